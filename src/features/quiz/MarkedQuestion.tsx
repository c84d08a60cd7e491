import { GAP } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { QuizAttempt } from '../../core/quiz/attempt.ts'
import { mayOverrule, type Mark } from '../../core/quiz/marks.ts'
import { presentationOrder } from '../../core/quiz/presentation.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { AnswerForm } from '../../ui/item/AnswerForm.tsx'
import { ItemFeedback } from '../../ui/item/ItemFeedback.tsx'
import { SourceLink } from './SourceLink.tsx'

type MarkedQuestionProps = { readonly mark: Mark; readonly place: number; readonly attempt: QuizAttempt; readonly bank: QuestionBank; readonly onOverrule: () => void }

/** A question of a finished quiz with its verdict; opened, what was answered beside what is right, and why. What was missed stands open. */
export function MarkedQuestion({ mark: { item, answer, judgement }, place, attempt, bank, onOverrule }: MarkedQuestionProps) {
  const { quiz, study, item: words } = usePageMessages()
  const { verdict } = judgement
  const shown = presentationOrder(item, attempt.sheet.seed, attempt.settings.shuffleOptions)
  return (
    <li class="MarkedQuestion" data-verdict={verdict}>
      <details open={verdict !== 'right' || answer.overruled}>
        <summary>
          <span class="MarkedQuestion-verdict">
            {verdict !== 'self' && <Icon name={verdict} />}
            <span class="visually-hidden">{verdict === 'self' ? words.answerWas : words[verdict]}</span>
          </span>
          <span>
            {place + 1}. {item.prompt.replace(GAP, '…')}
          </span>
        </summary>
        <div class="MarkedQuestion-body">
          {answer.response === undefined && <p class="MarkedQuestion-note">{quiz.noAnswer}</p>}
          <AnswerForm item={item} shown={shown} draft={answer.response} judgement={judgement} onDraft={nothing} onSubmit={nothing} />
          {answer.certainty !== undefined && <p class="MarkedQuestion-note">{quiz.sureness(quiz.certainties[answer.certainty])}</p>}
          <ItemFeedback item={item} judgement={judgement}>
            <p class="MarkedQuestion-note" role="status">
              {answer.overruled && study.overruled}
            </p>
            {mayOverrule(judgement, answer) && (
              <Button
                onClick={({ currentTarget }) => {
                  // The button goes, and the focus must not be lost with it.
                  currentTarget.closest('details')?.querySelector('summary')?.focus()
                  onOverrule()
                }}
              >
                {study.overrule}
              </Button>
            )}
            <SourceLink item={item} bank={bank} />
          </ItemFeedback>
        </div>
      </details>
    </li>
  )
}

/** A judged form takes no input. */
function nothing() {}
