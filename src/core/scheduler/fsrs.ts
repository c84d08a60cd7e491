/**
 * FSRS-6, the free spaced repetition scheduler: the formulas of
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, computed
 * unrounded in float64. w0 to w20 below are the names used there.
 */
import type { Grade } from './card-table.ts'
import type { MemoryModel, ModelParameters } from './memory-model.ts'
import { seedOf } from './seed.ts'

export const DEFAULT_WEIGHTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
  1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

const WEIGHT_COUNT = 21
const MIN_STABILITY = 0.001
const MAX_STABILITY = 36_500
const MIN_DIFFICULTY = 1
const MAX_DIFFICULTY = 10

/** The record under which a set of weights is stored and named. */
export function modelParameters(weights: readonly number[], trainedOn: number): ModelParameters {
  return { model: 6, weights, trainedOn, hash: seedOf(weights.join()).toString(36) }
}

export const DEFAULT_PARAMETERS: ModelParameters = modelParameters(DEFAULT_WEIGHTS, 0)

/**
 * The model for one set of weights; what is constant for the weights is worked out once.
 * Weights are expected within the bounds of the optimiser (w0-w3 and w20 above 0).
 */
export function compileModel(parameters: ModelParameters): MemoryModel {
  const [w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20] = weightsOf(parameters)

  /** F: makes R(S, S) = 0.9. */
  const factor = 0.9 ** (-1 / w20) - 1
  const initialDifficultyUnclamped = (grade: number): number => w4 - Math.exp(w5 * (grade - 1)) + 1

  const initialStabilities = byGrade((grade) => clampStability([w0, w1, w2, w3][grade - 1] ?? w0))
  const initialDifficulties = byGrade((grade) => clampDifficulty(initialDifficultyUnclamped(grade)))
  /** Change of difficulty per point below the top: -w6 (G - 3) / 9. */
  const dampedShifts = byGrade((grade) => (-w6 * (grade - 3)) / 9)
  /** Difficulty reverts to that of a first Easy, unclamped. */
  const meanReversion = w7 * initialDifficultyUnclamped(4)
  const recallScales = byGrade((grade) => Math.exp(w8) * (grade === 2 ? w15 : grade === 4 ? w16 : 1))
  const sameDayScales = byGrade((grade) => Math.exp(w17 * (grade - 3 + w18)))
  /** Forgetting leaves at most S / e^(w17 w18). */
  const forgottenShare = Math.exp(-w17 * w18)

  function retrievability(elapsedDays: number, stability: number): number {
    return power(1 + (factor * elapsedDays) / stability, -w20)
  }

  function afterRecall(stability: number, difficulty: number, recall: number, grade: Grade): number {
    const growth = of(recallScales, grade) * (11 - difficulty) * power(stability, -w9) * Math.expm1((1 - recall) * w10)
    return stability * (1 + growth)
  }

  function afterForgetting(stability: number, difficulty: number, recall: number): number {
    const relearned = w11 * power(difficulty, -w12) * (power(stability + 1, w13) - 1) * Math.exp((1 - recall) * w14)
    return Math.min(relearned, stability * forgottenShare)
  }

  function afterSameDay(stability: number, grade: Grade): number {
    const change = of(sameDayScales, grade) * power(stability, -w19)
    return stability * (grade === 1 ? change : Math.max(change, 1))
  }

  return {
    parameters,
    initialStability: (grade) => of(initialStabilities, grade),
    initialDifficulty: (grade) => of(initialDifficulties, grade),
    nextStability(stability, difficulty, elapsedDays, grade) {
      if (elapsedDays === 0) return clampStability(afterSameDay(stability, grade))
      const recall = retrievability(elapsedDays, stability)
      return clampStability(grade === 1 ? afterForgetting(stability, difficulty, recall) : afterRecall(stability, difficulty, recall, grade))
    },
    nextDifficulty(difficulty, grade) {
      const moved = difficulty + of(dampedShifts, grade) * (MAX_DIFFICULTY - difficulty)
      return clampDifficulty(meanReversion + (1 - w7) * moved)
    },
    retrievability,
    intervalFor(retention) {
      const daysPerStability = (retention ** (-1 / w20) - 1) / factor
      return (stability) => stability * daysPerStability
    },
  }
}

type Weights = readonly [number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number]

function weightsOf(parameters: ModelParameters): Weights {
  const { model, weights } = parameters
  if (weights.length !== WEIGHT_COUNT || !weights.every(Number.isFinite)) throw new Error(`Inconsistent: model ${model} takes ${WEIGHT_COUNT} finite weights`)
  return weights as unknown as Weights
}

/** A column of what depends on the grade alone, at indexes 1 to 4. */
function byGrade(value: (grade: number) => number): Float64Array {
  return Float64Array.from([0, 1, 2, 3, 4], value)
}

function of(column: Float64Array, grade: Grade): number {
  return column[grade] as number
}

/** base ** exponent for a base above 0: twice as fast as the operator in V8 and as good to 14 digits. */
function power(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base))
}

function clampStability(stability: number): number {
  return Math.min(Math.max(stability, MIN_STABILITY), MAX_STABILITY)
}

function clampDifficulty(difficulty: number): number {
  return Math.min(Math.max(difficulty, MIN_DIFFICULTY), MAX_DIFFICULTY)
}
