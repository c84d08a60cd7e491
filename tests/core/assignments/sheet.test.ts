import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetFor } from '../../../src/core/assignments/sheet.ts'
import { ITEM_KINDS, TOPICS, type ItemHead } from '../../../src/core/bank/item.ts'
import type { LeakPair } from '../../../src/core/bank/question-bank.ts'
import { anAssignment } from '../../support/assignments.ts'

const heads: readonly ItemHead[] = Array.from({ length: 80 }, (_, i) => ({
  id: `item-${i + 1}`,
  number: i + 1,
  kind: ITEM_KINDS[i % ITEM_KINDS.length]!,
  topic: TOPICS[i % TOPICS.length]!,
  section: 's',
  fact: `fact-${i}`,
  level: 'recall',
}))
const items = heads.map(({ number }) => number)
const askable = heads.filter(({ kind }) => kind !== 'flip').map(({ id }) => id)
const seed = fc.nat(2 ** 32 - 1)
const pair = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }))
/** Without rings: an item reveals only later ones. */
const leaks = fc.array(pair.filter(([a, b]) => a < b).map(([a, b]): LeakPair => [`item-${a}`, `item-${b}`]), { maxLength: 100 })
const topicOf = (id: string) => heads.find((head) => head.id === id)!.topic

describe('a sheet', () => {
  test('of a fixed set holds every item that can be marked once, shuffled by the seed alone', () => {
    fc.assert(
      fc.property(seed, leaks, (seed, leaks) => {
        const sheet = sheetFor(anAssignment({ items }), heads, leaks, seed)
        expect(sheet.items.toSorted()).toEqual(askable.toSorted())
        expect(sheetFor(anAssignment({ items }), heads, leaks, seed)).toEqual(sheet)
      }),
    )
    const orders = Array.from({ length: 20 }, (_, seed) => sheetFor(anAssignment({ items }), heads, [], seed).items.join())
    expect(new Set(orders).size).toBe(20)
  })

  test('asks every item before the one that tells its answer', () => {
    fc.assert(
      fc.property(seed, leaks, fc.boolean(), (seed, leaks, shuffleQuestions) => {
        const { items: asked } = sheetFor(anAssignment({ items, settings: { shuffleQuestions } }), heads, leaks, seed)
        for (const [revealing, revealed] of leaks) {
          if (asked.includes(revealing) && asked.includes(revealed)) expect(asked.indexOf(revealed)).toBeLessThan(asked.indexOf(revealing))
        }
      }),
    )
  })

  test('holds all its items where pairs form a ring', () => {
    const ring: readonly LeakPair[] = [['item-2', 'item-3'], ['item-3', 'item-2'], ['item-4', 'item-4']]
    expect(sheetFor(anAssignment({ items: [2, 3, 4] }), heads, ring, 1).items.toSorted()).toEqual(['item-2', 'item-3', 'item-4'])
  })

  test('that is not shuffled follows the bank', () => {
    expect(sheetFor(anAssignment({ items, settings: { shuffleQuestions: false } }), heads, [], 5).items).toEqual(askable)
  })

  test('that is drawn holds as many of each topic as was set, and never both of a pair', () => {
    const draw = { figures: 3, dates: 0, actors: 5, causes: 1 }
    fc.assert(
      fc.property(seed, leaks, (seed, leaks) => {
        const { items: drawn } = sheetFor(anAssignment({ items, settings: { draw } }), heads, leaks, seed)
        for (const topic of TOPICS) expect(drawn.filter((id) => topicOf(id) === topic).length).toBeLessThanOrEqual(draw[topic])
        if (leaks.length === 0) expect(drawn).toHaveLength(9)
        expect(leaks.filter(([a, b]) => drawn.includes(a) && drawn.includes(b))).toEqual([])
      }),
    )
  })

  test('leaves out and names what this bank does not know', () => {
    expect(sheetFor(anAssignment({ items: [2, 900] }), heads, [], 1)).toMatchObject({ items: ['item-2'], missing: [900] })
  })
})
