/** Which questions a teacher may pick, and what goes together. */
import { TOPICS, type Item, type ItemHead, type Language, type Topic } from '../../core/bank/item.ts'
import type { LeakPair } from '../../core/bank/question-bank.ts'
import { MAX_ITEMS } from '../../core/assignments/assignment.ts'
import { canBeMarked, drawItems, type Pool } from '../../core/quiz/draw.ts'
import { searchDocuments } from '../../core/search/documents.ts'
import { createSearchIndex, search, type SearchIndex } from '../../core/search/search-index.ts'
import { parseQuery } from '../../core/search/words.ts'

export const PICK_FACETS = ['topic', 'section', 'kind', 'level'] as const
export type PickFacet = (typeof PICK_FACETS)[number]
/** The wanted value of a facet; one that is not named takes all. */
export type PickFilters = Readonly<Partial<Record<PickFacet, string>>>

/** Every item's texts in both languages, so that a word is found in either. */
export function indexItems(items: Readonly<Record<Language, readonly Item[]>>): SearchIndex {
  const brief = { sections: [], terms: [] }
  return createSearchIndex(searchDocuments({ en: { items: items.en, brief }, fr: { items: items.fr, brief } }))
}

/** The items that pass, best first where something was typed, else in the order of the bank. */
export function pickable(heads: readonly ItemHead[], filters: PickFilters, text: string, index: () => SearchIndex): readonly ItemHead[] {
  const passing = heads.filter((head) => PICK_FACETS.every((facet) => filters[facet] === undefined || filters[facet] === head[facet]))
  const query = parseQuery(text)
  if (query.length === 0) return passing
  const byId = new Map(passing.map((head) => [head.id, head]))
  return search(index(), query).flatMap(({ document }) => byId.get(document.id) ?? [])
}

/** Flashcards, which only the learner can judge, are for practice. */
export const fitsMode = (head: ItemHead, mode: 'test' | 'practice'): boolean => mode === 'practice' || canBeMarked(head)

/** The pairs of the set of which one item tells the answer of the other. */
export function leaksWithin(chosen: readonly ItemHead[], leaks: readonly LeakPair[]): readonly LeakPair[] {
  const ids = new Set(chosen.map(({ id }) => id))
  return leaks.filter(([revealing, revealed]) => ids.has(revealing) && ids.has(revealed))
}

export type Blueprint = Readonly<Record<Topic, number>>

export type DrawRules = { readonly leaks: readonly LeakPair[]; readonly seed: number }

/**
 * Draws so many items of each topic to go with what was chosen: none on a fact that is there, and of a leak pair never both.
 * @param from what may be drawn
 * @returns the numbers of the drawn items, perhaps fewer than asked for
 */
export function drawBlueprint(from: readonly ItemHead[], chosen: readonly ItemHead[], blueprint: Blueprint, { leaks, seed }: DrawRules): readonly number[] {
  const ids = new Set(chosen.map(({ id }) => id))
  const facts = new Set(chosen.map(({ fact }) => fact))
  const apart = new Set(leaks.flatMap(([a, b]) => (ids.has(a) ? [b] : ids.has(b) ? [a] : [])))
  const free = from.filter((head) => !ids.has(head.id) && !facts.has(head.fact) && !apart.has(head.id))
  const pools: readonly Pool[] = TOPICS.map((topic) => ({ heads: free.filter((head) => head.topic === topic), count: blueprint[topic] }))
  return drawItems(pools, { length: Math.max(0, MAX_ITEMS - chosen.length), leaks, seed }).map(({ number }) => number)
}

export const withNumbers = (items: readonly number[], more: readonly number[]): readonly number[] =>
  [...new Set([...items, ...more])].sort((a, b) => a - b).slice(0, MAX_ITEMS)
