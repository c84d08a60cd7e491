import type { Language } from '../bank/item.ts'
import { foldedWords } from '../lib/text-fold.ts'
import { closenessOf, type Query } from './words.ts'

/** What a hit in a field is worth: a prompt or a name tells more than an explanation. */
const WEIGHTS = { title: 10, answer: 8, choices: 5, text: 3 } as const

export type Field = { readonly name: keyof typeof WEIGHTS; readonly language: Language; readonly text: string }

/** Something that can be found, with its texts in both languages. `id` is unique within its kind. */
export type SearchDocument = { readonly kind: 'item' | 'paragraph' | 'term'; readonly id: string; readonly fields: readonly Field[] }

/** Every word of every field; a document stands once under a word. */
export type SearchIndex = {
  readonly documents: readonly SearchDocument[]
  readonly words: ReadonlyMap<string, readonly Posting[]>
}

/** `weight` is the best that the word has in the document; bit n of `fields` is set if its field n holds the word. */
type Posting = { readonly document: number; readonly weight: number; readonly fields: number }

/** A document with the fields, as in a posting, that hold each word of the query. */
export type Found = { readonly document: SearchDocument; readonly fieldsByWord: readonly number[] }

export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const words = new Map<string, Posting[]>()
  documents.forEach(({ fields }, document) => {
    for (const [word, place] of placesOf(fields)) {
      const posting = { document, ...place }
      const postings = words.get(word)
      if (postings === undefined) words.set(word, [posting])
      else postings.push(posting)
    }
  })
  return { documents, words }
}

type Place = Pick<Posting, 'weight' | 'fields'>

function placesOf(fields: readonly Field[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  fields.forEach(({ name, text }, field) => {
    for (const word of foldedWords(text)) {
      const { weight, fields } = places.get(word) ?? NOWHERE
      places.set(word, { weight: Math.max(weight, WEIGHTS[name]), fields: fields | (1 << field) })
    }
  })
  return places
}

const NOWHERE: Place = { weight: 0, fields: 0 }

/**
 * Documents that have every word of the query, in either language, best first; equals stay in
 * the order of the index. A word counts by the best of its places: closeness times weight, so a
 * whole word goes before a part of one, and a hit in a prompt before one in an explanation.
 * @returns nothing for an empty query
 */
export function search(index: SearchIndex, query: Query): readonly Found[] {
  const byWord = query.map((wanted) => placesByDocument(index, wanted))
  return [...(byWord[0]?.keys() ?? [])]
    .flatMap((document) => {
      const places = byWord.flatMap((found) => found.get(document) ?? [])
      return places.length < byWord.length ? [] : [{ document, places, score: places.reduce((sum, { weight }) => sum + weight, 0) }]
    })
    .sort((a, b) => b.score - a.score || a.document - b.document)
    .flatMap(({ document: at, places }) => {
      const document = index.documents[at]
      return document === undefined ? [] : [{ document, fieldsByWord: places.map(({ fields }) => fields) }]
    })
}

/** Where documents have words that fit the wanted one; the weights are multiplied by closeness. */
function placesByDocument(index: SearchIndex, wanted: string): ReadonlyMap<number, Place> {
  const found = new Map<number, Place>()
  for (const [word, postings] of index.words) {
    const closeness = closenessOf(wanted, word)
    if (closeness === 0) continue
    for (const { document, weight, fields } of postings) {
      const known = found.get(document) ?? NOWHERE
      found.set(document, { weight: Math.max(known.weight, closeness * weight), fields: known.fields | fields })
    }
  }
  return found
}
