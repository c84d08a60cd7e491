import type { Item } from '../../core/bank/item.ts'
import type { Response } from '../../core/grading/response.ts'

/** @param words `true` and `false` in the language of the item */
export function responseText(item: Item, response: Response, words: { readonly true: string; readonly false: string }): string {
  switch (response.kind) {
    case 'text':
      return response.text
    case 'said':
      return words[`${response.value}`]
    case 'picked':
      return item.kind === 'choice' || item.kind === 'multiple' ? response.options.map((at) => item.options[at]?.text ?? '?').join(' · ') : ''
    case 'order':
      return item.kind === 'order' ? response.steps.map((step, at) => `${at + 1}. ${item.steps[step]?.text ?? '?'}`).join(' ') : ''
    case 'match':
      return item.kind === 'match' ? item.pairs.map(({ left }, at) => `${left} – ${item.pairs[response.rights[at] ?? -1]?.right ?? '?'}`).join(' · ') : ''
    case 'self':
      return ''
  }
}
