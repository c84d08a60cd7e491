/** Showing why something was found: the words that fit, and the field that tells most. */
import type { Language } from '../bank/item.ts'
import type { Field, Found } from './search-index.ts'
import { closenessOf, wordsOf, type Query, type Word } from './words.ts'

/** A stretch of a text; the stretches of a text joined are the text. */
export type Piece = { readonly text: string; readonly hit: boolean }

export function markHits(text: string, query: Query): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const word of wordsOf(text)) {
    const part = hitIn(word, query)
    if (part === undefined) continue
    if (part.start > done) pieces.push({ text: text.slice(done, part.start), hit: false })
    pieces.push({ text: text.slice(part.start, part.end), hit: true })
    done = part.end
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false })
  return pieces
}

/** The part of the word that the best fitting wanted word covers; the whole word where folding changed its length. */
function hitIn(word: Word, query: Query): { readonly start: number; readonly end: number } | undefined {
  const [best] = query
    .map((wanted) => ({ wanted, closeness: closenessOf(wanted, word.folded) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness || b.wanted.length - a.wanted.length)
  if (best === undefined) return undefined
  if (word.folded.length !== word.end - word.start) return word
  const start = word.start + word.folded.indexOf(best.wanted)
  return { start, end: start + best.wanted.length }
}

/**
 * The field that shows best why a document was found: the one with the most words of the query;
 * among equals one of the shown language, then the first.
 */
export function tellingField({ document, fieldsByWord }: Found, shown: Language): Field | undefined {
  const hitsIn = (field: number): number => fieldsByWord.filter((fields) => (fields & (1 << field)) !== 0).length
  return document.fields
    .map((field, at) => ({ field, worth: 2 * hitsIn(at) + Number(field.language === shown) }))
    .reduce<{ readonly field?: Field; readonly worth: number }>((best, next) => (next.worth > best.worth ? next : best), { worth: 1 }).field
}

/** At most about `length` characters of the text around its first hit, cut between words; `…` stands where something is left out. */
export function excerptAround(text: string, query: Query, length: number): string {
  if (text.length <= length) return text
  const words = wordsOf(text)
  const hit = words.find((word) => hitIn(word, query) !== undefined)?.start ?? 0
  const start = words.find((word) => word.start >= hit - length / 3)?.start ?? 0
  const end = words.findLast((word) => word.end <= start + length)?.end ?? text.length
  const isHead = start === words[0]?.start
  const isTail = end === words.at(-1)?.end
  return `${isHead ? text.slice(0, start) : '… '}${text.slice(start, end)}${isTail ? text.slice(end) : ' …'}`
}
