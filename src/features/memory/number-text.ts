/** Numbers in the learner's way of writing them. */
export type NumberText = {
  readonly count: (n: number) => string
  /** A share, 0 to 1, in whole percent. */
  readonly percent: (share: number) => string
  /** The same with a digit after the point, for what is small. */
  readonly finePercent: (share: number) => string
  /** A share in points of a hundred, without a sign. */
  readonly points: (share: number) => string
  readonly loss: (nats: number) => string
  readonly date: (at: number) => string
}

export function numberText(locale: string): NumberText {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const loss = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
  return { count: whole.format, percent: percent.format, finePercent: fine.format, points: (share) => points.format(share * 100), loss: loss.format, date: date.format }
}
