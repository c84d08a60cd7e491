import type { ItemHead } from '../bank/item.ts'
import { inScope, type Scope } from '../bank/scope.ts'
import { DAY_MS, dayOf, type EpochMs, type Moment } from '../lib/time.ts'
import { cardRetrievability, isLeech } from '../scheduler/due.ts'
import { isBreak } from '../scheduler/policy.ts'
import type { LearnerEvent } from './event.ts'
import { cardOf, isWanted, type LearnerState } from './state.ts'
import { timelineOf } from './timeline.ts'
import { undoneAmong } from './undo.ts'

/** What is crammed: a part of the bank, what the learner finds hard, what was missed in the last days. */
export type CramSet = Scope | { readonly kind: 'hard' } | { readonly kind: 'missed' }

/** From this difficulty on (1 to 10) an item that was forgotten once counts as hard. */
const HARD_FROM = 8
const MISSED_WITHIN_DAYS = 7

/**
 * The items to cram, weakest memory first and new ones last; those that the learner left out stay out.
 * @param missed what `missedLately` gives; only the set of that name needs it
 */
export function cramItems(state: LearnerState, heads: readonly ItemHead[], set: CramSet, { now, missed }: { readonly now: Moment; readonly missed: ReadonlySet<string> }): readonly string[] {
  const day = dayOf(now, state.settings.rolloverMinutes)
  const isMeant = (head: ItemHead): boolean => {
    if (set.kind === 'hard') return isHard(state, head.id)
    return set.kind === 'missed' ? missed.has(head.id) : inScope(head, set)
  }
  const recall = ({ id }: ItemHead): number => {
    const slot = state.slotOf.get(id)
    return slot === undefined || cardOf(state, id) === undefined ? Infinity : cardRetrievability(state.cards, slot, day, state.policy)
  }
  return heads
    .filter((head) => isMeant(head) && !state.suspended.has(head.id))
    .map((head) => ({ id: head.id, recall: recall(head) }))
    .sort((a, b) => (a.recall === b.recall ? 0 : a.recall - b.recall))
    .map(({ id }) => id)
}

/**
 * What comes due in the next days, the most endangered memory first, one item a fact. What
 * is due today is no part of it, but on a day planned free, which asks nothing by itself.
 */
export function aheadItems(state: LearnerState, heads: readonly ItemHead[], days: number, now: Moment): readonly string[] {
  const today = dayOf(now, state.settings.rolloverMinutes)
  const facts = new Set<string>()
  const soonest = isBreak(state.settings, today) ? -Infinity : 1
  return heads
    .flatMap((head) => {
      const card = cardOf(state, head.id)
      if (card?.phase !== 'review' || !isWanted(state, head.id, today)) return []
      const wait = card.dueDay - today
      const recall = state.policy.model.retrievability(Math.max(today - card.lastDay, 0), card.stability)
      return wait >= soonest && wait <= days ? [{ head, recall }] : []
    })
    .sort((a, b) => a.recall - b.recall)
    .flatMap(({ head: { id, fact } }) => {
      const isFirst = !facts.has(fact)
      facts.add(fact)
      return isFirst ? [id] : []
    })
}

/** Items that were answered Again in the last days, undone answers aside. */
export function missedLately(events: readonly LearnerEvent[], now: EpochMs): ReadonlySet<string> {
  const { dated } = timelineOf(events, now)
  const undone = undoneAmong(dated)
  const since = now - MISSED_WITHIN_DAYS * DAY_MS
  return new Set(dated.flatMap(({ event, at }) => (event.kind === 'review' && event.grade === 1 && at >= since && !undone.has(event) ? [event.item] : [])))
}

function isHard(state: LearnerState, item: string): boolean {
  const slot = state.slotOf.get(item)
  const card = cardOf(state, item)
  if (slot === undefined || card === undefined) return false
  return isLeech(state.cards, slot, state.policy) || (card.lapses > 0 && card.difficulty >= HARD_FROM)
}
