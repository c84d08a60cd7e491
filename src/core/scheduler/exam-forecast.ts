/**
 * What studying for an exam will cost and bring, played through day by day with the real
 * state machine and a learner who remembers as the model says. Chance is drawn from hashes
 * of run, item and answer, so one input gives one forecast.
 */
import { day, DAY_MS, epochMs } from '../lib/time.ts'
import type { Day } from '../lib/time.ts'
import { AGAIN, copySlot, createCardTable, NEW, readCard, REVIEW } from './card-table.ts'
import type { CardTable, Grade } from './card-table.ts'
import { cardRetrievability } from './due.ts'
import type { ExamDates, examReviews } from './exam-plan.ts'
import type { Policy } from './policy.ts'
import { review } from './review.ts'
import { fractionOf } from './seed.ts'
import { drawGrade, secondsFor } from './typical-learner.ts'

export type ExamStudy = ExamDates & {
  readonly table: CardTable
  /** The cards the exam is about. */
  readonly slots: readonly number[]
  /** Items of the exam that have no card yet. */
  readonly unseen: number
  readonly newPerDay: number
  readonly policy: Policy
  /** Which cards to ask on a day: `examReviews`, or another rule to compare it with. */
  readonly reviewsOf: typeof examReviews
}

const DAYS_LATER = 60

export type ExamForecast = {
  /** From today to the eve of the exam; means over the runs. */
  readonly days: readonly { readonly day: Day; readonly reviews: number; readonly fresh: number; readonly minutes: number }[]
  /** Mean probability of recall over all items, 0 to 1; items never seen count as 0. */
  readonly recallOnExamDay: number
  /** The same 60 days later, without any study after the exam. */
  readonly recallAfter60Days: number
}

/** @param runs how often the days are played; the forecast is their mean */
export function forecastExam(study: ExamStudy, runs: number): ExamForecast {
  const length = Math.max(study.examDay - study.today, 0)
  const totals = Array.from({ length }, (_, i) => ({ day: day(study.today + i), reviews: 0, fresh: 0, seconds: 0 }))
  let recallOnExamDay = 0
  let recallAfter60Days = 0
  for (let run = 0; run < runs; run += 1) {
    const course = begin(study)
    for (const total of totals) playDay(course, total, run)
    recallOnExamDay += meanRecall(course, study.examDay)
    recallAfter60Days += meanRecall(course, day(study.examDay + DAYS_LATER))
  }
  return {
    days: totals.map(({ day, reviews, fresh, seconds }) => ({ day, reviews: reviews / runs, fresh: fresh / runs, minutes: seconds / 60 / runs })),
    recallOnExamDay: recallOnExamDay / runs,
    recallAfter60Days: recallAfter60Days / runs,
  }
}

type Course = { readonly study: ExamStudy; readonly table: CardTable; readonly slots: readonly number[] }
type DayTotal = { readonly day: Day; reviews: number; fresh: number; seconds: number }

/** The cards of the exam in a table of their own, with a new one for every item not seen yet. */
function begin(study: ExamStudy): Course {
  const size = study.slots.length + study.unseen
  const table = createCardTable(size)
  table.size = size
  study.slots.forEach((slot, i) => copySlot(study.table, slot, table, i))
  return { study, table, slots: Array.from({ length: size }, (_, slot) => slot) }
}

function playDay(course: Course, total: DayTotal, run: number): void {
  const { study, table, slots } = course
  const reviews = study.reviewsOf(table, slots, { today: total.day, examDay: study.examDay })
  const fresh = slots.filter((slot) => table.phase[slot] === NEW).slice(0, study.newPerDay)
  total.reviews += reviews.length
  total.fresh += fresh.length
  for (const slot of [...reviews, ...fresh]) total.seconds += playItem(course, slot, total.day, run)
}

/** Asks an item until it is through its steps. @returns the seconds it took */
function playItem({ study: { policy }, table }: Course, slot: number, day: Day, run: number): number {
  let seconds = 0
  let lastGrade: Grade = AGAIN
  do {
    const { phase, reps } = readCard(table, slot)
    const chance = fractionOf(mixed(run, slot), reps)
    const grade = drawGrade({ phase, lastGrade, recall: cardRetrievability(table, slot, day, policy) }, chance)
    review(table, slot, { grade, at: epochMs(day * DAY_MS), day, seed: slot }, policy)
    seconds += secondsFor(phase, grade)
    lastGrade = grade
  } while (table.phase[slot] !== REVIEW)
  return seconds
}

/** A seed for one item in one run. */
function mixed(run: number, slot: number): number {
  return Math.floor(fractionOf(run, slot) * 0x1_0000_0000)
}

function meanRecall({ study: { policy }, table, slots }: Course, on: Day): number {
  const recalls = slots.map((slot) => cardRetrievability(table, slot, on, policy))
  return recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(slots.length, 1)
}
