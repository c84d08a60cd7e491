import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'

/** Whether all texts are figures or dates: a list that is easier to read in its own order than shuffled. */
export function isScale(texts: readonly string[]): boolean {
  return texts.every(isQuantity)
}

/** A number or date and a few words: `Nine months`, `18 August 2020`, but no sentence that happens to hold one. */
function isQuantity(text: string): boolean {
  return text.split(/\s+/).length <= 4 && (readDate(text) ?? readNumber(text, 0)) !== undefined
}
