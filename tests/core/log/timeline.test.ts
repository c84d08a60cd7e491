import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, epochMs } from '../../../src/core/lib/time.ts'
import { compareDated, OLDEST, timelineOf } from '../../../src/core/log/timeline.ts'
import { aReview, LATER, wildLog } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'

const now = epochMs(NOON + DAY_MS)

/** Effective times, in days from NOON, of one device's events dated in days from NOON. */
function datesOf(days: readonly number[]): readonly number[] {
  const events = days.map((d, i) => aReview({ seq: i + 1, at: epochMs(NOON + d * DAY_MS) }))
  return timelineOf(events, now).dated.map(({ at }) => (at - NOON) / DAY_MS)
}

describe('the timeline', () => {
  it('believes dates that only go forwards', () => {
    expect(datesOf([-9, -9, -3, 0, 0.5])).toEqual([-9, -9, -3, 0, 0.5])
  })
  it('one date far ahead moves itself only', () => {
    expect(datesOf([-9, 4000, -8, -7])).toEqual([-9, -8, -8, -7])
  })
  it('one date far back moves itself only', () => {
    expect(datesOf([-9, -8, -100, -7])).toEqual([-9, -8, -8, -7])
  })
  it('a small step back is lifted to the event before', () => {
    expect(datesOf([-9, -8, -8.01, -7])).toEqual([-9, -8.01, -8.01, -7])
    expect(datesOf([-9, -8, -7.9, -8.05, -7])).toEqual([-9, -8, -7.9, -7.9, -7])
  })
  it('a run of dates ahead is outvoted by the longer run after it', () => {
    expect(datesOf([-9, 40, 41, -8, -7, -6])).toEqual([-9, -8, -8, -8, -7, -6])
  })
  it('last dates ahead of now are taken for now and leave the timeline unsettled', () => {
    expect(datesOf([-9, 4000, 4001])).toEqual([-9, 1, 1])
    expect(timelineOf([aReview({ at: epochMs(now + 2 * DAY_MS) })], now).settled).toBe(false)
    expect(timelineOf([aReview({ at: epochMs(now + DAY_MS) })], now).settled).toBe(true)
  })
  it('a date before the app existed takes the time of the event before', () => {
    expect(datesOf([-9, -20_000, -7])).toEqual([-9, -9, -7])
    expect(timelineOf([aReview({ at: epochMs(0) })], now).dated[0]?.at).toBe(OLDEST)
  })
  it('a wrong clock of one device does not move the events of another', () => {
    const events = [aReview({ device: 'phone', seq: 1, at: NOON }), aReview({ device: 'pc', seq: 9, at: epochMs(NOON + 5000 * DAY_MS) }), aReview({ device: 'phone', seq: 2, at: NOON })]
    expect(timelineOf(events, now).dated.map(({ event, at }) => [event.device, at])).toEqual([['phone', NOON], ['phone', NOON], ['pc', now]])
  })

  const log = fc.tuple(wildLog, fc.infiniteStream(fc.nat()))
  it('holds each event once, in its order, whatever the order and number of arrivals', () => {
    fc.assert(fc.property(log, ([events, keys]) => {
      const shuffled = [...events, ...events].map((event) => ({ event, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key).map(({ event }) => event)
      const { dated } = timelineOf(shuffled, LATER)
      expect(dated).toEqual(timelineOf(events, LATER).dated)
      expect(dated.length).toBe(events.length)
      for (const [i, entry] of dated.entries()) if (i > 0) expect(compareDated(dated[i - 1]!, entry)).toBeLessThan(0)
    }))
  })
  it('never goes back in time within a device and never beyond now', () => {
    fc.assert(fc.property(wildLog, (events) => {
      const latest = new Map<string, number>()
      for (const { event, at } of timelineOf(events, LATER).dated) {
        const before = latest.get(event.device)
        if (before !== undefined) expect(event.seq).toBeGreaterThan(before)
        latest.set(event.device, event.seq)
        expect(at).toBeLessThanOrEqual(LATER + DAY_MS)
        expect(at).toBeGreaterThanOrEqual(OLDEST)
      }
    }))
  })
  it('leaves at least as many dates alone as any device has in an unbroken run', () => {
    fc.assert(fc.property(fc.array(fc.nat(50)), (days) => {
      let run = 0
      let longest = 0
      days.forEach((d, i) => {
        run = i > 0 && d >= days[i - 1]! ? run + 1 : 1
        longest = Math.max(longest, run)
      })
      const kept = datesOf(days.map((d) => d - 60)).filter((d, i) => d === days[i]! - 60).length
      expect(kept).toBeGreaterThanOrEqual(longest)
    }))
  })
})
