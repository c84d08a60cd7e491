/**
 * Time as core sees it: an instant, the zone offset in force at that instant, and the
 * study day the two give. Core never asks what time it is: a `Moment` is an argument.
 */

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number & { readonly __unit: 'EpochMs' }

/** Whole study days since 1970-01-01 of the local calendar (a calendar date, shifted by the rollover). */
export type Day = number & { readonly __unit: 'Day' }

/** An instant together with the local zone's offset from UTC in minutes (east is positive). */
export type Moment = { readonly at: EpochMs; readonly offsetMinutes: number }

export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

export const epochMs = (ms: number): EpochMs => ms as EpochMs
export const day = (n: number): Day => n as Day

/**
 * The study day of a moment: its local calendar date once the rollover is taken off.
 * @param rolloverMinutes minutes after local midnight at which a study day starts (240 = 4:00)
 */
export function dayOf(moment: Moment, rolloverMinutes: number): Day {
  return day(Math.floor((moment.at + (moment.offsetMinutes - rolloverMinutes) * MINUTE_MS) / DAY_MS))
}
