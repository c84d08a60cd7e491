import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, dayOf, epochMs, MINUTE_MS, type Day } from '../../../src/core/lib/time.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { readAnswers } from '../../../src/core/stats/answer-table.ts'
import { MOST_FREE_DAYS, streakOf } from '../../../src/core/stats/streak.ts'
import { aReview, aSetting } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'

const ROLLOVER = 240
const today = dayOf({ at: NOON, offsetMinutes: 0 }, ROLLOVER)
const inDays = (days: number) => epochMs(NOON + Math.round(days * DAY_MS))

type Sitting = { readonly days: number; readonly offsetMinutes?: number }

/** The streak of a learner who answered once at each sitting, seen so many days after NOON. */
function streakAt(days: number, sittings: readonly (number | Sitting)[], settings: readonly LearnerEvent[] = [], offsetMinutes = 0) {
  const events = sittings.map((sitting, i): LearnerEvent => {
    const { days: when, offsetMinutes: offset = 0 } = typeof sitting === 'number' ? { days: sitting } : sitting
    return aReview({ seq: 1000 + i, at: inDays(when), offsetMinutes: offset })
  })
  const now = inDays(days)
  return streakOf(readAnswers([...settings, ...events], now), { at: now, localAt: now + (offsetMinutes - ROLLOVER) * MINUTE_MS })
}

const daysFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i)
const aBreak = (from: number, to: number, at: number, seq = 1) => aSetting('breaks', [{ from: today + from, to: today + to }], { device: 'pc', seq, at: inDays(at) })

describe('a streak', () => {
  it('counts days in a row, not answers', () => {
    expect(streakAt(2, [0, 0.01, 1, 2, 2.1])).toMatchObject({ present: 3, longest: 3, studiedToday: true })
  })
  it('waits for today, and ends with the day after', () => {
    expect(streakAt(3, [0, 1, 2])).toMatchObject({ present: 3, studiedToday: false })
    expect(streakAt(4, [0, 1, 2])).toMatchObject({ present: 0, longest: 3 })
  })
  it('is nothing for who has not begun', () => {
    expect(streakAt(0, [])).toEqual({ present: 0, longest: 0, freeDays: 0, freed: new Set(), studiedToday: false })
  })
})

describe('a free day', () => {
  it('is earned by seven days studied, at most two are in hand', () => {
    expect(streakAt(5, daysFrom(0, 6)).freeDays).toBe(0)
    expect(streakAt(6, daysFrom(0, 7)).freeDays).toBe(1)
    expect(streakAt(29, daysFrom(0, 30)).freeDays).toBe(2)
  })
  it('is used by a day missed, which does not count', () => {
    const streak = streakAt(8, [...daysFrom(0, 7), 8])
    expect(streak).toMatchObject({ present: 8, freeDays: 0 })
    expect([...streak.freed]).toEqual([today + 7])
  })
  it('does not do for more days than are in hand', () => {
    expect(streakAt(9, [...daysFrom(0, 7), 9])).toMatchObject({ present: 1, longest: 7, freeDays: 0 })
    expect(streakAt(16, [...daysFrom(0, 14), 16])).toMatchObject({ present: 15, freeDays: 0 })
  })
  it('keeps the streak alive while the learner is away', () => {
    expect(streakAt(8, daysFrom(0, 7))).toMatchObject({ present: 7, freeDays: 0 })
    expect(streakAt(9, daysFrom(0, 7)).present).toBe(0)
  })
  it('is earned anew after an end', () => {
    expect(streakAt(26, [...daysFrom(0, 6), ...daysFrom(20, 6)]).freeDays).toBe(0)
  })
})

