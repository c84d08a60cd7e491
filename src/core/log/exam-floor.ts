import { dayOf, type Moment } from '../lib/time.ts'
import { forecastExam } from '../scheduler/exam-forecast.ts'
import { examPolicy, examReviews } from '../scheduler/exam-plan.ts'
import type { ExamPlan } from '../scheduler/exam/types.ts'
import { shiftedPolicy } from '../scheduler/fit/intercept.ts'
import type { ExamQuestion } from './exam-study.ts'
import type { Exam } from './settings.ts'
import type { LearnerState } from './state.ts'
import { ANSWERS_PER_NEW, paceOf } from './todays-queue.ts'

/** Played so often, the forecast is steady enough to be read, and there in a moment. */
const RUNS = 2

/**
 * The simple plan (retention 0.8, then a last pass over the week before): what stands until
 * the planner has found the better one, or if it cannot. Only today keeps to the minutes there are.
 */
export function examFloor(state: LearnerState, { input, items }: ExamQuestion, exam: Exam, now: Moment): ExamPlan {
  const { cards, settings, policy } = state
  const dates = { today: dayOf(now, settings.rolloverMinutes), examDay: exam.day }
  const slots = items.map((id) => state.slotOf.get(id) as number)
  const { unseen, newPerDay } = input
  const { days, recallOnExamDay, recallAfter60Days } = forecastExam({ ...dates, table: cards, slots, unseen, newPerDay, policy: shiftedPolicy(examPolicy(policy), input.intercept ?? 0), reviewsOf: examReviews }, RUNS)

  const time = input.minutesPerDay === null ? Infinity : Math.max(input.minutesPerDay * (input.capacity[0] ?? 1) - input.minutesSpent, 0)
  const answers = (60 * time) / paceOf(state)
  const places = new Map(slots.map((slot, place) => [slot, place]))
  const isFree = input.capacity[0] === 0
  const reviews = isFree ? [] : examReviews(cards, slots, dates).filter((slot) => (cards.lastDay[slot] as number) < dates.today).slice(0, Math.floor(answers))
  const fresh = isFree ? 0 : Math.min(Math.max(newPerDay - input.metToday, 0), unseen, Math.floor((answers - reviews.length) / ANSWERS_PER_NEW))
  return { today: { reviews: reviews.map((slot) => places.get(slot) as number), fresh }, days, recallOnExamDay, recallAfter60Days }
}
