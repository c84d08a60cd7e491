import type { ComponentChildren } from 'preact'
import type { Item } from '../../core/bank/item.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import type { Judgement } from '../../core/grading/response.ts'
import { useApp, useMessages } from '../app-context.ts'
import './ItemFeedback.css'

type ItemFeedbackProps = {
  readonly item: Item
  readonly judgement: Judgement
  /** What stands under the explanation: the source, an overruling. */
  readonly children?: ComponentChildren
}

/** What there is to learn from an answer: the key where the form does not show it, the slip that was made, the explanation. */
export function ItemFeedback({ item, judgement, children }: ItemFeedbackProps) {
  const messages = useMessages()
  const language = useApp().i18n.language.value
  return (
    <div class="ItemFeedback" role="group" aria-label={messages.item.why}>
      {judgement.typo !== undefined && <p class="ItemFeedback-note">{messages.item.typo(judgement.typo)}</p>}
      {judgement.why !== undefined && <p>{judgement.why}</p>}
      {showsAnswer(item, judgement) && <p class="ItemFeedback-answer">{rightAnswerText(item, language)}</p>}
      {item.kind === 'order' && (
        <>
          <p class="ItemFeedback-note">{messages.item.rightOrder}</p>
          <ol class="ItemFeedback-steps">
            {item.steps.map((step) => (
              <li key={step.text}>
                {step.text}
                {step.when !== undefined && <span class="ItemFeedback-when">{step.when}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      <p>{item.explanation}</p>
      {children}
    </div>
  )
}

/** Choices, orders and pairs show their key in place; the others need it said, unless the learner has just written it. */
function showsAnswer(item: Item, judgement: Judgement): boolean {
  if (item.kind === 'flip') return true
  return (item.kind === 'typed' || item.kind === 'number' || item.kind === 'date' || item.kind === 'cloze') && (judgement.verdict !== 'right' || judgement.typo !== undefined)
}
