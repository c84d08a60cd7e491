import { DAY_MS, type Day } from '../../core/lib/time.ts'
import { localeOf } from '../../i18n/locale.ts'
import { useApp } from '../../ui/app-context.ts'

/** How numbers, dates and hours are written in the learner's language. */
export type Texts = {
  readonly percent: (share: number) => string
  readonly number: (n: number) => string
  /** `4 May`. */
  readonly date: (day: Day) => string
  /** `Mon 4 May 2026`. */
  readonly fullDate: (day: Day) => string
  readonly month: (day: Day) => string
  /** Monday first. */
  readonly weekdays: readonly string[]
  /** `18:00`, and `18` for an axis. @param hour 0 to 24 */
  readonly hour: (hour: number) => string
  readonly hourShort: (hour: number) => string
}

/** 1970-01-05 was a Monday. */
const A_MONDAY = 4
const HOUR_MS = 3_600_000

export function useTexts(): Texts {
  return textsIn(localeOf(useApp().i18n.language.value))
}

export function textsIn(locale: string): Texts {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const number = new Intl.NumberFormat(locale)
  const format = (options: Intl.DateTimeFormatOptions) => {
    const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (day: number) => written.format(day * DAY_MS)
  }
  const weekday = format({ weekday: 'short' })
  const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const hourShort = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' })
  return {
    percent: (share) => percent.format(share),
    number: (n) => number.format(n),
    date: format({ day: 'numeric', month: 'short' }),
    fullDate: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    month: format({ month: 'short' }),
    weekdays: Array.from({ length: 7 }, (_, i) => weekday(A_MONDAY + i)),
    hour: (at) => hour.format((at % 24) * HOUR_MS),
    hourShort: (at) => hourShort.format((at % 24) * HOUR_MS),
  }
}
