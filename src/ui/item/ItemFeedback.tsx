import type { ComponentChildren, Ref } from 'preact'
import type { Item } from '../../core/bank/item.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import type { Judgement } from '../../core/grading/response.ts'
import { Icon } from '../Icon.tsx'
import { useApp, useMessages } from '../app-context.ts'
import './ItemFeedback.css'

type ItemFeedbackProps = {
  readonly item: Item
  readonly judgement: Judgement
  readonly overruled: boolean
  readonly headingRef?: Ref<HTMLHeadingElement>
  /** What stands under the explanation: the source, an overruling. */
  readonly children?: ComponentChildren
}

/** What an answer was worth and why: the verdict, the right answer where the form does not show it, the explanation. */
export function ItemFeedback({ item, judgement, overruled, headingRef, children }: ItemFeedbackProps) {
  const messages = useMessages()
  const language = useApp().i18n.language.value
  const { verdict } = judgement
  return (
    <section class="ItemFeedback" data-verdict={verdict} aria-labelledby="verdict">
      <h3 id="verdict" tabIndex={-1} ref={headingRef ?? null}>
        {verdict === 'self' ? messages.item.answerWas : (
          <>
            <Icon name={verdict} />
            {messages.item[verdict]}
          </>
        )}
      </h3>
      {overruled && <p class="ItemFeedback-note">{messages.study.overruled}</p>}
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
    </section>
  )
}

/** Choices, orders and pairs show their key in place; the others need it said, unless the learner has just written it. */
function showsAnswer(item: Item, judgement: Judgement): boolean {
  if (item.kind === 'flip') return true
  return (item.kind === 'typed' || item.kind === 'number' || item.kind === 'date' || item.kind === 'cloze') && (judgement.verdict !== 'right' || judgement.typo !== undefined)
}
