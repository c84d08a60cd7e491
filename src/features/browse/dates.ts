import type { Language } from '../../core/bank/item.ts'
import { DAY_MS, MINUTE_MS, type Day } from '../../core/lib/time.ts'
import type { EventHead } from '../../core/log/event.ts'
import { localeOf } from '../../i18n/locale.ts'

/** Date and time as the clock on the wall showed them, wherever the learner is now. */
export function wallTimeText({ at, offsetMinutes }: EventHead, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(at + offsetMinutes * MINUTE_MS)
}

export function dayText(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day * DAY_MS)
}

export function shortDayText(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(day * DAY_MS)
}

export function percentText(share: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(share)
}
