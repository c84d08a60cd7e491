/** An authored item of each kind, both languages side by side. */
import * as v from 'valibot'
import { GAP, LEVELS } from './item.ts'
import { both, decimal, flag, itemId, maybe, paragraphName, partialDate, slug, some, text, wholeNumber } from './schema-scalars.ts'

const waiver = v.strictObject({
  check: v.pipe(v.string(), v.regex(/^W\d+$/, 'only warnings such as W3 can be waived')),
  reason: v.pipe(text, v.minLength(15, 'say why, in a sentence')),
})

const common = {
  id: itemId,
  number: wholeNumber,
  replaces: v.optional(itemId),
  fact: slug,
  source: some(paragraphName),
  level: v.picklist(LEVELS),
  prompt: both,
  explanation: both,
  terms: maybe(slug),
  waive: maybe(waiver),
}

const accept = maybe(text)
const mistakes = maybe(v.strictObject({ match: some(text), why: both }))
/** Wrong options for the day on which the item is asked as a choice. */
const lures = v.optional(v.pipe(v.array(both), v.length(3, 'needs exactly 3 lures')))
/** How a choice is asked without its options: the learner judges (`self`), or the key is typed and marked with the help of `accept`. */
const recall = v.optional(v.picklist(['self', 'typed'], 'expected self or typed'))

const option = v.strictObject({ text: both, right: v.optional(flag, 'false'), why: v.optional(both) })
const step = v.strictObject({ text: both, when: v.optional(both) })
const pair = v.strictObject({ left: both, right: both })

const options = (least: number, most: number) =>
  v.pipe(v.array(option), v.minLength(least, `needs at least ${least} options`), v.maxLength(most, `takes at most ${most} options`))
const threeToSix = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.minLength(3, 'needs at least 3 entries'), v.maxLength(6, 'takes at most 6 entries'))

const gapped = v.pipe(text, v.check((prompt) => prompt.split(GAP).length === 2, `needs exactly one ${GAP}`))

export const itemSchema = v.variant('kind', [
  v.strictObject({ ...common, kind: v.literal('flip'), answer: both }),
  v.strictObject({ ...common, kind: v.literal('cloze'), prompt: v.strictObject({ en: gapped, fr: gapped }), answer: both, accept, mistakes, lures }),
  v.strictObject({ ...common, kind: v.literal('choice'), options: options(3, 5), recall, accept }),
  v.strictObject({ ...common, kind: v.literal('multiple'), options: options(4, 6) }),
  v.strictObject({ ...common, kind: v.literal('true-false'), answer: flag, correction: v.optional(both) }),
  v.strictObject({ ...common, kind: v.literal('number'), value: decimal, tolerance: v.optional(decimal, '0'), unit: both, mistakes }),
  v.strictObject({ ...common, kind: v.literal('date'), value: partialDate, mistakes }),
  v.strictObject({ ...common, kind: v.literal('typed'), answer: both, accept, mistakes, lures }),
  v.strictObject({ ...common, kind: v.literal('order'), steps: threeToSix(step) }),
  v.strictObject({ ...common, kind: v.literal('match'), pairs: threeToSix(pair) }),
])

/** An item as it was written. */
export type AuthoredItem = v.InferOutput<typeof itemSchema>
