import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { QuizRun } from './quiz-run.ts'

/** Back, the one clear action of the question, and, where that is to check it, the way past it. */
export function QuizSteps({ run }: { readonly run: QuizRun }) {
  const { quiz, item } = usePageMessages()
  const { place, settings } = run.draft.value
  const isLast = place === run.places.value.length - 1
  const isToCheck = settings.feedback === 'at-once' && !run.checked.value
  return (
    <div class="QuizRun-steps">
      <Button look="plain" aria-label={quiz.back} disabled={place === 0} onClick={() => void run.go(place - 1)}>
        <Icon name="back" />
      </Button>
      {isToCheck && !run.complete.value && <Button onClick={() => void run.giveUp()}>{item.dontKnow}</Button>}
      {isToCheck && run.complete.value && (
        <Button look="strong" onClick={() => void run.take()}>
          {quiz.check}
        </Button>
      )}
      {isToCheck ? (
        <Button look="plain" aria-label={isLast ? quiz.lookBack : quiz.next} onClick={() => void run.go(place + 1)}>
          <Icon name="next" />
        </Button>
      ) : (
        <Button look="strong" onClick={() => void run.proceed()}>
          {run.isFinal.value ? quiz.result : isLast ? quiz.lookBack : quiz.next}
        </Button>
      )}
      <p class="QuizRun-kept">{run.kept.value ? quiz.kept : quiz.keeping}</p>
    </div>
  )
}
