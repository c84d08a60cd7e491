import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzedDays } from '../../../src/core/scheduler/fuzz.ts'
import { aCard, aPolicy, scheduledDays } from '../../support/cards.ts'

const justBelowOne = 1 - Number.EPSILON
const rangeOf = (days: number, elapsedDays = 0) => [fuzzedDays(days, elapsedDays, 0), fuzzedDays(days, elapsedDays, justBelowOne)]

describe('the fuzz range', () => {
  it.each([
    [7, 5, 9],
    [17, 14, 20],
    [37, 33, 41],
  ])('of %i days is %i to %i, as in Anki', (days, low, high) => {
    expect(rangeOf(days)).toEqual([low, high])
  })

  it('of one and two days is the day itself', () => {
    expect(rangeOf(1)).toEqual([1, 1])
    expect(rangeOf(2)).toEqual([2, 2])
  })

  it('never reaches down to the wait that has just ended', () => {
    expect(rangeOf(17, 16)).toEqual([17, 20])
  })

  it('keeps intervals in order at the same place of the range', () => {
    const days = fc.integer({ min: 1, max: 36_500 })
    fc.assert(
      fc.property(days, days, fc.nat(500), fc.double({ min: 0, max: justBelowOne, noNaN: true }), (a, b, elapsedDays, place) => {
        expect(fuzzedDays(Math.min(a, b), elapsedDays, place)).toBeLessThanOrEqual(fuzzedDays(Math.max(a, b), elapsedDays, place))
      }),
    )
  })
})

describe('fuzz', () => {
  const policy = aPolicy({ fuzz: true })
  const daysAfterEasy = (seed: number, minute = 0) => scheduledDays(aCard(policy).answer(4, { seed, minute }))

  it('follows the item, not the clock', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(600), (seed, minute) => {
        expect(daysAfterEasy(seed, minute)).toBe(daysAfterEasy(seed))
      }),
    )
  })

  it('spreads items that were learned together over the whole range', () => {
    // Stability 8.2956 gives 8 days, and the range of 8 is 6 to 10.
    const days = new Set(Array.from({ length: 100 }, (_, seed) => daysAfterEasy(seed)))
    expect([...days].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10])
  })
})
