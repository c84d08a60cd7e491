import type { MemoryModel } from '../memory-model.ts'
import { cornerOf, difficultyAt, NODES, spread, stabilityAt, valueBetween } from './memory-grid.ts'
import { reviewOutcomes } from './outcomes.ts'

/** Waits between two reviews that are considered, in days. */
export const WAITS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 19, 22, 26, 30, 35, 41, 48, 56, 65, 76, 89, 104, 120]

/**
 * How freely equally good waits are mixed, in recalled items: waits whose values differ by
 * less are taken alike. Without it cards that are alike would all come on the same day.
 */
export const FREEDOM = 0.004

const OUTCOMES = 4
/** Waits are considered while recall is between these: sooner a review adds nothing, later it comes too late. */
const RECALL_RANGE = { from: 0.55, to: 0.992 }
/** Waits, and to stop. */
const OPTIONS = WAITS.length + 1

/** What a review does to each node of the grid after each wait, worked out once for a model. */
export type Transitions = {
  readonly model: MemoryModel
  /** By node: the waits considered, as a range of indexes of WAITS, the last one excluded. */
  readonly firstWait: Uint8Array
  readonly endWait: Uint8Array
  /** By (node, wait, outcome): chance, seconds, and the cell the memory lands in. */
  readonly chance: Float64Array
  readonly seconds: Float64Array
  readonly node: Int32Array
  readonly alongStability: Float64Array
  readonly alongDifficulty: Float64Array
}

export function transitionsOf(model: MemoryModel): Transitions {
  const size = NODES * WAITS.length * OUTCOMES
  const transitions = {
    model,
    firstWait: new Uint8Array(NODES),
    endWait: new Uint8Array(NODES),
    chance: new Float64Array(size),
    seconds: new Float64Array(size),
    node: new Int32Array(size),
    alongStability: new Float64Array(size),
    alongDifficulty: new Float64Array(size),
  }
  for (let node = 0; node < NODES; node += 1) {
    const memory = { stability: stabilityAt(node), difficulty: difficultyAt(node) }
    const recalls = WAITS.map((wait) => model.retrievability(wait, memory.stability))
    const isConsidered = (recall: number, w: number): boolean => w === 0 || recall >= RECALL_RANGE.from
    transitions.firstWait[node] = Math.max(recalls.findLastIndex((recall) => recall > RECALL_RANGE.to), 0)
    transitions.endWait[node] = recalls.findLastIndex(isConsidered) + 1
    recalls.forEach((recall, w) => {
      reviewOutcomes(model, memory, WAITS[w] as number, recall).forEach((outcome, o) => {
        const at = (node * WAITS.length + w) * OUTCOMES + o
        const corner = cornerOf(outcome.stability, outcome.difficulty)
        transitions.chance[at] = outcome.chance
        transitions.seconds[at] = outcome.seconds
        transitions.node[at] = corner.node
        transitions.alongStability[at] = corner.alongStability
        transitions.alongDifficulty[at] = corner.alongDifficulty
      })
    })
  }
  return transitions
}

/** What recall on the exam day is worth, by days left and stability; a layer of nodes for each number of days left, 0 included. */
export function finalRecall(model: MemoryModel, days: number, daysLater = 0): Float64Array {
  const recall = new Float64Array((days + 1) * NODES)
  for (let left = 0; left <= days; left += 1) {
    for (let node = 0; node < NODES; node += 1) recall[left * NODES + node] = model.retrievability(left + daysLater, stabilityAt(node))
  }
  return recall
}

/** The best thing to do with a memory just reviewed, by days left and node. */
export type Solution = {
  /** Recall on the exam day less the price of the seconds until then, under the softened choices. */
  readonly values: Float64Array
  /** By (days left, node, option): how often it is chosen. Option 0 is to stop, option w + 1 to wait WAITS[w] days. */
  readonly shares: Float32Array
}

/**
 * Backward from the exam day.
 * @param prices by days left: recalled items that a second is worth on that day
 * @param final what is valued on the exam day (`finalRecall`, or a mixture)
 */
