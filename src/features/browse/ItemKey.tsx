import type { Item, Mistake } from '../../core/bank/item.ts'
import type { Judgement } from '../../core/grading/response.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { AnswerForm } from '../../ui/item/AnswerForm.tsx'

/** The right answer in the form in which it is asked for, and why others are wrong. */
export function ItemKey({ item }: { readonly item: Item }) {
  switch (item.kind) {
    case 'choice':
    case 'multiple':
    case 'true-false':
      return <SolvedForm item={item} />
    case 'order':
      return (
        <ol class="ItemKey-steps">
          {item.steps.map(({ text, when }) => (
            <li key={text}>
              {text} {when !== undefined && <small>{when}</small>}
            </li>
          ))}
        </ol>
      )
    case 'match':
      return (
        <dl class="ItemKey-pairs">
          {item.pairs.map(({ left, right }) => (
            <div key={left}>
              <dt>{left}</dt>
              <dd>{right}</dd>
            </div>
          ))}
        </dl>
      )
    case 'flip':
      return <Answer item={item} />
    case 'number':
    case 'date':
      return (
        <>
          <Answer item={item} />
          <Slips mistakes={item.mistakes} />
        </>
      )
    case 'typed':
    case 'cloze':
      return (
        <>
          <Answer item={item} />
          <Accepted forms={item.accept.filter((form) => form !== item.answer)} />
          <Slips mistakes={item.mistakes} />
        </>
      )
  }
}

const JUDGED: Judgement = { verdict: 'right', score: 1 }

/** The form as it stands after an answer, with nothing picked by anyone. */
function SolvedForm({ item }: { readonly item: Extract<Item, { kind: 'choice' | 'multiple' | 'true-false' }> }) {
  const shown = item.kind === 'true-false' ? [] : item.options.map((_, index) => index)
  return <AnswerForm item={item} shown={shown} draft={undefined} judgement={JUDGED} onDraft={nothing} onSubmit={nothing} />
}

/** A judged form takes no input. */
function nothing() {}

function Answer({ item }: { readonly item: Item }) {
  const { browse } = usePageMessages()
  const language = useApp().i18n.language.value
  return (
    <p class="ItemKey-answer">
      <small>{browse.answer}</small> {rightAnswerText(item, language)}
    </p>
  )
}

function Accepted({ forms }: { readonly forms: readonly string[] }) {
  const { browse } = usePageMessages()
  return forms.length === 0 ? null : <p class="ItemKey-accepted">{browse.accepted(forms.join(', '))}</p>
}

function Slips({ mistakes }: { readonly mistakes: readonly Mistake[] }) {
  const { browse } = usePageMessages()
  if (mistakes.length === 0) return null
  return (
    <>
      <h3>{browse.slips}</h3>
      <dl class="ItemKey-slips">
        {mistakes.map(({ match, why }) => (
          <div key={match[0]}>
            <dt>{match.join(', ')}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
