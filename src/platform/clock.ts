import type { Clock } from '../core/lib/clock.ts'
import { epochMs } from '../core/lib/time.ts'

/** The device's own clock and time zone. */
export const deviceClock: Clock = {
  now() {
    const date = new Date()
    // Date counts the offset westwards, a Moment eastwards.
    return { at: epochMs(date.getTime()), offsetMinutes: 0 - date.getTimezoneOffset() }
  },
}
