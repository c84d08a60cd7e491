/** How many whole days a card waits that is through its steps: the model's interval, fuzz, the order of the grades, and the load of the days. */
import { emptiestWait } from './balance.ts'
import { EASY, HARD } from './card-table.ts'
import type { Grade } from './card-table.ts'
import { earliestFuzzed, fuzzedDays, latestFuzzed } from './fuzz.ts'
import type { Policy } from './policy.ts'

/** What the waits after each grade follow from. */
export type Waiting = {
  /** The memory before the answer; 0 for a new card. */
  readonly stability: number
  readonly difficulty: number
  readonly elapsedDays: number
  readonly grade: Grade
  /** The memory after this grade. */
  readonly nextStability: number
  /** Was in review: then a better answer always waits longer, also where rounding or fuzz has levelled the two. */
  readonly inReview: boolean
  /** The lowest grade after which the card waits by the day. */
  readonly lowest: Grade
  /** Place in the fuzz range, 0 up to but not 1; NO_FUZZ: stay where the model says. */
  readonly place: number
  /** The study day of the answer. */
  readonly today: number
  /** How many cards are due on each day, without this one. */
  readonly load: Uint16Array
}

export const NO_FUZZ = -1

/** @returns whole days, at least 1 */
export function daysUntilNext(waiting: Waiting, policy: Policy): number {
  const { grade } = waiting
  let below = 0
  let own = 0
  for (let other = waiting.lowest; other <= grade; other = (other + 1) as Grade) {
    below = own
    own = hashedDays(waiting, other, own, policy)
  }
  if (waiting.place === NO_FUZZ) return own
  const above = grade === EASY ? Infinity : hashedDays(waiting, (grade + 1) as Grade, own, policy)
  // Each grade keeps to its side of the middle between it and the next, so that no load turns Hard, Good and Easy round.
  const days = modelDays(waiting.nextStability, policy)
  const low = Math.max(earliestFuzzed(days, waiting.elapsedDays), below === 0 ? 1 : middle(below, own) + 1)
  const high = Math.min(latestFuzzed(days), middle(own, above), policy.settings.maximumIntervalDays)
  return emptiestWait(waiting.load, { from: waiting.today, preferred: own, low: Math.min(low, own), high: Math.max(high, own) }, policy)
}

/** The days of a memory of this stability with fuzz, whatever the other grades and the load. */
export function daysOfMemory(stability: number, { elapsedDays, place }: Pick<Waiting, 'elapsedDays' | 'place'>, policy: Policy): number {
  const days = modelDays(stability, policy)
  return place === NO_FUZZ ? days : Math.min(fuzzedDays(days, elapsedDays, place), policy.settings.maximumIntervalDays)
}

/** Where an answer's hash puts its card. @param below the same for the grade below */
function hashedDays(waiting: Waiting, grade: Grade, below: number, policy: Policy): number {
  const days = daysOfMemory(stabilityAfter(waiting, grade, policy), waiting, policy)
  const least = waiting.inReview && grade > HARD ? below + 1 : below
  return Math.min(Math.max(days, least), policy.settings.maximumIntervalDays)
}

function stabilityAfter(waiting: Waiting, grade: Grade, { model }: Policy): number {
  const { stability, difficulty, elapsedDays } = waiting
  if (grade === waiting.grade) return waiting.nextStability
  return stability === 0 ? model.initialStability(grade) : model.nextStability(stability, difficulty, elapsedDays, grade)
}

function modelDays(stability: number, { intervalDays, settings }: Policy): number {
  return Math.min(Math.max(Math.round(intervalDays(stability)), 1), settings.maximumIntervalDays)
}

function middle(a: number, b: number): number {
  return Math.floor((a + b) / 2)
}
