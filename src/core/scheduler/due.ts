/** Reading a card: whether it is due, how well it is remembered, whether it is a leech. */
import { MINUTE_MS } from '../lib/time.ts'
import type { Day, EpochMs } from '../lib/time.ts'
import { readCard } from './card-table.ts'
import type { CardTable } from './card-table.ts'
import type { Policy } from './policy.ts'

export type Now = { readonly at: EpochMs; readonly day: Day }

/** How early a learning card may be asked when nothing else is left, in minutes; Anki's value. */
export const LEARN_AHEAD_MINUTES = 20

/**
 * Steps are due by the instant, reviews by the study day; a new card is never due.
 * @param aheadMinutes how much before its instant a step counts as due
 */
export function isDue(table: CardTable, slot: number, now: Now, aheadMinutes = 0): boolean {
  const card = readCard(table, slot)
  if (card.phase === 'new') return false
  if (card.phase === 'review') return card.dueDay <= now.day
  return card.dueAt <= now.at + aheadMinutes * MINUTE_MS
}

/** @returns the probability of recall on a study day, 0 to 1; 0 for a new card */
export function cardRetrievability(table: CardTable, slot: number, day: Day, policy: Policy): number {
  const card = readCard(table, slot)
  if (card.phase === 'new') return 0
  return policy.model.retrievability(Math.max(day - card.lastDay, 0), card.stability)
}

/** A leech costs more time than it is worth: it was forgotten too often and wants another cue. */
export function isLeech(table: CardTable, slot: number, policy: Policy): boolean {
  return readCard(table, slot).lapses >= policy.settings.leechLapses
}
