/**
 * Personal parameters: how near fitted weights come to those a simulated learner truly has,
 * judged on the last fifth of a log of 10,000 reviews that the fit has not seen, and how long it takes.
 */
import { DEFAULT_PARAMETERS, modelParameters } from '../../src/core/scheduler/fsrs.ts'
import { fitModel, meanLoss } from '../../src/core/scheduler/fit/fit-model.ts'
import { readMemory } from '../../src/core/stats/memory-record.ts'
import { epochMs } from '../../src/core/lib/time.ts'
import { drawWeights, simulatedLog } from '../support/simulated-learner.ts'
import { median } from './race.ts'
import { interval } from './simulate/compare.ts'

const REVIEWS = 10_000
/** Learners differ by half a percent among themselves: of twenty the mean was anywhere from 0.2 to 0.7 %. */
const LEARNERS = 60
/** The promise: so much above the loss of the true weights, on average over the learners. */
const MOST_EXCESS = 0.005

export function bench(): boolean {
  const runs = Array.from({ length: LEARNERS }, (_, i) => fitOnce(i + 1))
  const mean = (of: (run: Run) => number): number => runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
  const { mean: fitted, half } = interval(runs.map((run) => run.fitted / run.truth - 1))
  const usual = mean((run) => run.usual / run.truth - 1)
  console.log(`fit to ${REVIEWS.toLocaleString('en')} reviews, ${LEARNERS} simulated learners: log loss on the last fifth ${percent(fitted)} (± ${percent(half)}) above the true weights' (defaults ${percent(usual)}), worst ${percent(Math.max(...runs.map((run) => run.fitted / run.truth - 1)))}`)
  console.log(`reading the log ${median(runs.map((run) => run.readMs)).toFixed(0)} ms, fit ${median(runs.map((run) => run.fitMs)).toFixed(0)} ms`)
  return fitted <= MOST_EXCESS
}

type Run = { readonly truth: number; readonly fitted: number; readonly usual: number; readonly readMs: number; readonly fitMs: number }

function fitOnce(seed: number): Run {
  const weights = drawWeights(seed)
  const events = simulatedLog({ weights, reviews: REVIEWS, seed: 1000 + seed })
  const start = performance.now()
  const { histories } = readMemory(events, epochMs((events.at(-1)?.at ?? 0) + 1))
  const read = performance.now()
  const fit = fitModel(histories, DEFAULT_PARAMETERS)
  const end = performance.now()
  if (fit === undefined) throw new Error('Inconsistent: a long log can be fitted to')
  const from = histories.targets.length - fit.heldOut
  return { truth: meanLoss(histories, modelParameters(weights, 1), from), fitted: fit.loss.fitted, usual: fit.loss.inForce, readMs: read - start, fitMs: end - read }
}
