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
  const values = new Float64Array(final.length)
  const shares = new Float32Array(final.length * OPTIONS)
  const points = new Float64Array(prices.length * POINTS)
  const options = new Float64Array(OPTIONS * NODES)
  values.set(final.subarray(0, NODES))
  for (let left = 1; left < prices.length; left += 1) {
    const open = transitions.waits.filter(({ days }) => days < left)
    options.set(final.subarray(left * NODES, (left + 1) * NODES))
    open.forEach((wait, w) => {
      const day = left - wait.days
      valueWait(wait, options.subarray((w + 1) * NODES), points.subarray(day * POINTS), prices[day] as number)
    })
    soften(open, options, shares.subarray(left * OPTIONS * NODES), values.subarray(left * NODES))
    fillPoints(transitions, values.subarray(left * NODES), points.subarray(left * POINTS))
  }
  return { values, shares }
}

/** The innermost loop of all: a million times a solution. */
function valueWait({ from, to, seconds, point, chanceBelow, chanceAbove }: Wait, values: Float64Array, points: Float64Array, price: number): void {
  let i = 0
  for (let node = from; node < to; node += 1) {
    let value = -price * (seconds[node - from] as number)
    for (const end = i + OUTCOMES; i < end; i += 1) {
      const at = point[i] as number
      value += (chanceBelow[i] as number) * (points[at] as number) + (chanceAbove[i] as number) * (points[at + 1] as number)
    }
    values[node] = value
  }
}

/** The values of a day's nodes, along the lines on which reviews leave memories. */
function fillPoints({ difficultyBelow, alongDifficulty }: Transitions, values: Float64Array, points: Float64Array): void {
  difficultyBelow.forEach((below, line) => {
    const along = alongDifficulty[line] as number
    for (let s = 0; s < STABILITIES; s += 1) {
      const node = s * DIFFICULTIES + below
      points[line * STABILITIES + s] = (1 - along) * (values[node] as number) + along * (values[node + 1] as number)
    }
  })
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
  values.fill(0, 0, NODES)
  forEachOption(waits, (from, to) => {
    for (let i = from, node = from % NODES; i < to; i += 1, node += 1) best[node] = Math.max(best[node] as number, options[i] as number)
  })
  forEachOption(waits, (from, to) => {
    for (let i = from, node = from % NODES; i < to; i += 1, node += 1) {
      const below = ((best[node] as number) - (options[i] as number)) / FREEDOM
      if (below > NEVER) continue
      const weight = Math.exp(-below)
      shares[i] = weight
      total[node] = (total[node] as number) + weight
      values[node] = (values[node] as number) + weight * (options[i] as number)
    }
  })
  forEachOption(waits, (from, to) => {
    for (let i = from, node = from % NODES; i < to; i += 1, node += 1) shares[i] = (shares[i] as number) / (total[node] as number)
  })
  for (let node = 0; node < NODES; node += 1) values[node] = (values[node] as number) / (total[node] as number)
}

/** The options as ranges of indexes: to stop is open to every node, a wait to its own. */
function forEachOption(waits: readonly Wait[], visit: (from: number, to: number) => void): void {
  visit(0, NODES)
  waits.forEach(({ from, to }, w) => visit((w + 1) * NODES + from, (w + 1) * NODES + to))
}

/** The same for one memory. @returns the shares in which its options are chosen */
export function sharesOf(options: Float64Array): Float64Array {
  const best = options.reduce((most, value) => Math.max(most, value), -Infinity)
  const weights = options.map((value) => (best - value > NEVER * FREEDOM ? 0 : Math.exp((value - best) / FREEDOM)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** e^-12: below six in a million an option is left out. */
const NEVER = 12
