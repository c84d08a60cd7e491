/** The bank of the project itself: what `npm run bank` says must be nothing bad. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { topicSchemaText } from '../../src/build/bank-json-schema.ts'
import { lockFaults } from '../../src/build/bank-lock.ts'
import { readLock } from '../../src/build/bank-lock-file.ts'
import { BANK_FOLDER } from '../../src/build/bank-paths.ts'
import { readBank, showFault } from '../../src/build/bank-read.ts'
import { checkBank } from '../../src/core/bank/checks/all-checks.ts'
import { solveByCues } from '../../src/core/bank/cue-solver.ts'
import { ITEM_KINDS, LANGUAGES, TOPICS } from '../../src/core/bank/item.ts'
import type { Fault } from '../../src/core/bank/schema.ts'
import { itemsOf } from '../../src/core/bank/schema.ts'

const result = readBank(BANK_FOLDER)
if (!result.ok) throw new Error(result.issues.map(showFault).join('\n'))
const { bank, place } = result.value
const items = itemsOf(bank)
const shown = (faults: readonly Fault[]): string[] => faults.map((fault) => showFault(place(fault)))

test('passes every check without an error', () => expect(shown(checkBank(bank).errors)).toEqual([]))

test('has no warning that is neither mended nor waived', () => expect(shown(checkBank(bank).warnings)).toEqual([]))

test('agrees with its lock', () => expect(shown(lockFaults(bank, readLock(BANK_FOLDER)))).toEqual([]))

test('asks about every fact of the article', () => {
  const asked = new Set(items.map(({ item }) => item.fact))
  expect(bank.facts.facts.filter(({ id }) => !asked.has(id))).toEqual([])
})

test('holds at least 150 items, of every kind and topic', () => {
  expect(items.length).toBeGreaterThanOrEqual(150)
  expect(new Set(items.map(({ item }) => item.kind))).toEqual(new Set(ITEM_KINDS))
  expect(new Set(items.map(({ topic }) => topic))).toEqual(new Set(TOPICS))
})

describe.each(LANGUAGES)('in %s, a reader who goes by cues', (language) => {
  test.each(Object.entries(solveByCues(items, language)))('does no better than chance by "%s"', (_, { earned, limit }) => {
    expect(earned).toBeLessThanOrEqual(limit)
  })
})

test('schema.json is that of the format', () => {
  expect(readFileSync(join(BANK_FOLDER, 'schema.json'), 'utf8')).toBe(topicSchemaText())
})
