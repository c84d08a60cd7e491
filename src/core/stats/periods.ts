import { day, type Day } from '../lib/time.ts'
import type { DayCounts } from './answer-counts.ts'
import { addTo, noAnswers } from './ratio.ts'

export type PeriodUnit = 'day' | 'week' | 'month'

/** Days `from` to `to`, both included. */
export type Period = { readonly from: Day; readonly to: Day }

/** Day 0 was a Thursday. @returns 0 for Monday to 6 for Sunday */
export function weekdayOf(on: Day): number {
  return (((on + 3) % 7) + 7) % 7
}

/** The last periods up to the one that holds today, oldest first; weeks begin on Monday. */
export function lastPeriods(today: Day, unit: PeriodUnit, count: number): readonly Period[] {
  const periods: Period[] = []
  for (let to = endOf(today, unit); periods.length < count; ) {
    const from = startOf(to, unit)
    periods.unshift({ from, to })
    to = day(from - 1)
  }
  return periods
}

/** What the days of a period hold together. */
export function sumOver(days: ReadonlyMap<Day, DayCounts>, { from, to }: Period): DayCounts {
  const sum: DayCounts = { ...noAnswers(), tookMs: 0, young: noAnswers(), mature: noAnswers() }
  for (let on = from; on <= to; on = day(on + 1)) {
    const counts = days.get(on)
    if (counts === undefined) continue
    addTo(sum, counts)
    addTo(sum.young, counts.young)
    addTo(sum.mature, counts.mature)
    sum.tookMs += counts.tookMs
  }
  return sum
}

function startOf(on: Day, unit: PeriodUnit): Day {
  if (unit === 'day') return on
  return day(on - (unit === 'week' ? weekdayOf(on) : dayOfMonth(on) - 1))
}

function endOf(on: Day, unit: PeriodUnit): Day {
  if (unit === 'day') return on
  if (unit === 'week') return day(on + 6 - weekdayOf(on))
  let last = on
  while (dayOfMonth(day(last + 1)) !== 1) last = day(last + 1)
  return last
}

const DAYS_PER_ERA = 146_097
/** From 1 March of year 0, with which an era of 400 years begins here, to 1970-01-01. */
const DAYS_TO_1970 = 719_468

/** The day of the month in the Gregorian calendar, counted in years that begin in March: their months are 153 days in five. */
export function dayOfMonth(on: Day): number {
  const days = on + DAYS_TO_1970
  const ofEra = days - Math.floor(days / DAYS_PER_ERA) * DAYS_PER_ERA
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  return ofYear - Math.floor((153 * month + 2) / 5) + 1
}
