/** In which order to ask the reviews that are due. */
import type { Day } from '../lib/time.ts'
import { AGAIN, GOOD, readCard } from './card-table.ts'
import type { CardTable } from './card-table.ts'
import type { Policy } from './policy.ts'
import { fractionOf, seedOf } from './seed.ts'

type Reviewable = { readonly item: string; readonly slot: number }

/**
 * With time for all of them, the most endangered memory comes first. When time is short it
 * goes where it buys most: by expected gain per second.
 * Equals come in an order that is the same on every device and another one every day, so
 * that no item becomes the cue of the next.
 */
export function orderReviews<T extends Reviewable>(reviews: readonly T[], timeIsShort: boolean, context: { readonly table: CardTable; readonly day: Day; readonly policy: Policy }): readonly T[] {
  const urgency = timeIsShort ? gainPerSecond : endangerment
  return reviews
    .map((review) => ({ review, urgency: urgency(context.table, review.slot, context.day, context.policy), lot: fractionOf(seedOf(review.item), context.day) }))
    .sort((a, b) => b.urgency - a.urgency || a.lot - b.lot)
    .map(({ review }) => review)
}

function endangerment(table: CardTable, slot: number, day: Day, policy: Policy): number {
  const { lastDay, stability } = readCard(table, slot)
  return 1 - policy.model.retrievability(Math.max(day - lastDay, 0), stability)
}

/** Gain is counted in recall a month from now. */
const HORIZON_DAYS = 30
/** What a lapse costs on top of a recall: 19.4 s and 12.3 s of relearning against 12.4 s (the costs of the FSRS simulator). */
const LAPSE_COST = 1.6

/** What a review adds to recall at the horizon, by what it costs in units of one recalled review. */
export function gainPerSecond(table: CardTable, slot: number, day: Day, policy: Policy): number {
  const { lastDay, stability, difficulty } = readCard(table, slot)
  const { model } = policy
  const elapsedDays = Math.max(day - lastDay, 0)
  const recall = model.retrievability(elapsedDays, stability)
  const afterwards = (grade: typeof AGAIN | typeof GOOD): number => model.retrievability(HORIZON_DAYS, model.nextStability(stability, difficulty, elapsedDays, grade))
  const reviewed = recall * afterwards(GOOD) + (1 - recall) * afterwards(AGAIN)
  const left = model.retrievability(elapsedDays + HORIZON_DAYS, stability)
  return (reviewed - left) / (1 + (1 - recall) * LAPSE_COST)
}
