import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { drawBlueprint, fitsMode, indexItems, leaksWithin, pickable, withNumbers } from '../../../src/features/teach/picking.ts'
import { anItem } from '../../support/items.ts'
import { HEADS } from './bench.ts'

const noIndex = () => {
  throw new Error('nothing was typed')
}

describe('picking', () => {
  it('narrows by every facet at once, and needs no index where nothing is typed', () => {
    expect(pickable(HEADS, { topic: 'dates', level: 'recall' }, ' ', noIndex).map(({ number }) => number)).toEqual([2, 6, 10, 14])
    expect(pickable(HEADS, { topic: 'dates', level: 'use' }, '', noIndex)).toEqual([])
  })

  it('finds words in either language among what passes the filters', () => {
    const items = [anItem('typed', { id: 'item-1', prompt: 'Who led?' }), anItem('typed', { id: 'item-2', prompt: 'Who left?' })]
    const french = [{ ...items[0]!, prompt: 'Qui dirigeait ?' }, { ...items[1]!, prompt: 'Qui est parti ?' }]
    const index = () => indexItems({ en: items, fr: french })
    expect(pickable(HEADS, {}, 'dirigeait', index).map(({ id }) => id)).toEqual(['item-1'])
    expect(pickable(HEADS, { topic: 'dates' }, 'who', index).map(({ id }) => id)).toEqual(['item-2'])
  })

  it('leaves flashcards to practice', () => {
    const flip = { ...HEADS[0]!, kind: 'flip' as const }
    expect([fitsMode(flip, 'test'), fitsMode(flip, 'practice')]).toEqual([false, true])
  })

  it('names the pairs that leak within the set, and no others', () => {
    expect(leaksWithin(HEADS.slice(0, 3), [['item-1', 'item-3'], ['item-2', 'item-9']])).toEqual([['item-1', 'item-3']])
  })

  it('keeps items once and in order', () => {
    expect(withNumbers([3, 1], [2, 3])).toEqual([1, 2, 3])
  })
})

describe('a blueprint', () => {
  const counts = fc.record({ figures: fc.nat(5), dates: fc.nat(5), actors: fc.nat(5), causes: fc.nat(5) })
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 16 })), { maxLength: 12 }).map((all) => all.filter(([a, b]) => a !== b).map(([a, b]) => [`item-${a}`, `item-${b}`] as const))

  it('draws no more than asked of a topic, nothing twice, and nothing that leaks with what is drawn or was chosen', () => {
    fc.assert(
      fc.property(counts, pairs, fc.nat(), fc.subarray([...HEADS], { maxLength: 4 }), (blueprint, leaks, seed, chosen) => {
        const drawn = drawBlueprint(HEADS, chosen, blueprint, { leaks, seed })
        const newHeads = HEADS.filter(({ number }) => drawn.includes(number))
        expect(newHeads).toHaveLength(drawn.length)
        for (const [topic, count] of Object.entries(blueprint)) expect(newHeads.filter((head) => head.topic === topic).length).toBeLessThanOrEqual(count)
        expect(newHeads.some((head) => chosen.includes(head))).toBe(false)
        const before = leaksWithin(chosen, leaks).length
        expect(leaksWithin([...chosen, ...newHeads], leaks)).toHaveLength(before)
      }),
    )
  })

  it('draws all it is asked for where all go together', () => {
    expect(drawBlueprint(HEADS, [], { figures: 4, dates: 3, actors: 2, causes: 1 }, { leaks: [], seed: 1 })).toHaveLength(10)
  })
})
