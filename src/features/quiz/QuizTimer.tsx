import { useEffect } from 'preact/hooks'
import { usePageMessages } from '../../ui/app-context.ts'
import type { QuizRun } from './quiz-run.ts'

/** Minutes left at which it is said aloud; the last one is said with the way to more. */
const ANNOUNCED = 5

/** The minutes left, where there is a limit. */
export function QuizTimer({ run }: { readonly run: QuizRun }) {
  const { quiz } = usePageMessages()
  const left = run.minutesLeft.value
  const isLimited = left !== undefined

  useEffect(() => {
    if (!isLimited) return
    const timer = setInterval(run.tick, 1000)
    return () => clearInterval(timer)
  }, [run, isLimited])

  if (left === undefined) return null
  return (
    <>
      <span class="QuizTimer" data-low={left <= 1 || undefined}>
        {quiz.minutesLeft(left)}
      </span>
      <span class="visually-hidden" role="status">
        {left === ANNOUNCED ? quiz.timeAnnounced(left) : ''}
      </span>
    </>
  )
}
