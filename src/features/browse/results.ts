import type { GlossaryTerm } from '../../core/bank/brief.ts'
import type { Item } from '../../core/bank/item.ts'
import { search, type Found, type SearchDocument, type SearchIndex } from '../../core/search/search-index.ts'
import type { Query } from '../../core/search/words.ts'
import type { Mastery } from '../../core/stats/mastery.ts'
import { applyFilters, type FacetCounts, type Filters } from './filters.ts'
import type { PlacedParagraph, Shelf } from './library.ts'

export const GROUPS = ['item', 'paragraph', 'term'] as const satisfies readonly SearchDocument['kind'][]
export type Group = (typeof GROUPS)[number]

/** An entry in the shown language, and why it was found; without a query there is no why. */
export type Hit<T> = { readonly entry: T; readonly found?: Found }

export type Hits = {
  readonly item: readonly Hit<Item>[]
  readonly paragraph: readonly Hit<PlacedParagraph>[]
  readonly term: readonly Hit<GlossaryTerm>[]
}

/** The items of `hits` have passed the filters; `counts` and `unfiltered` are over all that were found. */
export type Results = { readonly query: Query; readonly hits: Hits; readonly counts: FacetCounts; readonly unfiltered: number }

/** What has the words of a query, best first; without words every item, in the order of the bank. */
export function findHits(index: () => SearchIndex, query: Query, shelf: Shelf): Hits {
  if (query.length === 0) return { item: Array.from(shelf.items.values(), (entry) => ({ entry })), paragraph: [], term: [] }
  const found = search(index(), query)
  return { item: onShelf(found, 'item', shelf.items), paragraph: onShelf(found, 'paragraph', shelf.paragraphs), term: onShelf(found, 'term', shelf.terms) }
}

export function filterHits(query: Query, hits: Hits, filters: Filters, masteryOf: (item: string) => Mastery): Results {
  const { passing, counts } = applyFilters(hits.item, filters, masteryOf)
  return { query, hits: { ...hits, item: passing }, counts, unfiltered: hits.item.length }
}

function onShelf<T>(found: readonly Found[], kind: Group, shelf: ReadonlyMap<string, T>): readonly Hit<T>[] {
  return found.flatMap((one) => {
    const entry = one.document.kind === kind ? shelf.get(one.document.id) : undefined
    return entry === undefined ? [] : [{ entry, found: one }]
  })
}
