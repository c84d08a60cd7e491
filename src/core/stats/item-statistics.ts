/**
 * Classical statistics of a test, as Moodle and the textbooks name them (Crocker & Algina
 * 1986, chapters 5 and 14; Cronbach 1951). Everything is a function of a matrix of marks;
 * a statistic whose variance is 0 has no value.
 */
import { wilsonBand } from './ratio.ts'

/** Marks of pupils (rows) on items (columns), row by row; unanswered is 0. */
export type MarkMatrix = { readonly pupils: number; readonly items: number; readonly marks: Float64Array; /** Highest mark of each item. */ readonly max: Float64Array }

export type Band = { readonly low: number; readonly high: number }

export type ItemStatistics = {
  /** Mean mark by the highest one, 0 to 1. */
  readonly facility: number
  /** Its 95 % band by Wilson (`wilsonBand`): a little wide for marks between none and full, but no point where all are right. */
  readonly facilityBand: Band
  /** Correlation of the item with the total of the others, -1 to 1. */
  readonly discrimination: number | undefined
  /** Its 95 % band by Fisher's z; undefined below four pupils. */
  readonly discriminationBand: Band | undefined
  /** Covariance with the rest by the largest one that these marks allow, -1 to 1. */
  readonly efficiency: number | undefined
  /** Facility among the best third less that among the weakest. */
  readonly upperLower: number
}

export type TestStatistics = {
  readonly mean: number
  readonly deviation: number
  /** Cronbach's alpha, with marks of 0 and 1 the same as KR-20. */
  readonly alpha: number | undefined
  /** Standard error of measurement, in marks. */
  readonly measurementError: number | undefined
}

const Z95 = 1.96

export function itemStatistics(matrix: MarkMatrix): readonly ItemStatistics[] {
  const { pupils, items, max } = matrix
  const totals = totalsOf(matrix)
  const thirds = thirdsOf(totals)
  return Array.from({ length: items }, (_, item) => {
    const marks = columnOf(matrix, item)
    const rest = totals.map((total, pupil) => total - (marks[pupil] as number))
    const highest = max[item] as number
    const facility = mean(marks) / highest
    const [low, high] = wilsonBand({ right: facility * pupils, all: pupils })
    const discrimination = correlation(marks, rest)
    return {
      facility,
      facilityBand: { low, high },
      discrimination,
      discriminationBand: discrimination === undefined ? undefined : fisherBand(discrimination, pupils),
      efficiency: efficiencyOf(marks, rest),
      upperLower: (meanOf(marks, thirds.upper) - meanOf(marks, thirds.lower)) / highest,
    }
  })
}

export function testStatistics(matrix: MarkMatrix): TestStatistics {
  const { items } = matrix
  const totals = totalsOf(matrix)
  const total = variance(totals)
  const parts = Array.from({ length: items }, (_, item) => variance(columnOf(matrix, item))).reduce((sum, part) => sum + part, 0)
  const alpha = items < 2 || total === 0 ? undefined : (items / (items - 1)) * (1 - parts / total)
  return { mean: mean(totals), deviation: Math.sqrt(total), alpha, measurementError: alpha === undefined ? undefined : Math.sqrt(total) * Math.sqrt(Math.max(1 - alpha, 0)) }
}

/** How often an option was picked: by all, by the best and by the weakest third, as counts; and how picking it goes with the rest of the test. */
export type OptionStatistics = { readonly picks: number; readonly upper: number; readonly lower: number; readonly correlation: number | undefined }

/** @param picked by pupil: whether the option was among the answers to the item @param item its column */
export function optionStatistics(matrix: MarkMatrix, item: number, picked: readonly boolean[]): OptionStatistics {
  const totals = totalsOf(matrix)
  const { upper, lower } = thirdsOf(totals)
  const marks = columnOf(matrix, item)
  const count = (pupils: readonly number[]): number => pupils.filter((pupil) => picked[pupil] === true).length
  return {
    picks: picked.filter(Boolean).length,
    upper: count(upper),
    lower: count(lower),
    correlation: correlation(
      Float64Array.from(picked, Number),
      totals.map((total, pupil) => total - (marks[pupil] as number)),
    ),
  }
}

/** The best and the weakest third, by total; equal totals in the order of the rows. */
export function thirdsOf(totals: Float64Array): { readonly upper: readonly number[]; readonly lower: readonly number[] } {
  const ascending = [...totals.keys()].sort((a, b) => (totals[a] as number) - (totals[b] as number) || a - b)
  const size = Math.floor(totals.length / 3)
  return { lower: ascending.slice(0, size), upper: ascending.slice(totals.length - size) }
}

export function totalsOf({ pupils, items, marks }: MarkMatrix): Float64Array {
  return Float64Array.from({ length: pupils }, (_, pupil) => marks.subarray(pupil * items, (pupil + 1) * items).reduce((sum, mark) => sum + mark, 0))
}

function columnOf({ pupils, items, marks }: MarkMatrix, item: number): Float64Array {
  return Float64Array.from({ length: pupils }, (_, pupil) => marks[pupil * items + item] as number)
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function meanOf(values: Float64Array, at: readonly number[]): number {
  return at.length === 0 ? 0 : at.reduce((sum, i) => sum + (values[i] as number), 0) / at.length
}

/** With n - 1; 0 for fewer than two. */
function variance(values: Float64Array): number {
  return covariance(values, values)
}

function covariance(a: Float64Array, b: Float64Array): number {
  if (a.length < 2) return 0
  const [meanA, meanB] = [mean(a), mean(b)]
  return a.reduce((sum, value, i) => sum + (value - meanA) * ((b[i] as number) - meanB), 0) / (a.length - 1)
}

function correlation(a: Float64Array, b: Float64Array): number | undefined {
  const spread = Math.sqrt(variance(a) * variance(b))
  return spread < 1e-12 ? undefined : covariance(a, b) / spread
}

function efficiencyOf(marks: Float64Array, rest: Float64Array): number | undefined {
  const most = covariance(marks.slice().sort(), rest.slice().sort())
  return Math.abs(most) < 1e-12 ? undefined : covariance(marks, rest) / most
}

/** Fisher's z: the transformed correlation has a standard error of 1 / √(n - 3). */
function fisherBand(r: number, n: number): Band | undefined {
  if (n < 4) return undefined
  const z = Math.atanh(Math.min(Math.max(r, -0.999999), 0.999999))
  const error = Z95 / Math.sqrt(n - 3)
  return { low: Math.tanh(z - error), high: Math.tanh(z + error) }
}
