import { useEffect } from 'preact/hooks'
import { usePageMessages } from '../../ui/app-context.ts'
import type { QuizRun } from './quiz-run.ts'

/** Minutes left at which it is said aloud. */
const ANNOUNCED = [5, 1]

/** The minutes left, where there is a limit; quiet, and spoken twice. */
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
        {ANNOUNCED.includes(left) ? quiz.timeAnnounced(left) : ''}
      </span>
    </>
  )
}
