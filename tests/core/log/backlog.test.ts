import { describe, expect, it } from 'vitest'
import { DAY_MS, dayOf, epochMs } from '../../../src/core/lib/time.ts'
import { backlogOf } from '../../../src/core/log/backlog.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { aReview, aSetting } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'
import { anItem } from '../../support/items.ts'

const ITEMS = Array.from({ length: 40 }, (_, i) => anItem('flip', { id: `item-${i}` }))

/** Somebody who answered all of them Easy (due in about eight days), 15 seconds each, and comes back after so many days. */
function comingBackAfter(days: number, ...more: readonly LearnerEvent[]) {
  const answers = ITEMS.map(({ id }, i) => aReview({ item: id, seq: i + 1, grade: 4, tookMs: 15_000 }))
  const now = { at: epochMs(NOON + days * DAY_MS), offsetMinutes: 0 }
  return { backlog: backlogOf(foldEvents([...answers, ...more], now.at), ITEMS, now), today: dayOf(now, 240) }
}

const minutesPerDay = (minutes: number) => aSetting('minutesPerDay', minutes, { seq: 100 })

describe('the backlog', () => {
  it('is none where nothing was due before today', () => {
    expect(comingBackAfter(2).backlog).toMatchObject({ behind: 0 })
  })

  it('is what was due before today, with the minutes that it takes', () => {
    expect(comingBackAfter(60).backlog).toEqual({ behind: 40, minutes: 10, goneOn: undefined })
  })

  it('leaves out what the learner has left out', () => {
    const leftOut: LearnerEvent = { device: 'phone', seq: 100, at: NOON, offsetMinutes: 0, kind: 'card', item: 'item-3', change: 'suspend' }
    expect(comingBackAfter(60, leftOut).backlog.behind).toBe(39)
  })

  it('is gone the sooner the more minutes a day there are', () => {
    const { backlog, today } = comingBackAfter(60, minutesPerDay(4))
    // 16 answers a day, about five of them for what comes due meanwhile
    expect((backlog.goneOn ?? 0) - today).toBe(4)
    const fast = comingBackAfter(60, minutesPerDay(30))
    expect((fast.backlog.goneOn ?? 0) - fast.today).toBe(1)
  })

  it('grows over the days planned free', () => {
    const free = (from: number, to: number) => aSetting('breaks', [{ from: dayOf({ at: NOON, offsetMinutes: 0 }, 240) + 60 + from, to: dayOf({ at: NOON, offsetMinutes: 0 }, 240) + 60 + to }], { seq: 101 })
    const { backlog, today } = comingBackAfter(60, minutesPerDay(4), free(1, 3))
    // Three days off, in which about fifteen more come due: a day and a half of work.
    expect((backlog.goneOn ?? 0) - today).toBeGreaterThanOrEqual(4 + 3 + 1)
    const later = comingBackAfter(60, minutesPerDay(4), free(30, 40))
    expect((later.backlog.goneOn ?? 0) - later.today).toBe(4)
  })

  it('is never gone where the minutes do not even hold what comes due', () => {
    expect(comingBackAfter(60, minutesPerDay(1)).backlog.goneOn).toBeUndefined()
  })
})
