/**
 * Statistics: what the state of a learner's cards says in words and counts.
 * Reads cards and heads; must not know how either is stored or drawn.
 */
import type { Card } from '../scheduler/card-table.ts'

export const MASTERIES = ['new', 'learning', 'young', 'mature'] as const
/** How well an item is known: not met, being learned, recalled over days, recalled over weeks. */
export type Mastery = (typeof MASTERIES)[number]

/** Anki calls a card mature from an interval of 21 days; stability is the interval at 90 % recall. */
export const MATURE_STABILITY_DAYS = 21

export function masteryOf(card: Card | undefined): Mastery {
  if (card === undefined || card.phase === 'new') return 'new'
  if (card.phase !== 'review') return 'learning'
  return card.stability >= MATURE_STABILITY_DAYS ? 'mature' : 'young'
}

/** How many items are known how well; `all` is their sum. */
export type MasteryCount = Readonly<Record<Mastery, number>> & { readonly all: number }

export function countMastery(cards: readonly (Card | undefined)[]): MasteryCount {
  const count = { new: 0, learning: 0, young: 0, mature: 0, all: cards.length }
  for (const card of cards) count[masteryOf(card)] += 1
  return count
}
