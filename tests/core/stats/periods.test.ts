import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, day } from '../../../src/core/lib/time.ts'
import { countAnswers } from '../../../src/core/stats/answer-counts.ts'
import { readAnswers } from '../../../src/core/stats/answer-table.ts'
import { dayOfMonth, lastPeriods, sumOver, weekdayOf } from '../../../src/core/stats/periods.ts'
import { LATER, steadyLog } from '../../support/events.ts'
import { ticksTo } from '../../../src/core/stats/ticks.ts'

const dateOf = (on: number) => new Date(on * DAY_MS)

describe('the calendar', () => {
  it('agrees with the platform’s own on days of months and weeks', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 54_788 }), (on) => {
      expect(dayOfMonth(day(on))).toBe(dateOf(on).getUTCDate())
      expect(weekdayOf(day(on))).toBe((dateOf(on).getUTCDay() + 6) % 7)
    }))
  })
  it.each(['day', 'week', 'month'] as const)('%ss follow each other without a gap, and the last holds today', (unit) => {
    fc.assert(fc.property(fc.integer({ min: 3000, max: 54_788 }), (today) => {
      const periods = lastPeriods(day(today), unit, 14)
      expect(periods.length).toBe(14)
      expect(periods.at(-1)!.from).toBeLessThanOrEqual(today)
      expect(periods.at(-1)!.to).toBeGreaterThanOrEqual(today)
      periods.slice(1).forEach(({ from }, i) => expect(from).toBe(periods[i]!.to + 1))
    }))
  })
  it('periods that hold all days hold all answers', () => {
    fc.assert(fc.property(steadyLog, fc.constantFrom('day' as const, 'week' as const, 'month' as const), (events, unit) => {
      const { days, all } = countAnswers(readAnswers(events, LATER))
      const today = day(Math.max(20_454, ...days.keys()))
      const sums = lastPeriods(today, unit, 140).map((period) => sumOver(days, period))
      expect(sums.reduce((sum, counts) => sum + counts.all, 0)).toBe(all)
    }))
  })
})

describe('the ticks of an axis', () => {
  it('reach the highest value by at most so many equal whole steps', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 8 }), (highest, most) => {
      const ticks = ticksTo(highest, most)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
      expect(ticks.length).toBeLessThanOrEqual(most + 1)
      expect(ticks.every(Number.isInteger)).toBe(true)
    }))
  })
  it('are round', () => {
    expect(ticksTo(37, 4)).toEqual([0, 10, 20, 30, 40])
    expect(ticksTo(3, 4)).toEqual([0, 1, 2, 3])
  })
})
