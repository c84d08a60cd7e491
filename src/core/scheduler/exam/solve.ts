import { DIFFICULTIES, NODES, STABILITIES } from './memory-grid.ts'
import { OUTCOMES, POINTS, WAITS, type Transitions, type Wait } from './transitions.ts'

/**
 * How freely equally good waits are mixed, in recalled items: waits whose values differ by
 * less are taken alike. Without it cards that are alike would all come on the same day.
 */
export const FREEDOM = 0.004

/** To stop, and the waits. */
export const OPTIONS = 1 + WAITS.length

/** The best thing to do with a memory just reviewed. */
export type Solution = {
  /** By days left and node: what is valued on the exam day less the price of the seconds until then, under the softened choices. */
  readonly values: Float64Array
  /** By days left, option and node: how often it is chosen. Option 0 is to stop, option w + 1 to wait WAITS[w] days. */
  readonly shares: Float32Array
}

/**
 * Backward from the exam day.
 * @param prices by days left: recalled items that a second is worth on that day
 * @param final what is valued on the exam day, by days left and node
 */
export function solve(transitions: Transitions, prices: Float64Array, final: Float64Array): Solution {
  const { waits } = transitions
  const values = new Float64Array(final.length)
  const shares = new Float32Array(final.length * OPTIONS)
  const points = new Float64Array(prices.length * POINTS)
  const options = new Float64Array(OPTIONS * NODES)
  values.set(final.subarray(0, NODES))
  for (let left = 1; left < prices.length; left += 1) {
    options.set(final.subarray(left * NODES, (left + 1) * NODES))
    let open = 0
    for (const wait of waits) {
      const day = left - wait.days
      if (day <= 0) break
      open += 1
      valueWait(wait, { points, from: day * POINTS, price: prices[day] as number }, options, open * NODES)
    }
    soften(waits.slice(0, open), options, shares.subarray(left * OPTIONS * NODES, (left + 1) * OPTIONS * NODES), values.subarray(left * NODES, (left + 1) * NODES))
    fillPoints(transitions, values.subarray(left * NODES), points.subarray(left * POINTS))
  }
  return { values, shares }
}

/** The day on which a review falls: where its points begin, and the price of a second. */
type ReviewDay = { readonly points: Float64Array; readonly from: number; readonly price: number }

/** The innermost loop of all: a million times a solution. */
function valueWait({ from, to, seconds, point, chanceBelow, chanceAbove }: Wait, day: ReviewDay, options: Float64Array, row: number): void {
  const { points, from: start, price } = day
  let i = 0
  for (let node = from; node < to; node += 1) {
    let value = -price * (seconds[node - from] as number)
    for (const end = i + OUTCOMES; i < end; i += 1) {
      const at = start + (point[i] as number)
      value += (chanceBelow[i] as number) * (points[at] as number) + (chanceAbove[i] as number) * (points[at + 1] as number)
    }
    options[row + node] = value
  }
}

/** The values of a day's nodes, along the lines on which reviews leave memories. */
function fillPoints({ difficultyBelow, alongDifficulty }: Transitions, values: Float64Array, points: Float64Array): void {
  for (let line = 0; line < difficultyBelow.length; line += 1) {
    const below = difficultyBelow[line] as number
    const along = alongDifficulty[line] as number
    for (let s = 0; s < STABILITIES; s += 1) {
      const node = s * DIFFICULTIES + below
      points[line * STABILITIES + s] = (1 - along) * (values[node] as number) + along * (values[node + 1] as number)
    }
  }
}

/**
 * Softmax at temperature FREEDOM over the options of each node: the shares in which they
 * are chosen, and the mean value.
 * @param waits those that end before the exam
 * @param options to stop, and the waits, each with its own row of nodes
 */
function soften(waits: readonly Wait[], options: Float64Array, shares: Float32Array, values: Float64Array): void {
  const best = options.slice(0, NODES)
  const total = new Float64Array(NODES)
  const rows = [{ from: 0, to: NODES }, ...waits]
  rows.forEach(({ from, to }, row) => {
    for (let node = from, i = row * NODES + from; node < to; node += 1, i += 1) if ((options[i] as number) > (best[node] as number)) best[node] = options[i] as number
  })
  rows.forEach(({ from, to }, row) => {
    for (let node = from, i = row * NODES + from; node < to; node += 1, i += 1) {
      const weight = weightAt((best[node] as number) - (options[i] as number))
      shares[i] = weight
      total[node] = (total[node] as number) + weight
      values[node] = (values[node] as number) + weight * (options[i] as number)
    }
  })
  rows.forEach(({ from, to }, row) => {
    for (let node = from, i = row * NODES + from; node < to; node += 1, i += 1) shares[i] = (shares[i] as number) / (total[node] as number)
  })
  for (let node = 0; node < NODES; node += 1) values[node] = (values[node] as number) / (total[node] as number)
}

/** The same for one memory, whose options lie from `first` to `last`. */
export function softenRange(options: Float64Array, shares: Float64Array, first: number, last: number): void {
  let best = -Infinity
  for (let i = first; i <= last; i += 1) if ((options[i] as number) > best) best = options[i] as number
  let total = 0
  for (let i = first; i <= last; i += 1) total += shares[i] = weightAt(best - (options[i] as number))
  for (let i = first; i <= last; i += 1) shares[i] = (shares[i] as number) / total
}

/** e^-12: below six in a million an option is left out. */
const NEVER = 12
/** Points of the table of e^-x, for each unit of x: between them the line is off by at most two millionths. */
const TABLE_STEPS = 256
const TABLE = Float64Array.from({ length: NEVER * TABLE_STEPS + 2 }, (_, i) => Math.exp(-i / TABLE_STEPS))

/** e^-x, where x is how far below the best an option is, in units of FREEDOM: from a table, since this is asked a million times a plan. */
function weightAt(below: number): number {
  const place = (below * TABLE_STEPS) / FREEDOM
  if (place > NEVER * TABLE_STEPS) return 0
  const at = Math.floor(place)
  const low = TABLE[at] as number
  return low + (place - at) * ((TABLE[at + 1] as number) - low)
}