export function solve(transitions: Transitions, prices: Float64Array, final: Float64Array): Solution {
  const values = new Float64Array(final.length)
  const shares = new Float32Array(final.length * OPTIONS)
  const options = new Float64Array(OPTIONS)
  const weights = new Float64Array(OPTIONS)
  values.set(final.subarray(0, NODES))
  for (let left = 1; left < prices.length; left += 1) {
    for (let node = 0; node < NODES; node += 1) {
      const at = left * NODES + node
      options.fill(-Infinity)
      options[0] = final[at] as number
      const end = transitions.endWait[node] as number
      for (let w = transitions.firstWait[node] as number; w < end && (WAITS[w] as number) < left; w += 1) {
        options[w + 1] = waitValue(transitions, values, prices, node * WAITS.length + w, left - (WAITS[w] as number))
      }
      toWeights(options, weights)
      let mean = 0
      for (let o = 0; o <= end; o += 1) if ((weights[o] as number) > 0) mean += (weights[o] as number) * (options[o] as number)
      values[at] = mean
      shares.set(weights, at * OPTIONS)
    }
  }
  return { values, shares }
}

function waitValue(transitions: Transitions, values: Float64Array, prices: Float64Array, edge: number, next: number): number {
  const { chance, seconds, node, alongStability, alongDifficulty } = transitions
  const price = prices[next] as number
  let value = 0
  for (let at = edge * OUTCOMES; at < (edge + 1) * OUTCOMES; at += 1) {
    const after = valueBetween(values, next * NODES, node[at] as number, alongStability[at] as number, alongDifficulty[at] as number)
    value += (chance[at] as number) * (after - price * (seconds[at] as number))
  }
  return value
}

/** Values to the shares in which they are chosen (softmax at temperature FREEDOM); -Infinity is never chosen. */
export function toWeights(options: Float64Array, shares: Float64Array): void {
  let best = -Infinity
  for (let i = 0; i < options.length; i += 1) best = Math.max(best, options[i] as number)
  let sum = 0
  for (let i = 0; i < options.length; i += 1) {
    const below = (best - (options[i] as number)) / FREEDOM
    const share = below > NEVER ? 0 : Math.exp(-below)
    shares[i] = share
    sum += share
  }
  for (let i = 0; i < options.length; i += 1) shares[i] = (shares[i] as number) / sum
}

/** e^-12: below six in a million an option is left out. */
const NEVER = 12

/** What is expected of masses of memories under the softened choices, by days left. */
export type Flow = {
  readonly seconds: Float64Array
  readonly reviews: Float64Array
  /** By days left and node: memories whose last review was then. */
  readonly resting: Float64Array
}

/**
 * Follows masses of just reviewed memories to the exam.
 * @param masses by days left and node; used up
 */
export function flow(transitions: Transitions, { shares }: Solution, masses: Float64Array): Flow {
  const days = masses.length / NODES - 1
  const result: Flow = { seconds: new Float64Array(days + 1), reviews: new Float64Array(days + 1), resting: new Float64Array(masses.length) }
  for (let left = days; left >= 1; left -= 1) {
    for (let node = 0; node < NODES; node += 1) {
      const at = left * NODES + node
      const mass = masses[at] as number
      if (mass < LEAST_MASS) continue
      result.resting[at] = mass * (shares[at * OPTIONS] as number)
      for (let w = transitions.firstWait[node] as number; w < (transitions.endWait[node] as number); w += 1) {
        const moved = mass * (shares[at * OPTIONS + w + 1] as number)
        if (moved >= LEAST_MASS) moveOn(transitions, { edge: node * WAITS.length + w, next: left - (WAITS[w] as number), mass: moved }, masses, result)
      }
    }
  }
  return result
}

/** Less of a memory than this is not followed. */
const LEAST_MASS = 1e-7

type Move = { readonly edge: number; readonly next: number; readonly mass: number }

function moveOn({ chance, seconds, node, alongStability, alongDifficulty }: Transitions, { edge, next, mass }: Move, masses: Float64Array, flowed: Flow): void {
  flowed.reviews[next] = (flowed.reviews[next] as number) + mass
  for (let at = edge * OUTCOMES; at < (edge + 1) * OUTCOMES; at += 1) {
    const part = mass * (chance[at] as number)
    flowed.seconds[next] = (flowed.seconds[next] as number) + part * (seconds[at] as number)
    spread(masses, next * NODES, { node: node[at] as number, alongStability: alongStability[at] as number, alongDifficulty: alongDifficulty[at] as number }, part)
  }
}
