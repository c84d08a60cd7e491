import { DAY_MS, type Day } from '../../core/lib/time.ts'
import type { DaySpan } from '../../core/scheduler/policy.ts'

/** 1970-01-05 was a Monday. */
const A_MONDAY = 4

/** `3 December`, `3 décembre`. */
export function dayText(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day * DAY_MS)
}

/** Both ends of a span, or its only day. @param join puts two dates together */
export function spanText({ from, to }: DaySpan, locale: string, join: (from: string, to: string) => string): string {
  return from === to ? dayText(from, locale) : join(dayText(from, locale), dayText(to, locale))
}

/** @param weekday 0 is Monday */
export function weekdayText(weekday: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format((A_MONDAY + weekday) * DAY_MS)
}
