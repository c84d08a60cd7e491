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

/** Points of the grid cell that holds a state, and how much each weighs (bilinear, the weights sum to 1). */
export type Corner = { readonly node: number; readonly alongStability: number; readonly alongDifficulty: number }

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

/** @returns the lower corner of the cell and the place within it */
export function cornerOf(stability: number, difficulty: number): Corner {
  const s = placeOfStability(stability)
  const d = placeOfDifficulty(difficulty)
  return { node: Math.floor(s) * DIFFICULTIES + Math.floor(d), alongStability: s % 1, alongDifficulty: d % 1 }
}

/** The value between the nodes of a layer. @param offset where the layer begins in `values` */
export function valueBetween(values: Float64Array, offset: number, { node, alongStability, alongDifficulty }: Corner): number {
  const at = offset + node
  const low = (values[at] as number) + alongDifficulty * ((values[at + 1] as number) - (values[at] as number))
  const next = at + DIFFICULTIES
  const high = (values[next] as number) + alongDifficulty * ((values[next + 1] as number) - (values[next] as number))
  return low + alongStability * (high - low)
}

/** Shares a mass out to the four nodes around a state. */
export function spread(masses: Float64Array, offset: number, { node, alongStability, alongDifficulty }: Corner, mass: number): void {
  const at = offset + node
  const next = at + DIFFICULTIES
  masses[at] = (masses[at] as number) + mass * (1 - alongStability) * (1 - alongDifficulty)
  masses[at + 1] = (masses[at + 1] as number) + mass * (1 - alongStability) * alongDifficulty
  masses[next] = (masses[next] as number) + mass * alongStability * (1 - alongDifficulty)
  masses[next + 1] = (masses[next + 1] as number) + mass * alongStability * alongDifficulty
}
