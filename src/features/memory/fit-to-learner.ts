import type { Clock } from '../../core/lib/clock.ts'
import { succeed, type Result } from '../../core/lib/result.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssue } from '../../core/lib/store-issue.ts'
import type { LearnerEvent } from '../../core/log/event.ts'
import type { ModelParameters } from '../../core/scheduler/memory-model.ts'
import type { ModelFit } from '../../core/scheduler/fit/fit-model.ts'
import type { FitInput } from '../../core/stats/memory-report.ts'
import { keepFit, type FitNote } from './fit-note.ts'

export type FitPorts = {
  readonly clock: Clock
  readonly everything: () => Promise<Result<readonly LearnerEvent[], StoreIssue>>
  readonly setParameters: (parameters: ModelParameters | null) => Promise<Result<unknown, StoreIssue>>
  readonly shelf: () => Promise<Shelf>
  /** Off the page's thread. */
  readonly fitMemory: (input: FitInput) => Promise<ModelFit | undefined>
}

/**
 * Fits the model to the whole log and puts it in force where it foretells better. Until the
 * new parameters are stored nothing has changed, so it may be broken off at any time.
 * @param fittedTo answers that the last attempt knew, for a fit that nobody asked for
 * @returns undefined where no fit was due, or possible
 */
export async function fitToLearner({ clock, everything, setParameters, shelf, fitMemory }: FitPorts, fittedTo?: number): Promise<Result<FitNote | undefined, StoreIssue>> {
  const stored = await everything()
  if (!stored.ok) return stored
  const { at } = clock.now()
  const fit = await fitMemory({ events: stored.value, now: at, ...(fittedTo === undefined ? {} : { fittedTo }) })
  if (fit === undefined) return succeed(undefined)
  if (fit.isBetter) {
    const kept = await setParameters(fit.parameters)
    if (!kept.ok) return kept
  }
  const note: FitNote = { at, answers: fit.parameters.trainedOn, heldOut: fit.heldOut, gain: 1 - fit.loss.fitted / fit.loss.inForce, asked: fittedTo === undefined }
  await keepFit(await shelf(), note)
  return succeed(note)
}
