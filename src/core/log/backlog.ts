import type { ItemHead } from '../bank/item.ts'
import { day, dayOf, type Day, type Moment } from '../lib/time.ts'
import { isBreak } from '../scheduler/policy.ts'
import { cardOf, isWanted, type LearnerState } from './state.ts'
import { paceOf } from './todays-queue.ts'

export type Backlog = {
  /** Reviews that were due before today. */
  readonly behind: number
  /** Minutes that they take, on average over the learner's answers. */
  readonly minutes: number
  /** The day on which they are worked off at the minutes a day of the settings; undefined where there is no limit, or where it is never reached. */
  readonly goneOn: Day | undefined
}

/** Longer than this nobody plans. */
const MAX_DAYS = 365

/**
 * How far the learner is behind. Reviews go before new items, so while the backlog lasts time goes to reviews
 * only: to those that are behind, and to those that come due meanwhile, one for every card and interval. What
 * is left of each day's minutes takes from the backlog, to which days planned free add.
 */
export function backlogOf(state: LearnerState, heads: readonly ItemHead[], now: Moment): Backlog {
  const { settings } = state
  const today = dayOf(now, settings.rolloverMinutes)
  const pace = paceOf(state)
  let behind = 0
  let comingPerDay = 0
  for (const { id } of heads) {
    const card = cardOf(state, id)
    if (card?.phase !== 'review' || !isWanted(state, id, today)) continue
    if (card.dueDay < today) behind += 1
    comingPerDay += 1 / Math.max(card.dueDay - card.lastDay, 1)
  }
  const workedOffPerDay = ((settings.minutesPerDay ?? Infinity) * 60) / pace - comingPerDay
  const ahead = settings.minutesPerDay === null ? undefined : daysUntilGone(behind, Array.from({ length: MAX_DAYS }, (_, i) => (isBreak(settings, today + i) ? -comingPerDay : workedOffPerDay)))
  return { behind, minutes: Math.max(1, Math.round((behind * pace) / 60)), goneOn: ahead === undefined ? undefined : day(today + ahead) }
}

/** @param workedOff reviews less those that come due, by day from today; below 0 on a day planned free */
function daysUntilGone(behind: number, workedOff: readonly number[]): number | undefined {
  let left = behind
  if (left === 0) return 0
  const last = workedOff.findIndex((reviews) => (left -= reviews) <= 0)
  return last === -1 ? undefined : last + 1
}
