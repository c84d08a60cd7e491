import type { Ref } from 'preact'
import type { Item } from '../../core/bank/item.ts'
import { GAP } from '../../core/bank/item.ts'
import { useMessages } from '../app-context.ts'
import './ItemPrompt.css'

type ItemPromptProps = { readonly item: Item; readonly filled: string | undefined; readonly headingRef?: Ref<HTMLHeadingElement> }

/** The question. The gap of a cloze is a blank line, or the answer once it is known. */
export function ItemPrompt({ item, filled, headingRef }: ItemPromptProps) {
  const messages = useMessages().item
  const [before, after] = item.prompt.split(GAP)
  return (
    <h2 class="ItemPrompt" tabIndex={-1} ref={headingRef ?? null}>
      {before}
      {after !== undefined && (
        <>
          {filled === undefined ? (
            <span class="ItemPrompt-gap">
              <span class="visually-hidden">({messages.gap})</span>
            </span>
          ) : (
            <mark class="ItemPrompt-filled">{filled}</mark>
          )}
          {after}
        </>
      )}
    </h2>
  )
}
