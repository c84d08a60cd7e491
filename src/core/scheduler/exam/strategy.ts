import type { MemoryModel } from '../memory-model.ts'
import { FIRST } from '../typical-learner.ts'
import { cornerOf, NODES, valueBetween } from './memory-grid.ts'
import { firstOutcomes, reviewOutcomes, type Outcome } from './outcomes.ts'
import { finalRecall, solve, toWeights, WAITS, type Solution, type Transitions } from './solve.ts'

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

/** What is valued on the exam day, by days left and node. */
export function finalValue(model: MemoryModel, days: number, keep: boolean): Float64Array {
  const then = finalRecall(model, days)
  if (!keep) return then
  const later = finalRecall(model, days, DAYS_LATER)
  return then.map((recall, i) => (1 - KEEP_SHARE) * recall + KEEP_SHARE * (later[i] as number))
}

export function strategyOf(transitions: Transitions, prices: Float64Array, final: Float64Array): Strategy {
  return { transitions, days: prices.length - 1, prices, final, solution: solve(transitions, prices, final) }
}

export type StartingMemory = { readonly stability: number; readonly difficulty: number; readonly elapsedDays: number }

/** When a memory may be reviewed next: `offsets[i]` days from now with `shares[i]`; the last one is "not before the exam". */
export type NextReview = { readonly offsets: readonly number[]; readonly shares: Float64Array; readonly values: Float64Array; readonly outcomes: readonly (readonly Outcome[])[] }

/** @param left days left, today included; @param first 0 where the memory may be reviewed today, 1 where it was */
export function nextReview({ transitions: { model }, prices, solution: { values }, final }: Strategy, memory: StartingMemory, left: number, first: 0 | 1): NextReview {
  const offsets = [0, ...WAITS].filter((offset) => offset >= first && offset < left)
  const outcomes = offsets.map((offset) => {
    const elapsed = memory.elapsedDays + offset
    return reviewOutcomes(model, memory, elapsed, model.retrievability(elapsed, memory.stability))
  })
  const options = new Float64Array(offsets.length + 1)
  offsets.forEach((offset, i) => (options[i] = worthOf(outcomes[i] ?? [], values, prices, left - offset)))
  options[offsets.length] = restWorth(memory, final, left, model)
  const shares = new Float64Array(options.length)
  toWeights(options, shares)
  return { offsets, shares, values: options, outcomes }
}

/** What it is worth to meet an item for the first time with so many days left, the time it takes subtracted. */
export function firstWorth({ transitions: { model }, prices, solution: { values } }: Strategy, left: number): number {
  return worthOf(firstOutcomes(model, FIRST), values, prices, left)
}

function worthOf(outcomes: readonly Outcome[], values: Float64Array, prices: Float64Array, left: number): number {
  let worth = 0
  for (const { chance, seconds, stability, difficulty } of outcomes) {
    const { node, alongStability, alongDifficulty } = cornerOf(stability, difficulty)
    worth += chance * (valueBetween(values, left * NODES, node, alongStability, alongDifficulty) - (prices[left] as number) * seconds)
  }
  return worth
}

/** Left alone until the exam: its final value, as if its last review had been so many days earlier. */
function restWorth({ stability, elapsedDays }: StartingMemory, final: Float64Array, left: number, model: MemoryModel): number {
  const { node, alongStability } = cornerOf(stability, 1)
  const fresh = valueBetween(final, left * NODES, node, alongStability, 0)
  return elapsedDays === 0 ? fresh : fresh * (model.retrievability(elapsedDays + left, stability) / model.retrievability(left, stability))
}
