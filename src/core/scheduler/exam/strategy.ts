import type { MemoryModel } from '../memory-model.ts'
import { DIFFICULTIES, NODES, stabilityAt } from './memory-grid.ts'
import { solve, type Solution } from './solve.ts'
import type { Transitions } from './transitions.ts'

const DAYS_LATER = 60
/** Recall sixty days later counts for so much of the whole where the learner wants to keep it. */
const KEEP_SHARE = 0.3

/** A solved programme: what to do with any memory on any day. */
export type Strategy = {
  readonly transitions: Transitions
  readonly days: number
  /** Recalled items that a second is worth, by days left. */
  readonly prices: Float64Array
  readonly final: Float64Array
  readonly solution: Solution
}

/** Recall so many days after the exam day, by days left at the last review and node. */
export function recallAfter(model: MemoryModel, days: number, daysLater: number): Float64Array {
  const recall = new Float64Array((days + 1) * NODES)
  for (let left = 0; left <= days; left += 1) {
    for (let node = 0; node < NODES; node += DIFFICULTIES) {
      recall.fill(model.retrievability(left + daysLater, stabilityAt(node)), left * NODES + node, left * NODES + node + DIFFICULTIES)
    }
  }
  return recall
}

/** What is valued on the exam day, by days left at the last review and node. */
export function finalValue(model: MemoryModel, days: number, keep: boolean): Float64Array {
  const then = recallAfter(model, days, 0)
  if (!keep) return then
  const later = recallAfter(model, days, DAYS_LATER)
  return then.map((recall, i) => (1 - KEEP_SHARE) * recall + KEEP_SHARE * (later[i] as number))
}

export function strategyOf(transitions: Transitions, prices: Float64Array, final: Float64Array): Strategy {
  return { transitions, days: prices.length - 1, prices, final, solution: solve(transitions, prices, final) }
}