describe('a break', () => {
  it('that was planned does not end a streak, nor use up a free day', () => {
    expect(streakAt(20, [...daysFrom(0, 7), 20], [aBreak(7, 19, 6.1)])).toMatchObject({ present: 8, freeDays: 1 })
  })
  it('counts though it was dropped from the plans once it was over', () => {
    expect(streakAt(20, [...daysFrom(0, 3), 20], [aBreak(3, 19, 2.1), aSetting('breaks', [], { device: 'pc', seq: 2, at: inDays(19.9) })]).present).toBe(4)
  })
  it('planned when the day was over does not bring it back', () => {
    expect(streakAt(6, [0, 1, 5, 6], [aBreak(2, 4, 5.5)]).present).toBe(2)
  })
  it('that was called off in time protects nothing', () => {
    expect(streakAt(6, [0, 1, 5, 6], [aBreak(2, 4, 1.1), aSetting('breaks', [], { device: 'pc', seq: 2, at: inDays(1.2) })]).present).toBe(2)
  })
})

describe('travel', () => {
  it('west over the date line takes a date that nobody missed', () => {
    const losAngeles = { days: 0.6, offsetMinutes: -480 }
    const auckland = { days: 1.75, offsetMinutes: 720 }
    expect(streakAt(1.75, [losAngeles, auckland], [], 720)).toMatchObject({ present: 2, studiedToday: true })
  })
  it('east over the date line lets no missed date be made up for', () => {
    const sittings = [0, 2].map((days) => ({ days, offsetMinutes: 720 }))
    expect(streakAt(2.5, [...sittings, { days: 2.2, offsetMinutes: -660 }], [], -660).present).toBe(1)
  })
  it('hurts no streak of one sitting every 24 hours, wherever it is held', () => {
    const offsets = fc.array(fc.integer({ min: -720, max: 840 }), { minLength: 1, maxLength: 40 })
    fc.assert(fc.property(offsets, fc.double({ min: 0, max: 1, noNaN: true }), (zones, hour) => {
      const streak = streakAt(hour + zones.length - 1, zones.map((offsetMinutes, i) => ({ days: hour + i, offsetMinutes })), [], zones.at(-1))
      expect(streak.freed.size).toBe(0)
      expect(streak.present).toBe(streak.longest)
      // Dates may come twice and be left out in turn, each counts once.
      expect(streak.present).toBeGreaterThanOrEqual(zones.length / 2)
    }))
  })
  it('never makes a streak longer than staying could', () => {
    const sitting = fc.record({ days: fc.double({ min: 0, max: 12, noNaN: true }), offsetMinutes: fc.integer({ min: -720, max: 840 }) })
    fc.assert(fc.property(fc.array(sitting, { minLength: 1, maxLength: 60 }), (unordered) => {
      const sittings = unordered.toSorted((a, b) => a.days - b.days)
      const [first, last] = [sittings[0]!.days, sittings.at(-1)!.days]
      const { longest } = streakAt(last, sittings, [], sittings.at(-1)!.offsetMinutes)
      expect(longest).toBeLessThanOrEqual(Math.floor(last - first + 1e-6) + 2)
    }))
  })
})

it('in one zone a streak is what a calendar with the days ticked off says', () => {
  const studied = fc.uniqueArray(fc.nat(60), { minLength: 1 })
  fc.assert(fc.property(studied, fc.nat(10), fc.integer({ min: -720, max: 840 }), (unordered, wait, offsetMinutes) => {
    const days = unordered.toSorted((a, b) => a - b)
    const until = days.at(-1)! + wait
    const { present, longest, freeDays } = streakAt(until, days.map((on) => ({ days: on, offsetMinutes })), [], offsetMinutes)
    expect({ present, longest, freeDays }).toEqual(tickedOff(new Set(days as Day[]), until))
  }))
})

/** Day by day, as a person with a calendar would. */
function tickedOff(studied: ReadonlySet<number>, until: number) {
  let [present, longest, freeDays, earned] = [0, 0, 0, 0]
  for (let on = 0; on <= until; on += 1) {
    if (studied.has(on)) {
      present += 1
      earned += 1
      if (earned % 7 === 0) freeDays = Math.min(freeDays + 1, MOST_FREE_DAYS)
    } else if (present > 0 && on < until) {
      freeDays -= 1
      if (freeDays < 0) [present, freeDays, earned] = [0, 0, 0]
    }
    longest = Math.max(longest, present)
  }
  return { present, longest, freeDays }
}
