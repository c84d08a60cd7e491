/**
 * A date or a span as exact as known, in words: `18 August 2020`, `March 1991`, `1992–2012`.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @param locale a BCP 47 tag
 */
export function dateText(date: string, end: string | undefined, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(date.length > 4 && { month: 'long' }),
    ...(date.length > 7 && { day: 'numeric' }),
  })
  return end === undefined ? format.format(new Date(date)) : format.formatRange(new Date(date), new Date(end))
}

/** `Mar`, `mars`. @param month 1 to 12 */
export function monthName(month: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' }).format(Date.UTC(2020, month - 1))
}
