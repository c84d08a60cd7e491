import type { Item } from '../../core/bank/item.ts'
import { LETTERS } from '../item/answer-form.ts'

/**
 * The key of an item whose parts stand on paper in an order of their own: by the letters or numbers to write.
 * @param shown authored indexes in the order in which they are printed
 * @returns undefined for a kind whose key needs no letters
 */
export function answerOnPaper(item: Item, shown: readonly number[]): string | undefined {
  switch (item.kind) {
    case 'choice':
    case 'multiple':
      return shown.flatMap((index, place) => (item.options[index]?.right === true ? [`${LETTERS[place]}. ${item.options[index]?.text}`] : [])).join(' · ')
    case 'order':
      return shown.map((index) => index + 1).join(' – ')
    case 'match':
      return item.pairs.map(({ left }, at) => `${left} – ${LETTERS[shown.indexOf(at)]}`).join(' · ')
    default:
      return undefined
  }
}
