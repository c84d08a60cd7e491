/** A stretch of time in decimal years, `to` excluded: 2020.5 is the middle of 2020. */
export type Period = { readonly from: number; readonly to: number }

const DAYS_TO_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const

/** The period that a date as exact as known names: a year, a month or a day. @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
export function periodOf(date: string): Period {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return { from: year, to: year + 1 }
  const start = daysTo(year, month) + (day ?? 1) - 1
  const end = day === undefined ? daysTo(year, month + 1) : start + 1
  const all = daysTo(year, 13)
  return { from: year + start / all, to: year + end / all }
}

/** Days of the year before a month; month 13 gives the year's length. */
function daysTo(year: number, month: number): number {
  const leapDay = month > 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  return (DAYS_TO_MONTH[month - 1] ?? 0) + leapDay
}
