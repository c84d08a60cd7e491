import type { ModelParameters } from '../memory-model.ts'

/** Everything a plan depends on, as data that can be sent to a worker. */
export type ExamInput = {
  readonly parameters: ModelParameters
  /** Cards of the exam that have been answered, a column each. */
  readonly cards: ExamCards
  /** Items of the exam that have never been answered. */
  readonly unseen: number
  /** Days of study left, today and the eve of the exam included; 0 and below: the day has come. */
  readonly days: number
  /** null: as much as it takes. */
  readonly minutesPerDay: number | null
  /** Minutes of today that are spent already. */
  readonly minutesSpent: number
  readonly newPerDay: number
  /** New items met today. */
  readonly metToday: number
  /** Share of an ordinary day's time by day, from today; 0 on a break. Days beyond the list are ordinary. */
  readonly capacity: readonly number[]
  /** Shifts recall on the logit scale, as the learner's last answers say; 0 where not said. */
  readonly intercept?: number
  /** What is learned is to last beyond the exam. */
  readonly keep: boolean
}

export type ExamCards = {
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  /** Days since the last answer; 0 where it was today. */
  readonly elapsedDays: Int32Array
  /** A number in [0, 1) that belongs to the item and the day: who comes today among equals. */
  readonly lot: Float64Array
}

export type ExamPlan = {
  /** For today: cards by their place in the columns, the most needed first, and how many new items. */
  readonly today: { readonly reviews: readonly number[]; readonly fresh: number }
  /** What is expected of each day, today first. */
  readonly days: readonly ExamPlanDay[]
  /** Mean probability of recall over all items of the exam, 0 to 1. */
  readonly recallOnExamDay: number
  /** The same 60 days later, without any study after the exam. */
  readonly recallAfter60Days: number
}

export type ExamPlanDay = { readonly reviews: number; readonly fresh: number; readonly minutes: number }
/** The minutes that a day may take at most, and the recall they bring. */
export type ExamCurvePoint = { readonly minutesPerDay: number; readonly recallOnExamDay: number }
