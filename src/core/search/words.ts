/**
 * Search: finding items, paragraphs and glossary terms by what is typed, in both languages
 * at once and blind to case and accents.
 * Invariant: whatever `search` finds can be marked in one of the document's fields, because
 * texts and queries are cut into the same words and compared by the same `closenessOf`.
 * Must not know the learner, nor which language is on the screen.
 */
import { foldedWords, foldText } from '../lib/text-fold.ts'

/** A word of a text: how it is compared, and where it stands (UTF-16 offsets, end exclusive). */
export type Word = { readonly folded: string; readonly start: number; readonly end: number }

/** The words that a document must have, all of them. */
export type Query = readonly string[]

/** @returns an empty query for a text without a letter or digit */
export function parseQuery(text: string): Query {
  return [...new Set(foldedWords(text))]
}

/** A number with its groups of thousands or its decimals, or else a run of letters and digits: what `foldedWords` takes for a word. */
const WORD = /\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?![\p{L}\p{N}])|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+/gu

/** The words of `foldedWords`, each with its place: for the few texts that are on the screen. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ folded: foldWord(word), start: index, end: index + word.length }))
}

/** Most words are folded as they stand, and asking takes a tenth of the time of folding. */
function foldWord(word: string): string {
  return /^[a-z0-9]+$/.test(word) ? word : foldText(word)
}

/** Shorter words stand inside so many others that a hit there would mean nothing. */
const SHORTEST_INNER = 3

const CLOSENESS = { whole: 4, start: 3, inside: 1, none: 0 } as const

/** How well a word of a text fits a wanted word: 4 is the word itself, 0 is not at all. */
export function closenessOf(wanted: string, word: string): number {
  if (word === wanted) return CLOSENESS.whole
  const at = word.indexOf(wanted)
  if (at === 0) return CLOSENESS.start
  return at > 0 && wanted.length >= SHORTEST_INNER ? CLOSENESS.inside : CLOSENESS.none
}
