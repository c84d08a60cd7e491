/**
 * The authored bank: what question-bank/ holds, in both languages side by side.
 * Its shape is that of the folder: `topics.figures` is topics/figures.yaml, so that the
 * path of a fault leads to its line. The same schema reads the project's own files at
 * build time and a bank imported by a learner.
 * Must not know files, YAML or what a good question is (that is checks/).
 */
import * as v from 'valibot'
import type { Language, Topic } from './item.ts'
import { TOPICS } from './item.ts'
import type { AuthoredItem } from './schema-item.ts'
import { itemSchema } from './schema-item.ts'
import { castSchema, causesSchema, timelineSchema, upheavalsSchema } from './schema-pictures.ts'
import { briefSchema, factsSchema, glossarySchema, retiredSchema, sourcesSchema } from './schema-texts.ts'

const topicSchema = v.array(itemSchema)

export const bankSchema = v.strictObject({
  topics: v.strictObject({ figures: topicSchema, dates: topicSchema, actors: topicSchema, causes: topicSchema }),
  facts: factsSchema,
  sources: sourcesSchema,
  brief: briefSchema,
  glossary: glossarySchema,
  pictures: v.strictObject({ timeline: timelineSchema, cast: castSchema, causes: causesSchema, upheavals: upheavalsSchema }),
  retired: retiredSchema,
})

export type AuthoredBank = v.InferOutput<typeof bankSchema>
export type { AuthoredItem } from './schema-item.ts'

/** A text in both languages. */
export type Both = Readonly<Record<Language, string>>

/** Keys and indexes from the root of the bank to a value: `['topics', 'figures', 3, 'prompt', 'fr']`. */
export type BankPath = readonly (string | number)[]

/** Something wrong with the bank, at a place. */
export type Fault = { readonly path: BankPath; readonly message: string }

/** An item with its topic and its place in the bank. */
export type PlacedItem = { readonly topic: Topic; readonly item: AuthoredItem; readonly path: BankPath }

/** All items, topic by topic in the order written. */
export function itemsOf(bank: AuthoredBank): readonly PlacedItem[] {
  return TOPICS.flatMap((topic) => bank.topics[topic].map((item, index) => ({ topic, item, path: ['topics', topic, index] })))
}
