import { GAP, type Item } from '../../core/bank/item.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { useApp } from '../../ui/app-context.ts'

/** Question and answer side by side: cut out and folded, they are the two sides of a card, on any printer. */
export function PaperCards({ items }: { readonly items: readonly Item[] }) {
  const language = useApp().i18n.language.value
  return (
    <ul role="list" class="PaperCards">
      {items.map((item) => (
        <li key={item.id}>
          <div>
            <p>{item.prompt.replace(GAP, '______')}</p>
            {(item.kind === 'choice' || item.kind === 'multiple') && (
              <ul>
                {item.options.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </div>
          <div>
            <p>{rightAnswerText(item, language)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
