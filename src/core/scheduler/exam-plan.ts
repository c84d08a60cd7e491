/**
 * Studying for a day: until a week before the exam items come at a lower retention than in
 * everyday study, since what counts is recall on that day; then each comes once more, in a
 * last pass spread over the week. (Cutting every interval at the eve of the exam instead
 * would put hours of reviews on the last day.)
 */
import { day } from '../lib/time.ts'
import type { Day } from '../lib/time.ts'
import { NEW } from './card-table.ts'
import type { CardTable } from './card-table.ts'
import { createPolicy } from './policy.ts'
import type { Policy } from './policy.ts'

const RETENTION_UNTIL_LAST_PASS = 0.8
export const LAST_PASS_DAYS = 7

/** The learner's policy as it is while an exam is ahead. */
export function examPolicy({ settings, model }: Policy): Policy {
  return createPolicy({ ...settings, desiredRetention: RETENTION_UNTIL_LAST_PASS }, model.parameters)
}

export type ExamDates = { readonly today: Day; readonly examDay: Day }
export type ExamDay = { readonly day: Day; readonly slots: readonly number[] }

/**
 * The last pass as it stands today: the days from today that belong to it, up to the eve
 * of the exam, with an even share each of the cards that have not had it. Stable memories
 * go first, because they lose least until the exam. Made anew every day, it takes up what
 * a missed day has left.
 * @param slots the cards the exam is about; new ones have nothing to be passed over
 */
export function planLastPass(table: CardTable, slots: readonly number[], { today, examDay }: ExamDates): readonly ExamDay[] {
  const begins = examDay - LAST_PASS_DAYS
  const first = Math.max(today, begins)
  const count = Math.max(examDay - first, 0)
  const waiting = slots
    .filter((slot) => table.phase[slot] !== NEW && (table.lastDay[slot] as number) < begins)
    .sort((a, b) => (table.stability[b] as number) - (table.stability[a] as number))
  const share = (i: number): number => Math.round((i * waiting.length) / count)
  return Array.from({ length: count }, (_, i) => ({ day: day(first + i), slots: waiting.slice(share(i), share(i + 1)) }))
}

/**
 * The reviews of a day: before the last pass what is due; during it the day's share, and
 * what has had the pass and is due again (a lapse). What is due but has not had it waits
 * for its turn.
 */
export function examReviews(table: CardTable, slots: readonly number[], dates: ExamDates): readonly number[] {
  const { today, examDay } = dates
  const begins = examDay - LAST_PASS_DAYS
  const isDue = (slot: number): boolean => table.phase[slot] !== NEW && (table.dueDay[slot] as number) <= today
  if (today < begins || today >= examDay) return slots.filter(isDue)
  const [passToday] = planLastPass(table, slots, dates)
  return [...slots.filter((slot) => isDue(slot) && (table.lastDay[slot] as number) >= begins), ...(passToday?.slots ?? [])]
}
