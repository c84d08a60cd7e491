import { GAP } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { QuizAttempt } from '../../core/quiz/attempt.ts'
import type { Mark } from '../../core/quiz/marks.ts'
import { presentationOrder } from '../../core/quiz/presentation.ts'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { AnswerForm } from '../../ui/item/AnswerForm.tsx'
import { ItemFeedback } from '../../ui/item/ItemFeedback.tsx'
import { SourceLink } from './SourceLink.tsx'

type MarkedQuestionProps = { readonly mark: Mark; readonly place: number; readonly attempt: QuizAttempt; readonly bank: QuestionBank }

/** A question of a finished quiz with its verdict; opened, what was answered beside what is right, and why. What was missed stands open. */
export function MarkedQuestion({ mark: { item, answer, judgement }, place, attempt, bank }: MarkedQuestionProps) {
  const { quiz, item: words } = usePageMessages()
  const { verdict } = judgement
  const shown = presentationOrder(item, attempt.sheet.seed, attempt.settings.shuffleOptions)
  return (
    <li class="MarkedQuestion" data-verdict={verdict}>
      <details open={verdict !== 'right'}>
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
            <SourceLink item={item} bank={bank} />
          </ItemFeedback>
        </div>
      </details>
    </li>
  )
}

/** A judged form takes no input. */
function nothing() {}
