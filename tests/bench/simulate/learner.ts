/** Learners to simulate: what they remember in truth, which no strategy sees. */
import { compileModel, DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, modelParameters } from '../../../src/core/scheduler/fsrs.ts'
import type { MemoryModel } from '../../../src/core/scheduler/memory-model.ts'
import { fractionOf } from '../../../src/core/scheduler/seed.ts'

/** Standard deviations of the weights among learners: the priors of the optimiser of FSRS-6. */
const SPREAD = [6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27]
const BOUNDS: readonly (readonly [number, number])[] = [
  [0.001, 100], [0.001, 100], [0.001, 100], [0.001, 100], [1, 10], [0.001, 4], [0.001, 4], [0.001, 0.75], [0, 4.5], [0, 0.8], [0.001, 3.5],
  [0.001, 5], [0.001, 0.25], [0.001, 0.9], [0, 4], [0, 1], [1, 6], [0, 2], [0, 2], [0.01, 0.8], [0.1, 0.8],
]
/** First stabilities are spread in proportion: their priors are wider than themselves. */
const LOG_SPREAD_OF_FIRST = 0.6

export type LearnerKind = 'own weights' | 'drawn weights' | 'exponential'
export const LEARNER_KINDS: readonly LearnerKind[] = ['own weights', 'drawn weights', 'exponential']

/** @param run another learner each, for the kinds in which learners differ */
export function learnerOf(kind: LearnerKind, run: number): MemoryModel {
  if (kind === 'own weights') return compileModel(DEFAULT_PARAMETERS)
  return kind === 'drawn weights' ? compileModel(modelParameters(drawnWeights(run), 0)) : exponential()
}

function drawnWeights(run: number): readonly number[] {
  const weights = DEFAULT_WEIGHTS.map((weight, i) => {
    const deviate = gaussian(run, i)
    const drawn = i < 4 ? weight * Math.exp(LOG_SPREAD_OF_FIRST * deviate) : weight + (SPREAD[i] ?? 0) * SHARE_OF_PRIOR * deviate
    const [low, high] = BOUNDS[i] ?? [0, 0]
    return Math.min(Math.max(drawn, low), high)
  })
  // A better first answer leaves a memory at least as stable.
  return [...weights.slice(0, 4).sort((a, b) => a - b), ...weights.slice(4)]
}

/** The priors describe weights one by one; drawn at full width together they make learners that nobody is. */
const SHARE_OF_PRIOR = 0.5

/** Box-Muller over hashed fractions. */
function gaussian(run: number, i: number): number {
  const u = Math.max(fractionOf(run * 2 + 1, i), 1e-9)
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * fractionOf(run * 2 + 2, i))
}

/** Forgets by an exponential curve, not by a power of time; stability, as everywhere, is the days until 90 %. */
function exponential(): MemoryModel {
  const model = compileModel(DEFAULT_PARAMETERS)
  return { ...model, retrievability: (elapsedDays, stability) => 0.9 ** (elapsedDays / stability) }
}
