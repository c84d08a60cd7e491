import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { presentationOrder } from '../../../src/core/quiz/presentation.ts'
import { aChoice, aFlip, aMatch, anOrder, aNumber } from '../grading/an-item.ts'

const names = aChoice(['+Dicko', 'Cisse', 'Keita', 'Touré'])
const seed = fc.nat(2 ** 32 - 1)
const inOrder = (order: readonly number[]) => [...order].sort((a, b) => a - b)

describe('the order shown', () => {
  test('holds every index once', () => {
    fc.assert(fc.property(seed, (seed) => {
      expect(inOrder(presentationOrder(names, seed))).toEqual([0, 1, 2, 3])
      expect(inOrder(presentationOrder(anOrder('a', 'b', 'c', 'd', 'e'), seed))).toEqual([0, 1, 2, 3, 4])
      expect(inOrder(presentationOrder(aMatch(['a', 'A'], ['b', 'B'], ['c', 'C']), seed))).toEqual([0, 1, 2])
    }))
  })

  test('never gives steps or pairs away', () => {
    fc.assert(fc.property(seed, (seed) => {
      expect(presentationOrder(anOrder('a', 'b', 'c'), seed)).not.toEqual([0, 1, 2])
      expect(presentationOrder(aMatch(['a', 'A'], ['b', 'B'], ['c', 'C']), seed)).not.toEqual([0, 1, 2])
    }), { numRuns: 2000 })
  })

  test('shows the right option in every place equally often', () => {
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 8000; seed += 1) places[presentationOrder(names, seed).indexOf(0)]! += 1
    const chiSquare = places.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
    // 3 degrees of freedom: 16.3 is exceeded once in a thousand.
    expect(chiSquare).toBeLessThan(16.3)
  })

  test('draws every order of steps but the right one equally often', () => {
    const seen = new Map<string, number>()
    for (let seed = 0; seed < 10_000; seed += 1) {
      const order = presentationOrder(anOrder('a', 'b', 'c'), seed).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(5)
    // 4 degrees of freedom: 18.5 is exceeded once in a thousand.
    expect([...seen.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(18.5)
  })

  test('is the same for the same seed, and of its own for every item of a sheet', () => {
    expect(presentationOrder(names, 5)).toEqual(presentationOrder(names, 5))
    const orders = Array.from({ length: 30 }, (_, number) => presentationOrder({ ...names, number }, 5).join(''))
    expect(new Set(orders).size).toBeGreaterThan(10)
  })

  test('keeps a scale as it was written', () => {
    for (let seed = 0; seed < 50; seed += 1) expect(presentationOrder({ ...names, scale: true }, seed)).toEqual([0, 1, 2, 3])
  })

  test('is empty where there is nothing to order', () => {
    expect(presentationOrder(aFlip(), 1)).toEqual([])
    expect(presentationOrder(aNumber(3), 1)).toEqual([])
  })
})
