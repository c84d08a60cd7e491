/**
 * The schema of a topic file for editors. An editor reads YAML with types (7.5 is a number
 * there), the build reads all as text: single values are therefore described by hand.
 */
import type { JsonSchema } from '@valibot/to-json-schema'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { itemSchema } from '../core/bank/schema-item.ts'
import { both, decimal, flag, itemId, paragraphName, partialDate, slug, text, wholeNumber } from '../core/bank/schema-scalars.ts'

const AS_EDITORS_SEE_IT = {
  wholeNumber: { type: 'integer', minimum: 1 },
  decimal: { type: 'number' },
  flag: { type: 'boolean' },
  text: { type: ['string', 'number'] },
  paragraphName: { type: ['string', 'number'] },
  partialDate: { type: ['string', 'integer'] },
} as const satisfies Readonly<Record<string, JsonSchema>>

/** The text of question-bank/schema.json. */
export function topicSchemaText(): string {
  const schema = toJsonSchema(v.array(itemSchema), {
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: { both, itemId, slug, wholeNumber, decimal, flag, text, paragraphName, partialDate },
  })
  const described = { ...schema, $defs: { ...schema.$defs, ...AS_EDITORS_SEE_IT }, title: 'A topic of the question bank' }
  // Default values of the schema are texts, and no help to an author.
  return `${JSON.stringify(described, (key, value: unknown) => (key === 'default' ? undefined : value), 2)}\n`
}
