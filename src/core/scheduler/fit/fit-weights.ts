import { shuffle } from '../../lib/random.ts'
import { DEFAULT_WEIGHTS } from '../fsrs.ts'
import { WEIGHT_BOUNDS } from '../weight-bounds.ts'
import type { Histories } from './histories.ts'
import { lossOver } from './loss.ts'

/** How far learners' weights lie from the defaults: standard deviations over public logs (https://github.com/open-spaced-repetition/fsrs-rs). */
export const WEIGHT_SPREADS: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33,
  0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
]

const EPOCHS = 24
const BATCH_TARGETS = 256
/** How far a weight may move at the first step; less and less until the last. */
const RATE = 0.03
/** More would only fill the log. */
const DIGITS = 5
const SEED = 20_200_818

/**
 * The weights that foretell the first targets best, none of them far from the defaults
 * without reason: the most probable ones, where learners' weights lie around the defaults by
 * WEIGHT_SPREADS. By Adam (Kingma and Ba 2015) over batches of cards.
 * @param trained how many of the targets, from the first in time; at least 1
 */
export function fitWeights(histories: Histories, trained: number): readonly number[] {
  const counts = recencyCounts(histories, trained)
  const loss = lossOver(histories, counts)
  const batches = Math.max(Math.round(trained / BATCH_TARGETS), 1)
  const cards = histories.starts.length - 1
  const steps = EPOCHS * batches
  const adam = createAdam(DEFAULT_WEIGHTS.length)
  const w = Float64Array.from(DEFAULT_WEIGHTS)
  const gradient = new Float64Array(w.length)
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = Int32Array.from(shuffle(cards, SEED + epoch))
    for (let batch = 0; batch < batches; batch += 1) {
      gradient.fill(0)
      loss(w, order.subarray((batch * cards) / batches, ((batch + 1) * cards) / batches), gradient)
      addPrior(w, gradient, 1 / batches)
      step += 1
      adam(w, gradient, (RATE * (1 + Math.cos((Math.PI * step) / steps))) / 2)
      clampWeights(w)
    }
  }
  return Array.from(w, (weight) => Number(weight.toFixed(DIGITS)))
}

/** The later an answer, the more it says about the learner of today: a quarter for the first, rising with the cube of the place (fsrs-rs). */
function recencyCounts({ act, targets }: Histories, trained: number): Float64Array {
  const counts = new Float64Array(act.length)
  for (let i = 0; i < trained; i += 1) counts[targets[i] as number] = 0.25 + 0.75 * (i / trained) ** 3
  return counts
}

/** Adds the derivatives of half the squared distance from the defaults, in spreads. */
function addPrior(w: Float64Array, gradient: Float64Array, share: number): void {
  WEIGHT_SPREADS.forEach((spread, i) => {
    const distance = (w[i] as number) - (DEFAULT_WEIGHTS[i] as number)
    gradient[i] = (gradient[i] as number) + (share * distance) / spread ** 2
  })
}

function clampWeights(w: Float64Array): void {
  WEIGHT_BOUNDS.forEach(([low, high], i) => (w[i] = Math.min(Math.max(w[i] as number, low), high)))
}

/** @returns a function that moves weights a step against their gradient, by about `rate` each */
function createAdam(size: number) {
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  let steps = 0
  return (w: Float64Array, gradient: Float64Array, rate: number): void => {
    steps += 1
    for (let i = 0; i < size; i += 1) {
      const slope = gradient[i] as number
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope
      square[i] = 0.999 * (square[i] as number) + 0.001 * slope * slope
      const unbiasedMean = (mean[i] as number) / (1 - 0.9 ** steps)
      const unbiasedSquare = (square[i] as number) / (1 - 0.999 ** steps)
      w[i] = (w[i] as number) - (rate * unbiasedMean) / (Math.sqrt(unbiasedSquare) + 1e-8)
    }
  }
}
