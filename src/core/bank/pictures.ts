/**
 * What the pictures draw, in one language. A node holds the facts it stands for; the
 * items on a node are the heads with one of these facts (`headsOnFacts`).
 */
import type { ItemHead } from './item.ts'

export const SIDES = ['state', 'army', 'opposition', 'region', 'abroad', 'armed'] as const
export type Side = (typeof SIDES)[number]

export const LAYERS = ['root', 'grievance', 'trigger', 'movement', 'outcome'] as const
export type Layer = (typeof LAYERS)[number]

export const UPHEAVALS = ['y1991', 'y2012', 'y2020'] as const
export type Upheaval = (typeof UPHEAVALS)[number]

/** `date` and `end` are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as known; events stand in the order of their dates. */
export type TimelineEvent = {
  readonly id: string
  readonly date: string
  readonly end?: string
  readonly label: string
  readonly detail: string
  readonly source: readonly string[]
  readonly facts: readonly string[]
}

/** `id` is a glossary id; `name` and `source` come from there. */
export type CastActor = {
  readonly id: string
  readonly side: Side
  readonly name: string
  readonly role: string
  readonly source: readonly string[]
  readonly facts: readonly string[]
}

/** `kind` groups relations for colour or line (`opposes`); `label` is what is read. */
export type CastRelation = { readonly from: string; readonly to: string; readonly kind: string; readonly label: string; readonly facts: readonly string[] }

export type CauseNode = {
  readonly id: string
  readonly layer: Layer
  readonly label: string
  readonly detail: string
  readonly source: readonly string[]
  readonly facts: readonly string[]
}

export type CauseEdge = { readonly from: string; readonly to: string; readonly label?: string }

/** One row of the comparison of 1991, 2012 and 2020. */
export type UpheavalAspect = {
  readonly id: string
  readonly name: string
  readonly cells: Readonly<Record<Upheaval, string>>
  readonly source: readonly string[]
  readonly facts: readonly string[]
}

export type Pictures = {
  readonly timeline: readonly TimelineEvent[]
  readonly cast: { readonly actors: readonly CastActor[]; readonly relations: readonly CastRelation[] }
  readonly causes: { readonly nodes: readonly CauseNode[]; readonly edges: readonly CauseEdge[] }
  readonly upheavals: readonly UpheavalAspect[]
}

/** The items that rest on any of the facts, in introduction order. */
export function headsOnFacts(heads: readonly ItemHead[], facts: readonly string[]): readonly ItemHead[] {
  return heads.filter((head) => facts.includes(head.fact))
}
