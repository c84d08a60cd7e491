import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomAt, shuffle } from '../../../src/core/lib/random.ts'

/** The same mixing in whole-number arithmetic of any size, as an oracle for the 32-bit one. */
function randomAtByBigInt(seed: number, place: number): number {
  const word = 0xffffffffn
  const mix = (input: bigint) => {
    let bits = input & word
    bits = ((bits ^ (bits >> 16n)) * 0x21f0aaadn) & word
    bits = ((bits ^ (bits >> 15n)) * 0xd35a2d97n) & word
    return bits ^ (bits >> 15n)
  }
  return Number(mix(mix(BigInt(seed)) + BigInt(place + 1) * 0x9e3779b9n))
}

/** Sum of (seen - expected)^2 / expected for counts that should all be equal. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

describe('randomAt', () => {
  test('keeps its numbers for ever, because printed sheets and shared links rest on them', () => {
    expect([0, 1, 2, 3].map((place) => randomAt(1, place))).toEqual([694_156_530, 849_736_233, 205_401_439, 2_812_730_083])
  })

  test('agrees with arithmetic that cannot overflow', () => {
    fc.assert(fc.property(fc.nat(2 ** 32 - 1), fc.nat(10_000), (seed, place) => randomAt(seed, place) === randomAtByBigInt(seed, place)))
  })

  test('fills its range evenly, along places and along seeds', () => {
    const along = (draw: (n: number) => number) => {
      const counts = Array.from({ length: 64 }, () => 0)
      for (let n = 0; n < 64_000; n += 1) counts[draw(n) >>> 26]! += 1
      return chiSquare(counts)
    }
    // 63 degrees of freedom: 103.4 is exceeded once in a thousand.
    expect(along((n) => randomAt(7, n))).toBeLessThan(103.4)
    expect(along((n) => randomAt(n, 0))).toBeLessThan(103.4)
  })
})

describe('shuffle', () => {
  test('keeps its orders for ever', () => {
    expect(shuffle(5, 1)).toEqual([1, 4, 0, 2, 3])
    expect(shuffle(0, 1)).toEqual([])
    expect(shuffle(1, 1)).toEqual([0])
  })

  test('is an order of 0..n-1', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(2 ** 32 - 1), (n, seed) => {
      expect(shuffle(n, seed).sort((a, b) => a - b)).toEqual([...Array(n).keys()])
    }))
  })

  test('draws all 24 orders of four equally often from seeds in a row', () => {
    const seen = new Map<string, number>()
    for (let seed = 0; seed < 24_000; seed += 1) {
      const order = shuffle(4, seed).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(24)
    // 23 degrees of freedom: 49.7 is exceeded once in a thousand.
    expect(chiSquare([...seen.values()])).toBeLessThan(49.7)
  })
})
