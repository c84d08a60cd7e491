import type { Language } from '../bank/item.ts'
import { foldedWords } from '../lib/text-fold.ts'
import { closenessOf, type Query } from './words.ts'

/** What a hit in a field is worth: a prompt or a name tells more than an explanation. */
const WEIGHTS = { title: 10, answer: 8, choices: 5, text: 3 } as const

export type Field = { readonly name: keyof typeof WEIGHTS; readonly language: Language; readonly text: string }

/** Something that can be found, with its texts in both languages. `id` is unique within its kind. */
export type SearchDocument = { readonly kind: 'item' | 'paragraph' | 'term'; readonly id: string; readonly fields: readonly Field[] }

/** Every word of every field; a document stands once under a word, with the best weight it has there. */
export type SearchIndex = {
  readonly documents: readonly SearchDocument[]
  readonly words: ReadonlyMap<string, readonly Posting[]>
}

type Posting = { readonly document: number; readonly weight: number }

export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const words = new Map<string, Posting[]>()
  documents.forEach(({ fields }, document) => {
    for (const [word, weight] of weightedWords(fields)) {
      const postings = words.get(word)
      if (postings === undefined) words.set(word, [{ document, weight }])
      else postings.push({ document, weight })
    }
  })
  return { documents, words }
}

function weightedWords(fields: readonly Field[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { name, text } of fields) {
    for (const word of foldedWords(text)) weights.set(word, Math.max(weights.get(word) ?? 0, WEIGHTS[name]))
  }
  return weights
}

/**
 * Documents that have every word of the query, in either language, best first; equals stay in
 * the order of the index. A word counts by the best of its places: closeness times weight, so a
 * whole word goes before a part of one, and a hit in a prompt before one in an explanation.
 * @returns nothing for an empty query
 */
export function search(index: SearchIndex, query: Query): readonly SearchDocument[] {
  const [first, ...rest] = query.map((wanted) => scoresFor(index, wanted))
  if (first === undefined) return []
  const scored = [...first].flatMap(([document, score]) => {
    const scores = rest.map((others) => others.get(document) ?? 0)
    return scores.includes(0) ? [] : [{ document, score: scores.reduce((sum, more) => sum + more, score) }]
  })
  scored.sort((a, b) => b.score - a.score || a.document - b.document)
  return scored.flatMap(({ document }) => index.documents[document] ?? [])
}

function scoresFor(index: SearchIndex, wanted: string): ReadonlyMap<number, number> {
  const scores = new Map<number, number>()
  for (const [word, postings] of index.words) {
    const closeness = closenessOf(wanted, word)
    if (closeness === 0) continue
    for (const { document, weight } of postings) scores.set(document, Math.max(scores.get(document) ?? 0, closeness * weight))
  }
  return scores
}
