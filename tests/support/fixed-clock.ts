import type { Clock } from '../../src/core/lib/clock.ts'
import { DAY_MS, epochMs, MINUTE_MS, type Moment } from '../../src/core/lib/time.ts'

/** 2026-05-04T12:00Z, a Monday. */
export const NOON = epochMs(Date.UTC(2026, 4, 4, 12))

/** A clock that stands until it is moved. */
export type FixedClock = Clock & {
  set(moment: Partial<Moment>): void
  pass(time: { readonly days?: number; readonly minutes?: number; readonly seconds?: number }): void
}

export function fixedClock(start: Partial<Moment> = {}): FixedClock {
  let moment: Moment = { at: NOON, offsetMinutes: 0, ...start }
  return {
    now: () => moment,
    set: (change) => (moment = { ...moment, ...change }),
    pass: ({ days = 0, minutes = 0, seconds = 0 }) => (moment = { ...moment, at: epochMs(moment.at + days * DAY_MS + minutes * MINUTE_MS + seconds * 1000) }),
  }
}
