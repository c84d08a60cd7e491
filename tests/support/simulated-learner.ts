/** A learner whose memory is a model with weights of their own, and the log that they leave behind. */
import { DAY_MS, epochMs, MINUTE_MS } from '../../src/core/lib/time.ts'
import type { LearnerEvent } from '../../src/core/log/event.ts'
import { OLDEST } from '../../src/core/log/timeline.ts'
import { createCardTable, PHASES, REVIEW } from '../../src/core/scheduler/card-table.ts'
import type { Grade } from '../../src/core/scheduler/card-table.ts'
import { cardRetrievability, isDue } from '../../src/core/scheduler/due.ts'
import { chanceOf } from '../../src/core/scheduler/fit/histories.ts'
import { WEIGHT_SPREADS } from '../../src/core/scheduler/fit/fit-weights.ts'
import { DEFAULT_WEIGHTS, modelParameters } from '../../src/core/scheduler/fsrs.ts'
import { createPolicy, DEFAULT_SCHEDULER_SETTINGS } from '../../src/core/scheduler/policy.ts'
import { review } from '../../src/core/scheduler/review.ts'
import { seedOf } from '../../src/core/scheduler/seed.ts'
import { drawGrade } from '../../src/core/scheduler/typical-learner.ts'
import { WEIGHT_BOUNDS } from '../../src/core/scheduler/weight-bounds.ts'
import { dayOf } from '../../src/core/lib/time.ts'
import { randomNumbers } from './histories.ts'
import { aReview } from './events.ts'

/** Weights of another learner: first stabilities up to a few times the usual ones, the rest about half a spread off. */
export function drawWeights(seed: number): readonly number[] {
  const random = randomNumbers(seed)
  return DEFAULT_WEIGHTS.map((weight, i) => {
    const [low, high] = WEIGHT_BOUNDS[i] ?? [0, 0]
    const drawn = i < 4 ? weight * Math.exp(0.6 * normal(random)) : weight + 0.5 * (WEIGHT_SPREADS[i] ?? 0) * normal(random)
    return Math.min(Math.max(drawn, low), high)
  })
}

export type SimulatedLog = {
  readonly weights: readonly number[]
  readonly reviews: number
  readonly seed: number
  readonly newPerDay?: number
  /** The share of items that are asked as a choice of four, where a guess may be right. */
  readonly choices?: number
}

/** The log of a learner who follows the app's schedule every day, until so many answers are given. */
export function simulatedLog({ weights, reviews, seed, newPerDay = 10, choices = 0.3 }: SimulatedLog): readonly LearnerEvent[] {
  const random = randomNumbers(seed)
  const scheduler = createPolicy(DEFAULT_SCHEDULER_SETTINGS)
  const truth = createPolicy(DEFAULT_SCHEDULER_SETTINGS, modelParameters(weights, 1))
  const cards = createCardTable(reviews)
  const memories = createCardTable(reviews)
  const lastGrade = new Uint8Array(reviews)
  const events: LearnerEvent[] = []

  function ask(slot: number, at: number): void {
    const item = `item-${slot}`
    const day = dayOf({ at: epochMs(at), offsetMinutes: 0 }, 240)
    const guess = slot % 10 < choices * 10 ? 1 / 4 : 0
    const phase = PHASES[cards.phase[slot] ?? 0] ?? 'new'
    const recall = phase === 'review' ? chanceOf(cardRetrievability(memories, slot, day, truth), guess) : 1
    const grade = drawGrade({ phase, lastGrade: (lastGrade[slot] || 3) as Grade, recall }, random())
    lastGrade[slot] = grade
    for (const [table, policy] of [[cards, scheduler], [memories, truth]] as const) review(table, slot, { grade, at: epochMs(at), day, seed: seedOf(item) }, policy)
    events.push(aReview({ seq: events.length + 1, at: epochMs(at), item, grade, verdict: grade === 1 ? 'wrong' : 'right', presentation: guess > 0 ? 'choice' : 'typed' }))
  }

  for (let morning = OLDEST + 8 * 60 * MINUTE_MS; events.length < reviews; morning += DAY_MS) {
    let at: number = morning
    for (let slot = 0; slot < cards.size + newPerDay; slot += 1) {
      const day = dayOf({ at: epochMs(at), offsetMinutes: 0 }, 240)
      if (slot < cards.size && !isDue(cards, slot, { at: epochMs(at), day }, 1440)) continue
      do {
        at += MINUTE_MS / 6
        ask(slot, at)
      } while (cards.phase[slot] !== REVIEW)
    }
    cards.size += newPerDay
    memories.size += newPerDay
  }
  return events.slice(0, reviews)
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
