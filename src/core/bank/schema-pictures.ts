/** The data of the pictures, as written. */
import * as v from 'valibot'
import { LAYERS, SIDES } from './pictures.ts'
import { both, maybe, paragraphName, partialDate, slug, some } from './schema-scalars.ts'

const source = some(paragraphName)
const facts = maybe(slug)

export const timelineSchema = v.strictObject({
  events: v.array(v.strictObject({ id: slug, date: partialDate, end: v.optional(partialDate), label: both, detail: both, source, facts })),
})

export const castSchema = v.strictObject({
  actors: v.array(v.strictObject({ id: slug, side: v.picklist(SIDES), role: both, facts })),
  relations: v.array(v.strictObject({ from: slug, to: slug, kind: slug, label: both, facts })),
})

export const causesSchema = v.strictObject({
  nodes: v.array(v.strictObject({ id: slug, layer: v.picklist(LAYERS), label: both, detail: both, source, facts })),
  edges: v.array(v.strictObject({ from: slug, to: slug, label: v.optional(both) })),
})

export const upheavalsSchema = v.strictObject({
  aspects: v.array(v.strictObject({ id: slug, name: both, cells: v.strictObject({ y1991: both, y2012: both, y2020: both }), source, facts })),
})
