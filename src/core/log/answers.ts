import type { Day, EpochMs } from '../lib/time.ts'
import { dayOf, MINUTE_MS } from '../lib/time.ts'
import { SURE } from '../grading/response.ts'
import { growCardTable, resetSlot } from '../scheduler/card-table.ts'
import { review } from '../scheduler/review.ts'
import { seedOf } from '../scheduler/seed.ts'
import { eventId, type CardFact, type EventHead, type EventId, type ReviewEvent } from './event.ts'
import type { DayTally, LearnerState } from './state.ts'
import { keepBefore, popChange, type CountedAnswer } from './trail.ts'

/** Who takes longer over one answer has left the desk. */
export const MAX_TOOK_MS = 2 * MINUTE_MS

/**
 * Takes a review into the card of its item and into the tally of its study day.
 * @param keep remember it in the trail, so that it can be taken back
 */
export function takeReview(state: LearnerState, event: ReviewEvent, at: EpochMs, keep: boolean): void {
  const { settings, policy, trail } = state
  const slot = slotFor(state, event.item)
  const { cards } = state
  const day = dayOf({ at, offsetMinutes: event.offsetMinutes }, settings.rolloverMinutes)
  if (keep) keepBefore(trail, cards, slot)
  const wasNew = cards.phase[slot] === 0
  review(cards, slot, { grade: event.grade, at, day, seed: seedOf(event.item), mode: event.mode, misled: event.verdict === 'wrong' && event.certainty === SURE }, policy)
  const counted: CountedAnswer = { day, isRight: event.grade > 1, wasNew: wasNew && cards.phase[slot] !== 0, tookMs: Math.min(event.tookMs, MAX_TOOK_MS) }
  count(state.days, counted, 1)
  if (keep) trail.changes.push({ id: eventId(event), slot, counted })
}

/** The card begins anew; what was answered before stays in the tallies. */
export function takeReset(state: LearnerState, event: EventHead & CardFact, keep: boolean): void {
  const slot = slotFor(state, event.item)
  if (keep) keepBefore(state.trail, state.cards, slot)
  resetSlot(state.cards, slot)
  if (keep) state.trail.changes.push({ id: eventId(event), slot })
}

/**
 * Undoes the newest change of a card as if it had never been made.
 * @returns false where the event is another one: what came after it may have been another without it
 */
export function takeBack(state: LearnerState, id: EventId): boolean {
  const change = popChange(state.trail, id, state.cards)
  if (change?.counted !== undefined) count(state.days, change.counted, -1)
  return change !== undefined
}

function slotFor(state: LearnerState, item: string): number {
  const known = state.slotOf.get(item)
  if (known !== undefined) return known
  const slot = state.cards.size
  if (slot === state.cards.capacity) state.cards = growCardTable(state.cards, slot * 2)
  state.cards.size += 1
  state.slotOf.set(item, slot)
  return slot
}

function count(days: Map<Day, DayTally>, { day, isRight, wasNew, tookMs }: CountedAnswer, sign: 1 | -1): void {
  let tally = days.get(day)
  if (tally === undefined) {
    tally = { reviews: 0, right: 0, newCards: 0, tookMs: 0 }
    days.set(day, tally)
  }
  tally.reviews += sign
  tally.tookMs += sign * tookMs
  if (isRight) tally.right += sign
  if (wasNew) tally.newCards += sign
  if (tally.reviews === 0) days.delete(day)
}
