import { useRef, useState } from 'preact/hooks'
import type { Language } from '../../core/bank/item.ts'
import type { QuizAttempt } from '../../core/quiz/attempt.ts'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { focusOnce } from './focus-once.ts'
import { momentText } from './moment-text.ts'

type InterruptedProps = { readonly attempt: QuizAttempt; readonly language: Language; readonly onDiscard: () => Promise<void> }

/** A quiz under way: gone on with, or discarded after a second thought. */
export function Interrupted({ attempt, language, onDiscard }: InterruptedProps) {
  const { quiz } = usePageMessages()
  const [asking, ask] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const answered = attempt.answers.filter(({ response, checked }) => response !== undefined || checked).length
  return (
    <section class="Interrupted" aria-labelledby="interrupted">
      <h2 id="interrupted" tabIndex={-1} ref={title}>
        {quiz.interrupted}
      </h2>
      <p>{quiz.interruptedText(answered, attempt.sheet.items.length, momentText(attempt.startedAt, language))}</p>
      <a class="Button" data-look="strong" data-wide href="#/quiz/run">
        {quiz.resume}
      </a>
      {asking ? (
        <div class="Interrupted-sure" role="group" aria-labelledby="discard-sure">
          <p id="discard-sure" tabIndex={-1} ref={focusOnce}>
            {quiz.discardSure}
          </p>
          <Button
            onClick={() => {
              // This goes with the quiz, and the focus must not.
              document.querySelector<HTMLElement>('.QuizPage h1')?.focus()
              void onDiscard()
            }}
          >
            {quiz.discardYes}
          </Button>
          <Button
            look="plain"
            onClick={() => {
              title.current?.focus()
              ask(false)
            }}
          >
            {quiz.discardNo}
          </Button>
        </div>
      ) : (
        <Button look="plain" onClick={() => ask(true)}>
          {quiz.discard}
        </Button>
      )}
    </section>
  )
}
