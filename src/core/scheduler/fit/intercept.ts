import type { MemoryModel } from '../memory-model.ts'
import type { Policy } from '../policy.ts'
import { chanceOf, wasRight, type Histories } from './histories.ts'

/** How far one answer moves the intercept. */
export const INTERCEPT_RATE = 0.1

/**
 * A recall as shown to the learner: shifted by the same step on the logit scale whatever it was.
 * @param recall 0 to 1
 */
export function adjustRecall(recall: number, intercept: number): number {
  if (intercept === 0 || recall <= 0 || recall >= 1) return recall
  return 1 / (1 + ((1 - recall) / recall) * Math.exp(-intercept))
}

/** A model that foretells recall as it is shown to the learner; what it makes of answers stays the same. */
export function shiftedModel(model: MemoryModel, intercept: number): MemoryModel {
  return {
    ...model,
    retrievability: (elapsedDays, stability) => adjustRecall(model.retrievability(elapsedDays, stability), intercept),
    intervalFor: (retention) => model.intervalFor(adjustRecall(retention, -intercept)),
  }
}

/** The same for a policy: by it pages say what is recalled, and until when. What is due, the scheduler's own says. */
export function shiftedPolicy(policy: Policy, intercept: number): Policy {
  const model = shiftedModel(policy.model, intercept)
  return { ...policy, model, intervalDays: model.intervalFor(policy.settings.desiredRetention) }
}

export type Adjusted = {
  /** After the last answer. */
  readonly intercept: number
  /** The recall for each step, shifted as the answers before it say. */
  readonly recalls: Float64Array
}

/**
 * Learns how much too high or too low recall is foretold these days, answer by answer:
 * logistic regression of the outcome with the logit of recall as its offset, and the
 * intercept as its only weight, by stochastic gradient descent.
 * @param foretold the recall for each step, as `recallsOf` gives it
 */
export function learnIntercept(histories: Histories, foretold: Float64Array): Adjusted {
  const recalls = foretold.slice()
  let intercept = 0
  for (const step of histories.targets) {
    const recall = adjustRecall(foretold[step] as number, intercept)
    recalls[step] = recall
    const guess = histories.guess[step] as number
    const chance = chanceOf(recall, guess)
    if (chance <= 0 || chance >= 1) continue
    // Without guessing this is the outcome less its chance; a right answer that may have been a guess says less.
    const surprise = wasRight(histories, step) ? 1 / chance : -1 / (1 - chance)
    intercept += INTERCEPT_RATE * surprise * (1 - guess) * recall * (1 - recall)
  }
  return { intercept, recalls }
}
