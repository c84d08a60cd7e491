/** What the learner chose about scheduling, made ready for the state machine. */
import { MINUTE_MS } from '../lib/time.ts'
import { compileModel, DEFAULT_PARAMETERS } from './fsrs.ts'
import type { MemoryModel, ModelParameters } from './memory-model.ts'

export type SchedulerSettings = {
  /** Recall aimed at when a card comes due, 0.7 to 0.99. */
  readonly desiredRetention: number
  /** Waits before a new card graduates; each longer than 0 and shorter than a day. */
  readonly learningStepsMinutes: readonly number[]
  /** The same after a lapse. */
  readonly relearningStepsMinutes: readonly number[]
  readonly maximumIntervalDays: number
  /** Minutes after local midnight at which a study day starts. */
  readonly rolloverMinutes: number
  /** Lapses from which a card counts as a leech. */
  readonly leechLapses: number
  /** Spread due days a little, so that items learned together part. */
  readonly fuzz: boolean
}

export const DEFAULT_SCHEDULER_SETTINGS: SchedulerSettings = {
  desiredRetention: 0.9,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  maximumIntervalDays: 36_500,
  rolloverMinutes: 240,
  leechLapses: 8,
  fuzz: true,
}

export type Policy = {
  readonly settings: SchedulerSettings
  readonly model: MemoryModel
  readonly learning: StepWaits
  readonly relearning: StepWaits
  /** Days, unrounded, until a memory of this stability falls to the desired retention. */
  readonly intervalDays: (stability: number) => number
}

/** Waits in milliseconds by the step at which the answer was given; undefined where the answer ends the steps. */
export type StepWaits = {
  readonly count: number
  /** Wait of a step itself: after Again the first one's, after Good the next one's. */
  readonly steps: Float64Array
  /** Wait after Hard. */
  readonly hard: Float64Array
}

/**
 * Settings arrive from the log, perhaps written by another version: values out of range
 * are brought into it and steps that are no waits of minutes are left out.
 */
export function createPolicy(settings: SchedulerSettings, parameters: ModelParameters = DEFAULT_PARAMETERS): Policy {
  const sound: SchedulerSettings = {
    ...settings,
    desiredRetention: within(settings.desiredRetention, 0.7, 0.99),
    maximumIntervalDays: Math.floor(within(settings.maximumIntervalDays, 1, 36_500)),
  }
  const model = compileModel(parameters)
  return {
    settings: sound,
    model,
    learning: stepWaits(settings.learningStepsMinutes),
    relearning: stepWaits(settings.relearningStepsMinutes),
    intervalDays: model.intervalFor(sound.desiredRetention),
  }
}

const MINUTES_PER_DAY = 1440

/** Hard repeats the step, but at the first one waits half-way to the second (half as long again where there is no second). */
function stepWaits(minutes: readonly number[]): StepWaits {
  const steps = minutes.filter((wait) => wait > 0 && wait < MINUTES_PER_DAY)
  const [first = 0, second = 2 * first] = steps
  return {
    count: steps.length,
    steps: Float64Array.from(steps, (wait) => wait * MINUTE_MS),
    hard: Float64Array.from(steps, (wait, step) => (step === 0 ? (first + second) / 2 : wait) * MINUTE_MS),
  }
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
