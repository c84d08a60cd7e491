import type { ItemHead } from '../../core/bank/item.ts'
import type { Mastery } from '../../core/stats/mastery.ts'

/** What items can be filtered by; each has one value per item. */
export const FACETS = ['topic', 'section', 'kind', 'mastery'] as const
export type Facet = (typeof FACETS)[number]

/** The wanted value of a facet; a facet that is not named takes all. */
export type Filters = Readonly<Partial<Record<Facet, string>>>

/** What can be chosen in each facet, and how many items it would leave. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

type Filtered<T> = { readonly passing: readonly T[]; readonly counts: FacetCounts }

/** A facet's counts take the other facets into account but not its own choice, so that every option tells where it leads. */
export function applyFilters<T extends { readonly entry: ItemHead }>(items: readonly T[], filters: Filters, masteryOf: (item: string) => Mastery): Filtered<T> {
  const counts = { topic: new Map<string, number>(), section: new Map<string, number>(), kind: new Map<string, number>(), mastery: new Map<string, number>() }
  const passing = items.filter(({ entry }) => {
    const values: Record<Facet, string> = { topic: entry.topic, section: entry.section, kind: entry.kind, mastery: masteryOf(entry.id) }
    const failed = FACETS.filter((facet) => filters[facet] !== undefined && filters[facet] !== values[facet])
    for (const facet of FACETS) {
      if (failed.every((other) => other === facet)) counts[facet].set(values[facet], (counts[facet].get(values[facet]) ?? 0) + 1)
    }
    return failed.length === 0
  })
  return { passing, counts }
}

/** @param value `undefined` takes all */
export function withFilter(filters: Filters, facet: Facet, value: string | undefined): Filters {
  const { [facet]: _, ...rest } = filters
  return value === undefined ? rest : { ...rest, [facet]: value }
}
