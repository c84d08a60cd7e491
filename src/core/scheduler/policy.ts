/** What the learner chose about scheduling, made ready for the state machine. */
import { day, MINUTE_MS, type Day } from '../lib/time.ts'
import { compileModel, DEFAULT_PARAMETERS } from './fsrs.ts'
import type { MemoryModel, ModelParameters } from './memory-model.ts'

export type SchedulerSettings = {
  /** Recall aimed at when a card comes due, 0.7 to 0.99. */
  readonly desiredRetention: number
  /** Waits before a new card graduates; each longer than 0 and shorter than a day. */
  readonly learningStepsMinutes: readonly number[]
  /** The same after a lapse. */
  readonly relearningStepsMinutes: readonly number[]
  /** Whole days, 1 to 36500. */
  readonly maximumIntervalDays: number
  /** Minutes after local midnight at which a study day starts. */
  readonly rolloverMinutes: number
  /** Lapses from which a card counts as a leech. */
  readonly leechLapses: number
  /** Spread due days a little, so that items learned together part. */
  readonly fuzz: boolean
  /** Share of an ordinary day's reviews that each weekday takes, Monday first; 0 to 1. */
  readonly easyDays: readonly number[]
  /** Days without study, planned in advance. */
  readonly breaks: readonly DaySpan[]
}

/** Both days included. */
export type DaySpan = { readonly from: Day; readonly to: Day }

export const DEFAULT_SCHEDULER_SETTINGS: SchedulerSettings = {
  desiredRetention: 0.9,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  maximumIntervalDays: 36_500,
  rolloverMinutes: 240,
  leechLapses: 8,
  fuzz: true,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  breaks: [],
}

export type Policy = {
  readonly settings: SchedulerSettings
  readonly model: MemoryModel
  readonly learning: StepWaits
  readonly relearning: StepWaits
  /** Days, unrounded, until a memory of this stability falls to the desired retention. */
  readonly intervalDays: (stability: number) => number
  /** How much of an ordinary day's reviews a study day is to take, over 0 up to 1; next to nothing on a day to keep free. */
  readonly capacityOf: (day: number) => number
}

/** Waits in milliseconds, by step. */
export type StepWaits = {
  readonly count: number
  /** After Again that of the first step, after Good that of the next one. */
  readonly steps: Float64Array
  /** After Hard, which stays at its step. */
  readonly hard: Float64Array
}

/** @param settings within the ranges named at their type */
export function createPolicy(settings: SchedulerSettings, parameters: ModelParameters = DEFAULT_PARAMETERS): Policy {
  const model = compileModel(parameters)
  return {
    settings,
    model,
    learning: stepWaits(settings.learningStepsMinutes),
    relearning: stepWaits(settings.relearningStepsMinutes),
    intervalDays: model.intervalFor(settings.desiredRetention),
    capacityOf: (day) => (isBreak(settings, day) ? ON_BREAK : Math.max(settings.easyDays[weekdayOf(day)] ?? 1, ON_FREE_WEEKDAY)),
  }
}

/** Whether the learner planned not to study on the day. */
export function isBreak({ breaks }: Pick<SchedulerSettings, 'breaks'>, day: number): boolean {
  return breaks.some(({ from, to }) => from <= day && day <= to)
}

/** @returns the day itself, or the first one after the breaks it lies in */
export function firstStudyDay(settings: Pick<SchedulerSettings, 'breaks'>, wanted: Day): Day {
  const span = settings.breaks.find(({ from, to }) => from <= wanted && wanted <= to)
  return span === undefined ? wanted : firstStudyDay(settings, day(span.to + 1))
}

/** So little that any other day is emptier, and a break the last resort. */
const ON_FREE_WEEKDAY = 1e-6
const ON_BREAK = 1e-12

/** @returns 0 for Monday to 6 for Sunday; day 0 was a Thursday */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Hard repeats the step, but at the first one waits half-way to the second (half as long again where there is no second). */
function stepWaits(minutes: readonly number[]): StepWaits {
  const [first = 0, second = 2 * first] = minutes
  return {
    count: minutes.length,
    steps: Float64Array.from(minutes, (wait) => wait * MINUTE_MS),
    hard: Float64Array.from(minutes, (wait, step) => (step === 0 ? (first + second) / 2 : wait) * MINUTE_MS),
  }
}
