import { GAP, type Item } from '../../core/bank/item.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { useApp, usePageMessages } from '../app-context.ts'
import { linesOnCard, sheetsOf, type CardSides } from './paper-cards.ts'
import './Paper.css'
import './PaperCards.css'

type PaperCardsProps = { readonly items: readonly Item[]; readonly sides: CardSides }

/** Flashcards for scissors: question and answer side by side to be folded, or on the two sides of a sheet. */
export function PaperCards({ items, sides }: PaperCardsProps) {
  if (sides === 'both') return <CardSheets items={items} />
  return (
    <ul role="list" class="PaperCards">
      {items.map((item) => (
        <li key={item.id}>
          <Front item={item} />
          <Back item={item} />
        </li>
      ))}
    </ul>
  )
}

/** Every sheet as two pages; the style sheet mirrors the second, so that each answer lies behind its question. */
function CardSheets({ items }: { readonly items: readonly Item[] }) {
  return (
    <>
      {sheetsOf(items, 'both').map((cards, sheet) => (
        <div key={sheet} class="CardSheet">
          {[Front, Back].map((Face, side) => (
            <ul key={side} role="list" data-back={side === 1 || undefined}>
              {cards.map(({ item, number }) => (
                <li key={item.id}>
                  <Face item={item} number={number} />
                </li>
              ))}
            </ul>
          ))}
        </div>
      ))}
    </>
  )
}

type FaceProps = { readonly item: Item; readonly number?: number }

function Front({ item, number }: FaceProps) {
  const { item: words } = usePageMessages()
  const lines = item.kind === 'true-false' ? [words.true, words.false] : linesOnCard(item)
  return (
    <div>
      {number !== undefined && <small>{number}</small>}
      <p>{item.prompt.replace(GAP, '______')}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Back({ item, number }: FaceProps) {
  const language = useApp().i18n.language.value
  return (
    <div>
      {number !== undefined && <small>{number}</small>}
      <p>{rightAnswerText(item, language)}</p>
    </div>
  )
}
