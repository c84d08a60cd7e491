/** What the README teaches an author must be what the build accepts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { BANK_FOLDER } from '../../src/build/bank-paths.ts'
import { readBank } from '../../src/build/bank-read.ts'
import { CHECKS, checkBank } from '../../src/core/bank/checks/all-checks.ts'
import { ITEM_KINDS } from '../../src/core/bank/item.ts'
import type { AuthoredBank } from '../../src/core/bank/schema.ts'
import { bankSchema } from '../../src/core/bank/schema.ts'
import * as v from 'valibot'

const readme = readFileSync(join(BANK_FOLDER, 'README.md'), 'utf8')
const [, exampleText = ''] = /## An example of each kind\n```yaml\n([^`]*)```/.exec(readme) ?? []
const examples = v.parse(bankSchema.entries.topics.entries.figures, parse(exampleText, { schema: 'failsafe' }))

test('there is an example of each kind', () => {
  expect(examples.map(({ kind }) => kind)).toEqual([...ITEM_KINDS])
})

test('the examples pass the checks that look at single items', () => {
  const result = readBank(BANK_FOLDER)
  if (!result.ok) throw new Error('the bank itself is not sound')
  const bank: AuthoredBank = { ...result.value.bank, topics: { figures: examples, dates: [], actors: [], causes: [] } }
  const found = [...checkBank(bank).errors, ...checkBank(bank).warnings].filter(({ path }) => path[0] === 'topics')
  expect(found.map(({ check, path, message }) => `${check} ${path.join('.')}: ${message}`)).toEqual([])
})

test('the table of checks is that of the code', () => {
  const rows = [...readme.matchAll(/^\| ([EW]\d+) \| (.*) \|$/gm)].map(([, id, rule]) => ({ id, rule }))
  expect(rows).toEqual(CHECKS.map(({ id, rule }) => ({ id, rule })))
})
