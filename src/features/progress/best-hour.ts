import { addTo, noAnswers, wilsonBand, type Ratio } from '../../core/stats/ratio.ts'

/** Hours with fewer answers say nothing. */
export const LEAST_ANSWERS = 10

export type BestHour = {
  readonly hour: number
  readonly share: number
  /** Its band lies above that of all other hours together. */
  readonly isClear: boolean
}

/** The hour with the highest share of right answers; undefined where no hour has enough of them. */
export function bestHour(hours: readonly Ratio[]): BestHour | undefined {
  let best: { hour: number; ratio: Ratio } | undefined
  hours.forEach((ratio, hour) => {
    if (ratio.all >= LEAST_ANSWERS && (best === undefined || ratio.right / ratio.all > best.ratio.right / best.ratio.all)) best = { hour, ratio }
  })
  if (best === undefined) return undefined
  const { hour, ratio } = best
  const others = noAnswers()
  hours.forEach((other, at) => at !== hour && addTo(others, other))
  return { hour, share: ratio.right / ratio.all, isClear: others.all >= LEAST_ANSWERS && wilsonBand(ratio)[0] > wilsonBand(others)[1] }
}
