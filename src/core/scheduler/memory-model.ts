/** What the state machine asks of a model of memory, so that another model can take the place of FSRS-6. */
import type { Grade } from './card-table.ts'

/** The numbers a model works with. */
export type ModelParameters = {
  /** 6: FSRS-6. */
  readonly model: 6
  readonly weights: readonly number[]
  /** Reviews the weights were fitted to; 0 for the published defaults. */
  readonly trainedOn: number
  /** Names the weights: a snapshot made with other weights has another hash. */
  readonly hash: string
}

/**
 * Memory is two numbers: stability in days (until recall falls to 90 %) and difficulty, 1 to 10.
 * They are passed and returned one by one, for the speed of a replay.
 * Elapsed time is in whole study days, 0 and up.
 */
export type MemoryModel = {
  readonly parameters: ModelParameters
  initialStability(grade: Grade): number
  initialDifficulty(grade: Grade): number
  nextStability(stability: number, difficulty: number, elapsedDays: number, grade: Grade): number
  nextDifficulty(difficulty: number, grade: Grade): number
  /** @returns the probability of recall, 0 to 1 */
  retrievability(elapsedDays: number, stability: number): number
  /** @returns a function from stability to the days, unrounded, until recall falls to `retention` (0 to 1, without 0) */
  intervalFor(retention: number): (stability: number) => number
}
