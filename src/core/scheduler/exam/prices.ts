import type { ExamInput } from './types.ts'
import { FREEDOM } from './solve.ts'

/** A second of study is worth at least so many recalled items: below that, more reviews no longer show. */
export const LEAST_PRICE = 0.0003
/** No study on such a day, whatever it would bring. */
export const FORBIDDEN = 10

/** Without a price all would be reviewed on the last days: a first guess that spares the search some rounds. */
const DEARER_ON_THE_EVE = 10
/** A change of price, a review of 15 seconds, that makes a day e times as rare among its equals. */
const UNIT = FREEDOM / 15
/**
 * In units, how far a price follows the load of the days around it. Reviews give way easily
 * to the next day and hardly to one a week off: the wider the excess, the larger the step.
 */
const STEPS = [{ radius: 0, step: 0.8 }, { radius: 2, step: 1.6 }, { radius: 6, step: 3 }] as const
/** How far the level of the prices follows the load of all days: people review a little less only when time is much dearer. */
const STEP_OF_LEVEL = 3
/** Logarithms of load over limit beyond which a step grows no more. */
const MOST_AT_ONCE = { day: 1.5, level: 0.5 }
/** Steps are halved after so many rounds. */
const CALM_AFTER = 4

export function constantPrices({ days, capacity }: ExamInput, price: number): Float64Array {
  return Float64Array.from({ length: days + 1 }, (_, left) => ((capacity[days - left] ?? 1) === 0 ? FORBIDDEN : price))
}

export function dearerNearTheExam(prices: Float64Array): Float64Array {
  return prices.map((price, left) => (price === FORBIDDEN ? price : price * (1 + DEARER_ON_THE_EVE / Math.max(left, 1))))
}

/** Prices by days left, the load they brought and the limits, in seconds. */
type Priced = { readonly prices: Float64Array; readonly seconds: Float64Array; readonly limits: Float64Array }

/**
 * One round of dual ascent: full days become dearer, dear days with room cheaper. Days
 * with room at the least price have no say in the prices of others.
 */
export function nextPrices({ prices, seconds, limits }: Priced, leastPrice: number, round: number): Float64Array {
  const calm = CALM_AFTER / (CALM_AFTER + round)
  const excess = seconds.map((load, left) => clamp(Math.log(Math.max(load, 1) / (limits[left] as number)), MOST_AT_ONCE.day))
  const hasSay = prices.map((price, left) => (left > 0 && price < FORBIDDEN && ((excess[left] as number) > 0 || price > leastPrice) ? 1 : 0))
  const total = (column: Float64Array): number => column.reduce((sum, value, left) => sum + value * (hasSay[left] as number), 0)
  const voters = Math.max(total(hasSay), 1)
  const level = clamp(Math.log(Math.max(total(seconds), 1) / Math.max(total(limits), 1)), MOST_AT_ONCE.level)
  const shift = (total(prices) / voters) * Math.expm1(STEP_OF_LEVEL * calm * level)
  return prices.map((price, left) => {
    if (left === 0 || price === FORBIDDEN) return price
    const own = UNIT * calm * (excess[left] as number)
    const move = shift + UNIT * calm * STEPS.reduce((sum, { radius, step }) => sum + step * meanAround(excess, hasSay, left, radius), 0)
    // Room on other days makes no full day cheaper.
    return Math.max(price + (own > 0 ? Math.max(move, own) : move), leastPrice)
  })
}

/** The mean over the days that have a say, the nearer the weightier. */
function meanAround(column: Float64Array, hasSay: Float64Array, left: number, radius: number): number {
  let sum = 0
  let weights = 0
  for (let other = Math.max(left - radius, 1); other <= Math.min(left + radius, column.length - 1); other += 1) {
    const weight = (radius + 1 - Math.abs(other - left)) * (hasSay[other] as number)
    sum += weight * (column[other] as number)
    weights += weight
  }
  return weights === 0 ? 0 : sum / weights
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, -most), most)
}
