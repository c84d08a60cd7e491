import type { ItemHead } from '../bank/item.ts'
import type { Day } from '../lib/time.ts'
import type { LearnerState } from '../log/state.ts'
import { NEW } from '../scheduler/card-table.ts'

/** Lower ends of the classes of stability, in days: less than a day, days, weeks, months, years. */
export const STABILITY_FROM = [0, 1, 3, 7, 21, 90, 365] as const
/** Lower ends of the classes of recall; below the first all is one. */
export const RECALL_FROM = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const
/** Difficulty is counted by whole points, 1 to 10. */
export const DIFFICULTIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export type Distributions = {
  readonly cards: number
  /** Counts by STABILITY_FROM, DIFFICULTIES and RECALL_FROM. */
  readonly stability: readonly number[]
  readonly difficulty: readonly number[]
  readonly recall: readonly number[]
  /** Half of the cards hold longer, in days; undefined where there is none. */
  readonly medianStability: number | undefined
  /** How many of the cards would be known today, all in all. */
  readonly expectedKnown: number
}

/** How the memories of the cards that were met are spread, as of a study day. */
export function distributionsOf({ cards, slotOf, policy }: LearnerState, heads: readonly ItemHead[], today: Day): Distributions {
  const stability = STABILITY_FROM.map(() => 0)
  const difficulty = DIFFICULTIES.map(() => 0)
  const recall = RECALL_FROM.map(() => 0)
  const stabilities: number[] = []
  let expectedKnown = 0
  for (const { id } of heads) {
    const slot = slotOf.get(id)
    if (slot === undefined || cards.phase[slot] === NEW) continue
    const holds = cards.stability[slot] as number
    const chance = policy.model.retrievability(Math.max(today - (cards.lastDay[slot] as number), 0), holds)
    stabilities.push(holds)
    expectedKnown += chance
    countIn(stability, STABILITY_FROM.findLastIndex((from) => holds >= from))
    countIn(recall, RECALL_FROM.findLastIndex((from) => chance >= from))
    countIn(difficulty, Math.round(cards.difficulty[slot] as number) - 1)
  }
  stabilities.sort((a, b) => a - b)
  return { cards: stabilities.length, stability, difficulty, recall, medianStability: stabilities[stabilities.length >> 1], expectedKnown }
}

function countIn(classes: number[], at: number): void {
  classes[at] = (classes[at] ?? 0) + 1
}
