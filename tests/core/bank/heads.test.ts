import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packHeads, unpackHeads } from '../../../src/core/bank/head-pack.ts'
import { introductionOrder } from '../../../src/core/bank/introduction-order.ts'
import type { ItemHead } from '../../../src/core/bank/item.ts'
import { ITEM_KINDS, LEVELS, TOPICS } from '../../../src/core/bank/item.ts'

const SECTIONS = ['intro', '1', '2']

const aHead = (fields: Partial<ItemHead> & { number: number }): ItemHead => ({
  id: `item-${fields.number}`, kind: 'flip', topic: 'figures', section: '1', fact: 'turnout', level: 'recall', ...fields,
})

const heads = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...ITEM_KINDS),
      topic: fc.constantFrom(...TOPICS),
      level: fc.constantFrom(...LEVELS),
      section: fc.constantFrom(...SECTIONS),
      fact: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
    { maxLength: 60 },
  )
  .map((rows) => rows.map((row, index) => aHead({ ...row, number: index + 1 })))

test('unpacking what was packed gives the same heads', () => {
  fc.assert(
    fc.property(heads, (some) => {
      expect(unpackHeads(packHeads(some))).toEqual(some)
    }),
  )
})

test('a line that is no head is a bug, not an item', () => {
  expect(() => unpackHeads('intro\nturnout\nturn-k3vd 1 99 0 0 0 0')).toThrow('Inconsistent')
})

describe('new items are introduced', () => {
  test('all of them, each once', () => {
    fc.assert(
      fc.property(heads, (some) => {
        expect(introductionOrder(some, SECTIONS).map(({ number }) => number).sort((a, b) => a - b)).toEqual(some.map(({ number }) => number))
      }),
    )
  })
  test('section by section, and inside a section from recognising to using', () => {
    const rank = ({ section, level }: ItemHead) => SECTIONS.indexOf(section) * 10 + LEVELS.indexOf(level)
    fc.assert(
      fc.property(heads, (some) => {
        const ranks = introductionOrder(some, SECTIONS).map(rank)
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })
  test('with siblings far apart', () => {
    const some = ['a', 'a', 'b', 'b', 'c', 'c'].map((fact, index) => aHead({ fact, number: index + 1 }))
    expect(introductionOrder(some, SECTIONS).map(({ fact }) => fact)).toEqual(['a', 'b', 'c', 'a', 'b', 'c'])
  })
  test('with topics in turn', () => {
    const some = (['dates', 'dates', 'actors', 'actors'] as const).map((topic, index) => aHead({ topic, fact: `f${index}`, number: index + 1 }))
    expect(introductionOrder(some, SECTIONS).map(({ topic }) => topic)).toEqual(['dates', 'actors', 'dates', 'actors'])
  })
})
