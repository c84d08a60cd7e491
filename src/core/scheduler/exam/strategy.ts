import type { MemoryModel } from '../memory-model.ts'
import { FIRST } from '../typical-learner.ts'
import { cellOf, DIFFICULTIES, NODES, stabilityAt, valueIn, type Cell } from './memory-grid.ts'
import { firstOutcomes, reviewOutcomes } from './outcomes.ts'
import { softenRange, solve, type Solution } from './solve.ts'
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

/** What may come of a review: the places of the grid, weighed by their chances, and the seconds expected. */
export type Landing = { readonly cells: readonly Cell[]; readonly seconds: number }

/** When a memory may be reviewed next: after `offsets[i]` days with what may come of it, or not before the exam. Whatever the prices. */
export type Prospects = {
  readonly left: number
  readonly offsets: readonly number[]
  readonly landings: readonly Landing[]
  /** Left alone until the exam: a value of the grid, weighed by the share that is not lost since the last review. */
  readonly resting: Cell
}

/**
 * @param left days left, today included
 * @param isWorth whether a wait is considered; of all those possible the first always is
 */
export function prospectsOf(model: MemoryModel, memory: StartingMemory, left: number, isWorth: (recall: number) => boolean): Prospects {
  const { stability, elapsedDays } = memory
  const first = elapsedDays === 0 ? 1 : 0
  const share = elapsedDays === 0 ? 1 : model.retrievability(elapsedDays + left, stability) / model.retrievability(left, stability)
  const offsets: number[] = []
  const landings: Landing[] = []
  for (const offset of OFFSETS) {
    if (offset < first || offset >= left) continue
    const elapsed = elapsedDays + offset
    const recall = model.retrievability(elapsed, stability)
    if (offsets.length > 0 && !isWorth(recall)) continue
    offsets.push(offset)
    landings.push(landed(reviewOutcomes(model, memory, elapsed, recall)))
  }
  return { left, offsets, landings, resting: cellOf(stability, 1, share) }
}

const OFFSETS = [0, ...WAITS]

/** What may become of an item on the day it is first met. */
export function firstLanding(model: MemoryModel): Landing {
  return landed(firstOutcomes(model, FIRST))
}

function landed(outcomes: ReturnType<typeof reviewOutcomes>): Landing {
  return {
    cells: outcomes.map(({ chance, stability, difficulty }) => cellOf(stability, difficulty, chance)),
    seconds: outcomes.reduce((total, { chance, seconds }) => total + chance * seconds, 0),
  }
}

/** How often memories choose each of their options, and what it is worth: one memory's offsets after another's, each with "not before the exam" last. */
export type Choices = { readonly shares: Float64Array; readonly values: Float64Array }

/** Where the options of each memory begin among those of all, and after the last one where they end. */
export function startsOf(all: readonly Prospects[]): Int32Array {
  const starts = new Int32Array(all.length + 1)
  all.forEach(({ offsets }, i) => (starts[i + 1] = (starts[i] as number) + offsets.length + 1))
  return starts
}

export function choose({ final, prices, solution }: Strategy, all: readonly Prospects[], starts = startsOf(all)): Choices {
  const values = new Float64Array(starts.at(-1) ?? 0)
  const shares = new Float64Array(values.length)
  all.forEach(({ left, offsets, landings, resting }, i) => {
    const start = starts[i] as number
    const last = start + offsets.length
    landings.forEach(({ cells, seconds }, option) => {
      const day = left - (offsets[option] as number)
      let value = -(prices[day] as number) * seconds
      for (const cell of cells) value += valueIn(solution.values, day * NODES, cell)
      values[start + option] = value
    })
    values[last] = valueIn(final, left * NODES, resting)
    softenRange(values, shares, start, last)
  })
  return { shares, values }
}
