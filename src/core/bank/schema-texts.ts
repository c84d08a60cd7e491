/** Facts, sources, the brief, the glossary and the retired ids, as written. */
import * as v from 'valibot'
import { TERM_KINDS } from './brief.ts'
import { both, itemId, maybe, paragraphName, partialDate, sectionName, slug, some, text } from './schema-scalars.ts'

export const factsSchema = v.strictObject({
  facts: v.array(v.strictObject({ id: slug, source: paragraphName, statement: text })),
})

export const sourcesSchema = v.strictObject({
  title: text,
  publisher: text,
  published: partialDate,
  sections: some(v.strictObject({ id: sectionName, title: both, paragraphs: some(paragraphName) })),
})

export const briefSchema = v.strictObject({
  sections: v.array(
    v.strictObject({ id: sectionName, paragraphs: some(v.strictObject({ id: paragraphName, text: both })) }),
  ),
})

export const glossarySchema = v.strictObject({
  terms: v.array(
    v.strictObject({ id: slug, kind: v.picklist(TERM_KINDS), name: both, also: maybe(text), text: both, source: some(paragraphName) }),
  ),
})

export const retiredSchema = v.strictObject({ retired: v.array(v.strictObject({ id: itemId, reason: text })) })
