import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { QuizRun } from './quiz-run.ts'

const EXTRA_MINUTES = 5

/**
 * The last minute and what comes after it. More time is one tap away, as often as it is wanted,
 * and so is the end of the limit: nothing is taken away when the time is up (WCAG 2.2, 2.2.1).
 */
export function MoreTime({ run }: { readonly run: QuizRun }) {
  const { quiz } = usePageMessages()
  const left = run.minutesLeft.value
  if (left === undefined || left > 1) return null
  const isUp = left === 0
  return (
    <Notice tone="partial" {...(isUp && { title: quiz.timeUp })} text={isUp ? quiz.timeUpText : quiz.timeLow}>
      {isUp && (
        <Button look="strong" onClick={() => void run.handIn()}>
          {quiz.handIn}
        </Button>
      )}
      <div class="MoreTime">
        <Button onClick={() => void run.extend(EXTRA_MINUTES)}>{quiz.moreTime(EXTRA_MINUTES)}</Button>
        <Button onClick={() => void run.unlimit()}>{quiz.untimed}</Button>
      </div>
    </Notice>
  )
}
