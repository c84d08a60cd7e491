import type { EpochMs } from '../lib/time.ts'
import type { LearnerEvent } from '../log/event.ts'
import { compileModel, DEFAULT_PARAMETERS } from '../scheduler/fsrs.ts'
import { fitModel, type ModelFit } from '../scheduler/fit/fit-model.ts'
import { chanceOf, recallsOf, wasRight, type Histories } from '../scheduler/fit/histories.ts'
import { learnIntercept } from '../scheduler/fit/intercept.ts'
import { LEAST_NEW_ITEMS, newItems } from '../scheduler/fit/new-items.ts'
import type { ModelParameters } from '../scheduler/memory-model.ts'
import { calibrationOf, type Calibration } from './calibration.ts'
import { readMemory, type MemoryRecord } from './memory-record.ts'

export type MemoryReport = {
  readonly parameters: ModelParameters
  /** The learner has gone back to the standard ones: no fit is made unasked. */
  readonly wentBack: boolean
  /** Answers that were foretold. */
  readonly answers: number
  /** How well they were, by the parameters in force and by the standard ones; undefined before the first. */
  readonly inForce: Calibration | undefined
  readonly standard: Calibration | undefined
  /** By the parameters in force with what the answers before had shown, and the shift that follows from all of them. */
  readonly adjusted: Calibration | undefined
  readonly intercept: number
  /** New items that a fit still waits for; 0: it can be made. */
  readonly missing: number
}

export type MemoryInput = { readonly events: readonly LearnerEvent[]; readonly now: EpochMs }

/** How well the model foretold what the learner answered. */
export function reportMemory({ events, now }: MemoryInput): MemoryReport {
  return reportOf(readMemory(events, now))
}

function reportOf({ histories, parameters, wentBack }: MemoryRecord): MemoryReport {
  const inForce = parameters ?? DEFAULT_PARAMETERS
  const recalls = recallsOf(histories, compileModel(inForce))
  const adjusted = learnIntercept(histories, recalls)
  return {
    parameters: inForce,
    wentBack,
    answers: histories.targets.length,
    inForce: calibrated(histories, recalls),
    standard: calibrated(histories, recallsOf(histories, compileModel(DEFAULT_PARAMETERS))),
    adjusted: calibrated(histories, adjusted.recalls),
    intercept: adjusted.intercept,
    missing: Math.max(LEAST_NEW_ITEMS - newItems(histories, 0), 0),
  }
}

/** @param fittedTo answers that the last attempt knew, kept or not; with it a fit is made only when it is due by itself */
export type FitInput = MemoryInput & { readonly fittedTo?: number }

/** What a fit gave; undefined where it was not made. */
export function fitMemory({ events, now, fittedTo }: FitInput): ModelFit | undefined {
  const record = readMemory(events, now)
  const isDue = fittedTo === undefined ? newItems(record.histories, 0) >= LEAST_NEW_ITEMS : isFitDue(record, fittedTo)
  return isDue ? fitModel(record.histories, record.parameters ?? DEFAULT_PARAMETERS) : undefined
}

/**
 * Whether weights are to be fitted without being asked: enough items are new since the last
 * attempt, and the learner has not gone back to the standard model.
 */
export function isFitDue({ histories, parameters, wentBack }: MemoryRecord, fittedTo: number): boolean {
  return !wentBack && newItems(histories, Math.max(fittedTo, parameters?.trainedOn ?? 0)) >= LEAST_NEW_ITEMS
}

function calibrated(histories: Histories, recalls: Float64Array): Calibration | undefined {
  const { targets, guess } = histories
  return calibrationOf({
    chance: Float64Array.from(targets, (step) => chanceOf(recalls[step] as number, guess[step] as number)),
    right: Uint8Array.from(targets, (step) => Number(wasRight(histories, step))),
  })
}
