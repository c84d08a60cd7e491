/**
 * Days studied in a row.
 *
 * A day is the learner's own: the date where the answer was given, after the rollover.
 * - Seven days studied earn a free day, and at most two are in hand. A day missed uses one up.
 * - A day within a break that stood when the day ended is not missed. Today is not missed either.
 * - A day that travel took away is not missed: it must have passed whole where the learner
 *   left from and where they came to, too.
 * - Travel adds nothing: after t hours a streak counts at most floor(t / 24) + 2 days, which
 *   is what a learner who stays can reach. A date that comes again counts once.
 */
import { DAY_MS, day, type Day, type EpochMs } from '../lib/time.ts'
import type { DaySpan } from '../scheduler/policy.ts'
import type { AnswerTable } from './answer-table.ts'

export const DAYS_PER_FREE_DAY = 7
export const MOST_FREE_DAYS = 2

export type Streak = {
  /** Days studied, free days and breaks left out. */
  readonly present: number
  readonly longest: number
  /** Days that may be missed without an end. */
  readonly freeDays: number
  /** Days missed that a free day was used for. */
  readonly freed: ReadonlySet<Day>
  readonly studiedToday: boolean
}

/** An instant, and what the learner's clock showed then, the rollover taken off, in milliseconds. */
export type Sight = { readonly at: number; readonly localAt: number }

type Course = { present: number; longest: number; hand: number; towardsFree: number; startedAt: number; readonly freed: Set<Day> }

/** @param now where the learner is now */
export function streakOf(table: AnswerTable, now: Sight): Streak {
  const course: Course = { present: 0, longest: 0, hand: 0, towardsFree: 0, startedAt: 0, freed: new Set() }
  let last: Sight | undefined
  let lastDay = -Infinity
  for (let row = 0; row < table.size; row += 1) {
    const sight = { at: table.at[row] as number, localAt: table.localAt[row] as number }
    const on = dayAt(sight.localAt)
    if (on > lastDay) {
      if (last !== undefined) passGap(course, missedBetween(last, sight, day(lastDay), table.breakPlans))
      countDay(course, sight.at)
      lastDay = on
    }
    last = sight
  }
  if (last !== undefined) passGap(course, missedBetween(last, now, day(lastDay), table.breakPlans))
  return { present: course.present, longest: course.longest, freeDays: course.hand, freed: course.freed, studiedToday: lastDay >= dayAt(now.localAt) }
}

function countDay(course: Course, at: number): void {
  if (course.present === 0) course.startedAt = at
  if (course.present >= Math.floor((at - course.startedAt) / DAY_MS) + 2) return
  course.present += 1
  course.longest = Math.max(course.longest, course.present)
  course.towardsFree += 1
  if (course.towardsFree < DAYS_PER_FREE_DAY) return
  course.towardsFree = 0
  course.hand = Math.min(course.hand + 1, MOST_FREE_DAYS)
}

/** Uses up free days; where they do not do, the streak has ended, and the next earns its own. */
function passGap(course: Course, missed: readonly Day[]): void {
  if (missed.length === 0) return
  if (missed.length <= course.hand) {
    course.hand -= missed.length
    for (const on of missed) course.freed.add(on)
  } else Object.assign(course, { present: 0, hand: 0, towardsFree: 0 })
}

/** The days missed between two answers, or since the last one. @param lastDay the newest day studied so far */
function missedBetween(a: Sight, b: Sight, lastDay: Day, plans: AnswerTable['breakPlans']): readonly Day[] {
  const missed: Day[] = []
  const until = dayAt(b.localAt)
  const whereTheyLeft = dayAt(b.at + (a.localAt - a.at)) - dayAt(a.localAt) - 1
  const whereTheyCame = until - dayAt(a.at + (b.localAt - b.at)) - 1
  const most = Math.min(whereTheyLeft, whereTheyCame)
  for (let on = day(lastDay + 1); on < until && missed.length < most; on = day(on + 1)) {
    const ended = a.at + (on + 1) * DAY_MS - a.localAt
    if (!planAt(plans, ended).some(({ from, to }) => from <= on && on <= to)) missed.push(on)
  }
  return missed
}

/** The breaks that were planned as of an instant. */
function planAt(plans: AnswerTable['breakPlans'], at: number): readonly DaySpan[] {
  return plans.findLast((plan: { readonly at: EpochMs }) => plan.at <= at)?.breaks ?? []
}

const dayAt = (localAt: number): Day => day(Math.floor(localAt / DAY_MS))
