import { GAP, type Item } from '../../core/bank/item.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { useApp, usePageMessages } from '../app-context.ts'
import { LETTERS } from '../item/answer-form.ts'
import { answerOnPaper } from './paper-answer.ts'
import './Paper.css'

type PaperQuizProps = {
  readonly title: string
  /** Whose it is; empty for nobody's. */
  readonly about?: string
  readonly instructions?: string
  readonly items: readonly Item[]
  /** Authored indexes of an item's parts in the order in which they are printed. */
  readonly orderOf: (item: Item) => readonly number[]
}

/** A quiz to be answered with a pen, and its answers on a page of their own. */
export function PaperQuiz({ title, about = '', instructions = '', items, orderOf }: PaperQuizProps) {
  const { paper } = usePageMessages()
  const language = useApp().i18n.language.value
  return (
    <>
      <section class="PaperQuiz">
        <header>
          <h2>{title}</h2>
          {about !== '' && <p>{about}</p>}
          <p class="PaperQuiz-who">
            <span>{paper.name}</span>
            <span>{paper.date}</span>
          </p>
          {instructions !== '' && <p class="PaperQuiz-instructions">{instructions}</p>}
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
          {paper.answers} · {title}
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
  const { paper, item: words } = usePageMessages()
  switch (item.kind) {
    case 'choice':
    case 'multiple':
      return (
        <>
          {item.kind === 'multiple' && <small>{paper.several}</small>}
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
            <i /> {words.true}
          </li>
          <li>
            <i /> {words.false}
          </li>
        </ul>
      )
    case 'order':
      return (
        <>
          <small>{paper.order}</small>
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
