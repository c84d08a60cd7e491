import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { momentText } from './moment-text.ts'
import type { PastQuiz } from './quiz-shelf.ts'

type PastQuizzesProps = { readonly past: readonly PastQuiz[]; readonly onForget: (id: string) => Promise<void> }

export function PastQuizzes({ past, onForget }: PastQuizzesProps) {
  const { quiz } = usePageMessages()
  const language = useApp().i18n.language.value
  if (past.length === 0) return null
  return (
    <section class="PastQuizzes" aria-labelledby="past-quizzes">
      <h2 id="past-quizzes" tabIndex={-1}>
        {quiz.past}
      </h2>
      <ul role="list">
        {past.map(({ attempt, score }) => {
          const when = momentText(attempt.submittedAt ?? attempt.startedAt, language)
          return (
            <li key={attempt.id}>
              <a href={`#/quiz/result/${attempt.id}`}>
                <b>{quiz.pastScore(score.right, score.all)}</b>
                <span>{when}</span>
              </a>
              <Button
                look="plain"
                aria-label={quiz.forget(when)}
                onClick={() => {
                  // The row goes with its button, and the focus must not.
                  document.querySelector<HTMLElement>('#past-quizzes')?.focus()
                  void onForget(attempt.id)
                }}
              >
                <Icon name="close" />
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
