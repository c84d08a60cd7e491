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

/** The lower corner of the grid cell that holds a state, and how much each of its four points weighs (bilinear). */
export type Cell = { readonly node: number; readonly lower: number; readonly harder: number; readonly stabler: number; readonly upper: number }

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

/** @param weight what the weights of the four points sum to */
export function cellOf(stability: number, difficulty: number, weight = 1): Cell {
  const s = placeOfStability(stability)
  const d = placeOfDifficulty(difficulty)
  const stabler = weight * (s % 1)
  const weaker = weight - stabler
  const along = d % 1
  return { node: Math.floor(s) * DIFFICULTIES + Math.floor(d), lower: weaker * (1 - along), harder: weaker * along, stabler: stabler * (1 - along), upper: stabler * along }
}

/** The value between the nodes of a layer, times the cell's weight. @param offset where the layer begins in `values` */
export function valueIn(values: Float64Array, offset: number, { node, lower, harder, stabler, upper }: Cell): number {
  const at = offset + node
  const next = at + DIFFICULTIES
  return lower * (values[at] as number) + harder * (values[at + 1] as number) + stabler * (values[next] as number) + upper * (values[next + 1] as number)
}

/** Shares a mass out to the four nodes around a state. */
export function spread(masses: Float64Array, offset: number, { node, lower, harder, stabler, upper }: Cell, mass: number): void {
  const at = offset + node
  const next = at + DIFFICULTIES
  masses[at] = (masses[at] as number) + mass * lower
  masses[at + 1] = (masses[at + 1] as number) + mass * harder
  masses[next] = (masses[next] as number) + mass * stabler
  masses[next + 1] = (masses[next + 1] as number) + mass * upper
}
