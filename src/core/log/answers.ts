import type { Day, EpochMs } from '../lib/time.ts'
import { dayOf, MINUTE_MS } from '../lib/time.ts'
import { copySlot, growCardTable } from '../scheduler/card-table.ts'
import type { Policy } from '../scheduler/policy.ts'
import { review, type Answer } from '../scheduler/review.ts'
import { seedOf } from '../scheduler/seed.ts'
import { eventId, type EventId, type ReviewEvent } from './event.ts'
import type { DayTally, LearnerState } from './state.ts'
import { keepAnswer, keepBase, type TakenAnswer } from './trail.ts'

/** Who takes longer over one answer has left the desk. */
export const MAX_TOOK_MS = 2 * MINUTE_MS

/**
 * Takes a review into the card of its item and into the tally of its study day.
 * @param keep remember it in the trail, so that it can be taken back
 */
export function takeReview(state: LearnerState, event: ReviewEvent, at: EpochMs, keep: boolean): void {
  const { settings, policy, trail } = state
  const slot = slotFor(state, event.item)
  const day = dayOf({ at, offsetMinutes: event.offsetMinutes }, settings.rolloverMinutes)
  const answer: Answer = { grade: event.grade, at, day, seed: seedOf(event.item), mode: event.mode }
  const tookMs = Math.min(event.tookMs, MAX_TOOK_MS)
  if (keep) keepBase(trail, event.item, state.cards, slot)
  const wasNew = step(state, slot, answer, policy)
  count(state.days, { answer, tookMs, wasNew }, 1)
  if (keep) keepAnswer(trail, { id: eventId(event), item: event.item, slot, answer, tookMs, policy, wasNew })
}

/**
 * Undoes an answer of the trail as if it had never been given: its item's card goes back to
 * its base and takes the other answers again.
 * @returns false where the trail does not know the answer
 */
export function takeBack(state: LearnerState, id: EventId): boolean {
  const { trail, cards, days } = state
  const taken = trail.byId.get(id)
  const kept = taken && trail.byItem.get(taken.item)
  if (taken === undefined || kept === undefined) return false
  for (const earlier of kept.answers) count(days, earlier, -1)
  kept.answers.splice(kept.answers.indexOf(taken), 1)
  trail.byId.delete(id)
  copySlot(trail.bases, kept.base, cards, taken.slot)
  for (const later of kept.answers) {
    later.wasNew = step(state, later.slot, later.answer, later.policy)
    count(days, later, 1)
  }
  return true
}

/** @returns whether the card was new before and is no more */
function step(state: LearnerState, slot: number, answer: Answer, policy: Policy): boolean {
  const { cards } = state
  const wasNew = cards.phase[slot] === 0
  review(cards, slot, answer, policy)
  return wasNew && cards.phase[slot] !== 0
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

type Counted = Pick<TakenAnswer, 'answer' | 'tookMs' | 'wasNew'>

function count(days: Map<Day, DayTally>, { answer, tookMs, wasNew }: Counted, sign: 1 | -1): void {
  let tally = days.get(answer.day)
  if (tally === undefined) {
    tally = { reviews: 0, right: 0, newCards: 0, tookMs: 0 }
    days.set(answer.day, tally)
  }
  tally.reviews += sign
  tally.tookMs += sign * tookMs
  if (answer.grade > 1) tally.right += sign
  if (wasNew) tally.newCards += sign
  if (tally.reviews === 0) days.delete(answer.day)
}
