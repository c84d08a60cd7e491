import { GAP, type Item } from '../../core/bank/item.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { presentationOrder } from '../../core/quiz/presentation.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { LETTERS } from '../../ui/item/answer-form.ts'
import { answerOnPaper } from './paper-answer.ts'
import type { TeachSet } from './teach-shelf.ts'

type PaperQuizProps = { readonly set: TeachSet; readonly items: readonly Item[]; readonly seed: number }

/** A quiz to be answered with a pen, and its answers on a page of their own. */
export function PaperQuiz({ set, items, seed }: PaperQuizProps) {
  const { teach } = usePageMessages()
  const language = useApp().i18n.language.value
  const orderOf = (item: Item): readonly number[] => presentationOrder(item, seed, set.settings.shuffleOptions)
  return (
    <>
      <section class="PaperQuiz">
        <header>
          <h2>{set.title}</h2>
          <p>{[set.className, set.teacher].filter(Boolean).join(' · ')}</p>
          <p class="PaperQuiz-who">
            <span>{teach.paperName}</span>
            <span>{teach.paperDate}</span>
          </p>
          {set.instructions !== '' && <p class="PaperQuiz-instructions">{set.instructions}</p>}
        </header>
        <ol>
          {items.map((item) => (
            <li key={item.id}>
              <p>{item.prompt.replace(GAP, '__________')}</p>
              <Room item={item} shown={orderOf(item)} />
            </li>
          ))}
        </ol>
      </section>
      <section class="PaperKey">
        <h2>
          {teach.paperAnswers} · {set.title}
        </h2>
        <ol>
          {items.map((item) => (
            <li key={item.id}>{answerOnPaper(item, orderOf(item)) ?? rightAnswerText(item, language)}</li>
          ))}
        </ol>
      </section>
    </>
  )
}

/** Where the answer to an item goes. */
function Room({ item, shown }: { readonly item: Item; readonly shown: readonly number[] }) {
  const { teach } = usePageMessages()
  switch (item.kind) {
    case 'choice':
    case 'multiple':
      return (
        <>
          {item.kind === 'multiple' && <small>{teach.paperAll}</small>}
          <ul class="Paper-options">
            {shown.map((index, place) => (
              <li key={index}>
                <i /> {LETTERS[place]}. {item.options[index]?.text}
              </li>
            ))}
          </ul>
        </>
      )
    case 'true-false':
      return (
        <ul class="Paper-options">
          <li>
            <i /> {teach.paperTrue}
          </li>
          <li>
            <i /> {teach.paperFalse}
          </li>
        </ul>
      )
    case 'order':
      return (
        <>
          <small>{teach.paperOrder}</small>
          <ul class="Paper-options">
            {shown.map((index) => (
              <li key={index}>
                <i /> {item.steps[index]?.text}
              </li>
            ))}
          </ul>
        </>
      )
    case 'match':
      return (
        <div class="Paper-pairs">
          <ul>
            {item.pairs.map(({ left }) => (
              <li key={left}>
                <i /> {left}
              </li>
            ))}
          </ul>
          <ul>
            {shown.map((index, place) => (
              <li key={index}>
                {LETTERS[place]}. {item.pairs[index]?.right}
              </li>
            ))}
          </ul>
        </div>
      )
    case 'number':
      return (
        <p class="Paper-line">
          <i /> {item.unit}
        </p>
      )
    case 'cloze':
      return null
    default:
      return (
        <p class="Paper-line">
          <i />
        </p>
      )
  }
}
