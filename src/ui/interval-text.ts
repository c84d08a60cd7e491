import type { NextDue } from '../core/scheduler/preview.ts'
import type { Messages } from '../i18n/messages.en.ts'

const MINUTES_PER_HOUR = 60
const DAYS_PER_MONTH = 30.44
const DAYS_PER_YEAR = 365.25

/** Short, for a button: `10 min`, `4 d`, `2 mo`, `1.5 y`. */
export function intervalText(next: NextDue, study: Messages['study']): string {
  if (next.kind === 'minutes') {
    return next.minutes < MINUTES_PER_HOUR ? study.minutesShort(Math.max(1, Math.round(next.minutes))) : study.hoursShort(Math.round(next.minutes / MINUTES_PER_HOUR))
  }
  if (next.days < 31) return study.daysShort(next.days)
  if (next.days < DAYS_PER_YEAR) return study.monthsShort(Math.round(next.days / DAYS_PER_MONTH))
  return study.yearsShort(Math.round(next.days / DAYS_PER_YEAR))
}

/** In a sentence: `in 10 min`, `tomorrow`, `in 4 days`. */
export function whenText(next: NextDue, study: Messages['study']): string {
  if (next.kind === 'minutes') return next.minutes < MINUTES_PER_HOUR ? study.inMinutes(Math.max(1, Math.round(next.minutes))) : study.later
  return next.days <= 1 ? study.tomorrow : study.inDays(next.days)
}
