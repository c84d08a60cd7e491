import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { QuizRun } from './quiz-run.ts'

const EXTRA_MINUTES = 5

/** Nothing is taken away when the time is up: more of it is one tap away (WCAG 2.2, 2.2.1). */
export function TimeUp({ run }: { readonly run: QuizRun }) {
  const { quiz } = usePageMessages()
  return (
    <Notice tone="partial" title={quiz.timeUp} text={quiz.timeUpText}>
      <Button look="strong" onClick={() => void run.handIn()}>
        {quiz.handIn}
      </Button>
      <Button onClick={() => void run.extend(EXTRA_MINUTES)}>{quiz.moreTime(EXTRA_MINUTES)}</Button>
    </Notice>
  )
}
