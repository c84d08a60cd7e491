/** Calibration: whether what was foretold as so likely came so often. */
import { logLoss } from '../scheduler/fit/log-loss.ts'

/** What was foretold, and what came, answer by answer. */
export type Forecasts = {
  /** Chance of a right answer, 0 to 1. */
  readonly chance: Float64Array
  /** 1 where the answer was right. */
  readonly right: Uint8Array
}

export type CalibrationBin = {
  readonly count: number
  /** Mean chance foretold. */
  readonly foretold: number
  /** Share of right answers. */
  readonly actual: number
  /** 95 % interval of the share, 0 to 1. */
  readonly low: number
  readonly high: number
}

export type Calibration = {
  readonly count: number
  readonly foretold: number
  readonly actual: number
  /** Mean of minus the natural log of the chance given to what came; less is better. */
  readonly logLoss: number
  /** Root of the mean squared distance between foretold and actual over the bins, each by its count. */
  readonly rmse: number
  /** Least likely first. */
  readonly bins: readonly CalibrationBin[]
}

const MOST_BINS = 10
/** Fewer answers in a bin say next to nothing. */
const LEAST_IN_BIN = 20

/** @returns undefined without a forecast. Bins are equally full: chances crowd near 1, where bins of equal width would leave the rest empty. */
export function calibrationOf({ chance, right }: Forecasts): Calibration | undefined {
  const count = chance.length
  if (count === 0) return undefined
  const order = Uint32Array.from(chance, (_, i) => i).sort((a, b) => (chance[a] as number) - (chance[b] as number))
  const binCount = Math.min(Math.max(Math.floor(count / LEAST_IN_BIN), 1), MOST_BINS)
  const bins = Array.from({ length: binCount }, (_, bin) => binOf({ chance, right }, order.subarray(Math.floor((bin * count) / binCount), Math.floor(((bin + 1) * count) / binCount))))
  const mean = (of: (bin: CalibrationBin) => number): number => bins.reduce((sum, bin) => sum + bin.count * of(bin), 0) / count
  return {
    count,
    foretold: mean(({ foretold }) => foretold),
    actual: mean(({ actual }) => actual),
    logLoss: chance.reduce((sum, p, i) => sum + logLoss(p, right[i] === 1), 0) / count,
    rmse: Math.sqrt(mean(({ foretold, actual }) => (foretold - actual) ** 2)),
    bins,
  }
}

/** Whether more was expected than came, or less; `right` where chance alone may part the two, or no one would notice; `unclear` while answers are few. */
export function biasOf({ foretold, actual, count }: Calibration): 'unclear' | 'right' | 'high' | 'low' {
  if (count < LEAST_TO_JUDGE) return 'unclear'
  const { low, high } = wilsonInterval(actual * count, count)
  if (Math.abs(foretold - actual) < NOTICED || (low <= foretold && foretold <= high)) return 'right'
  return foretold > actual ? 'high' : 'low'
}

const NOTICED = 0.01
const LEAST_TO_JUDGE = 50

function binOf({ chance, right }: Forecasts, members: Uint32Array): CalibrationBin {
  const count = members.length
  const hits = members.reduce((sum, i) => sum + (right[i] as number), 0)
  const foretold = members.reduce((sum, i) => sum + (chance[i] as number), 0) / count
  return { count, foretold, actual: hits / count, ...wilsonInterval(hits, count) }
}

/** The normal distribution holds 95 % within so many standard deviations. */
const Z = 1.959_964

/** The 95 % interval of a share by Wilson (1927), which stays within 0 to 1 and holds for few answers too. @param count over 0 */
export function wilsonInterval(hits: number, count: number): { readonly low: number; readonly high: number } {
  const share = hits / count
  const middle = (share + (Z * Z) / (2 * count)) / (1 + (Z * Z) / count)
  const reach = (Z / (1 + (Z * Z) / count)) * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count))
  return { low: Math.max(middle - reach, 0), high: Math.min(middle + reach, 1) }
}
