import { compileModel, modelParameters } from '../fsrs.ts'
import type { ModelParameters } from '../memory-model.ts'
import { fitWeights } from './fit-weights.ts'
import { chanceOf, recallsOf, wasRight, type Histories } from './histories.ts'
import { logLoss } from './log-loss.ts'

/** The last answers of the log are kept from the fit and judge it. */
const TRAINED_SHARE = 0.8

export type ModelFit = {
  readonly parameters: ModelParameters
  /** They foretell the answers that were kept from them better than the parameters in force. */
  readonly isBetter: boolean
  /** How many answers were kept from the fit. */
  readonly heldOut: number
  /** The mean log loss over those, of the new parameters and those in force. */
  readonly loss: { readonly fitted: number; readonly inForce: number }
}

/**
 * Fits the model to all but the last fifth of the targets, and judges it on that fifth.
 * @returns undefined where there is nothing to fit to, or nothing to judge by
 */
export function fitModel(histories: Histories, inForce: ModelParameters): ModelFit | undefined {
  const { targets } = histories
  const trained = Math.floor(targets.length * TRAINED_SHARE)
  if (trained === 0 || trained === targets.length) return undefined
  const parameters = modelParameters(fitWeights(histories, trained), targets.length)
  const loss = { fitted: meanLoss(histories, parameters, trained), inForce: meanLoss(histories, inForce, trained) }
  return { parameters, isBetter: loss.fitted < loss.inForce, heldOut: targets.length - trained, loss }
}

/** The mean log loss of a model's forecasts, from the target at a place on. */
export function meanLoss(histories: Histories, parameters: ModelParameters, from = 0): number {
  const recalls = recallsOf(histories, compileModel(parameters))
  const judged = histories.targets.subarray(from)
  return judged.reduce((sum, step) => sum + logLoss(chanceOf(recalls[step] as number, histories.guess[step] as number), wasRight(histories, step)), 0) / judged.length
}
