import type { MemoryModel } from '../memory-model.ts'
import { FIRST } from '../typical-learner.ts'
import { cornerOf, DIFFICULTIES, NODES, stabilityAt, valueBetween, type Corner } from './memory-grid.ts'
import { firstOutcomes, reviewOutcomes } from './outcomes.ts'
import { sharesOf, solve, type Solution } from './solve.ts'
import { WAITS, type Transitions } from './transitions.ts'

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

export type StartingMemory = { readonly stability: number; readonly difficulty: number; readonly elapsedDays: number }

/** What a memory becomes by a review, as a place of the grid. */
export type Landing = { readonly chance: number; readonly seconds: number; readonly corner: Corner }

/** When a memory may be reviewed next: after `offsets[i]` days with what may come of it, or not before the exam. Whatever the prices. */
export type Prospects = {
  readonly left: number
  readonly offsets: readonly number[]
  readonly landings: readonly (readonly Landing[])[]
  /** Expected at each of the offsets. */
  readonly seconds: readonly number[]
  /** Left alone until the exam: a value of the grid, and the share of it that is lost since the last review. */
  readonly resting: { readonly corner: Corner; readonly share: number }
}

/** @param left days left, today included; @param first 0 where the memory may be reviewed today, 1 where it was */
export function prospectsOf(model: MemoryModel, memory: StartingMemory, left: number, first: 0 | 1): Prospects {
  const { stability, elapsedDays } = memory
  const offsets = [0, ...WAITS].filter((offset) => offset >= first && offset < left)
  const share = elapsedDays === 0 ? 1 : model.retrievability(elapsedDays + left, stability) / model.retrievability(left, stability)
  const landings = offsets.map((offset) => {
    const elapsed = elapsedDays + offset
    return landed(reviewOutcomes(model, memory, elapsed, model.retrievability(elapsed, stability)))
  })
  return {
    left,
    offsets,
    landings,
    seconds: landings.map(expectedSeconds),
    resting: { corner: cornerOf(stability, 1), share },
  }
}

/** What may become of an item on the day it is first met. */
export function firstLandings(model: MemoryModel): readonly Landing[] {
  return landed(firstOutcomes(model, FIRST))
}

function landed(outcomes: ReturnType<typeof reviewOutcomes>): readonly Landing[] {
  return outcomes.map(({ chance, seconds, stability, difficulty }) => ({ chance, seconds, corner: cornerOf(stability, difficulty) }))
}

/** How often each of the offsets of `prospects` is chosen, and what it is worth; the last one is "not before the exam". */
export type Choice = { readonly shares: Float64Array; readonly values: Float64Array }

export function choose({ final, prices, solution }: Strategy, { left, offsets, landings, resting }: Prospects): Choice {
  const values = new Float64Array(offsets.length + 1)
  offsets.forEach((offset, i) => {
    const day = left - offset
    for (const { chance, seconds, corner } of landings[i] ?? []) {
      values[i] = (values[i] as number) + chance * (valueBetween(solution.values, day * NODES, corner) - (prices[day] as number) * seconds)
    }
  })
  values[offsets.length] = resting.share * valueBetween(final, left * NODES, resting.corner)
  return { shares: sharesOf(values), values }
}

export function expectedSeconds(landings: readonly Landing[]): number {
  return landings.reduce((total, { chance, seconds }) => total + chance * seconds, 0)
}
