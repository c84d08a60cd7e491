/**
 * The exam planner: when to review what, so that recall on one day is highest for the time
 * spent. A finite-horizon dynamic programme over (stability, difficulty, days left) with a
 * price on every second of every day; the prices are found so that no day asks for more
 * than the learner has. Pure and deterministic; it runs in a worker.
 *
 * This file: memory states as points between the nodes of a grid, even in log stability
 * and in difficulty.
 */

export const STABILITIES = 20
export const DIFFICULTIES = 5
const LOG_MIN = Math.log(0.05)
const LOG_MAX = Math.log(2500)
const DIFFICULTY_STEP = 9 / (DIFFICULTIES - 1)
const LOG_STEP = (LOG_MAX - LOG_MIN) / (STABILITIES - 1)

/** Nodes of the grid; node = stability index * DIFFICULTIES + difficulty index. */
export const NODES = STABILITIES * DIFFICULTIES

export function stabilityAt(node: number): number {
  return Math.exp(LOG_MIN + Math.floor(node / DIFFICULTIES) * LOG_STEP)
}

export function difficultyAt(node: number): number {
  return 1 + (node % DIFFICULTIES) * DIFFICULTY_STEP
}

/** @returns the place on the axis, in steps from its first point; what is beyond the ends lies (almost) on them */
export function placeOfStability(stability: number): number {
  return Math.min(Math.max((Math.log(stability) - LOG_MIN) / LOG_STEP, 0), STABILITIES - 1.000001)
}

export function placeOfDifficulty(difficulty: number): number {
  return Math.min(Math.max((difficulty - 1) / DIFFICULTY_STEP, 0), DIFFICULTIES - 1.000001)
}

/**
 * Places between the nodes, each with a weight of its own, in columns: the lower corner of
 * the cell that holds it, and how its weight is shared out to the four nodes around (bilinear).
 */
export type Places = { readonly node: Int16Array; readonly weight: Float64Array }

/** @param at the place in the columns */
export function setPlace({ node, weight }: Places, at: number, [stability, difficulty]: readonly [stability: number, difficulty: number], total: number): void {
  const s = placeOfStability(stability)
  const d = placeOfDifficulty(difficulty)
  const stabler = total * (s % 1)
  const along = d % 1
  node[at] = Math.floor(s) * DIFFICULTIES + Math.floor(d)
  weight.set([(total - stabler) * (1 - along), (total - stabler) * along, stabler * (1 - along), stabler * along], 4 * at)
}

/** The value at a place, times its weight. @param values of a layer's nodes from `layer` on */
export function valueAt({ node, weight }: Places, at: number, values: Float64Array, layer: number): number {
  const low = layer + (node[at] as number)
  const high = low + DIFFICULTIES
  const w = 4 * at
  return (weight[w] as number) * (values[low] as number) + (weight[w + 1] as number) * (values[low + 1] as number) + (weight[w + 2] as number) * (values[high] as number) + (weight[w + 3] as number) * (values[high + 1] as number)
}

/** Adds a mass, times the weight of the place, to the nodes around it. */
export function spread({ node, weight }: Places, at: number, masses: Float64Array, mass: number): void {
  const low = node[at] as number
  const high = low + DIFFICULTIES
  const w = 4 * at
  masses[low] = (masses[low] as number) + mass * (weight[w] as number)
  masses[low + 1] = (masses[low + 1] as number) + mass * (weight[w + 1] as number)
  masses[high] = (masses[high] as number) + mass * (weight[w + 2] as number)
  masses[high + 1] = (masses[high + 1] as number) + mass * (weight[w + 3] as number)
}
