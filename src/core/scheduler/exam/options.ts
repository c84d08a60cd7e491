import { NODES, setPlace, spread, valueAt, type Places } from './memory-grid.ts'
import type { Outcome, Outcomes } from './outcomes.ts'
import { softenRange } from './solve.ts'
import type { Strategy } from './strategy.ts'
import { OUTCOMES, WAITS } from './transitions.ts'

/** What memories may do, whatever the prices: an option after another, in columns. */
export type Options = {
  /** Where the options of each memory begin, and after the last one where they end. Its last option is to rest until the exam. */
  readonly starts: Int32Array
  /** Days left when a review falls; for rest, days left now. */
  readonly left: Int32Array
  /** Expected of a review; 0 for rest. */
  readonly seconds: Float64Array
  /** Four of each option: what may come of it, weighed by its chance. Of rest one counts, weighed by what is not lost since the last review. */
  readonly places: Places
}

/** Memories in columns, as `ExamCards` has them. */
export type Memories = { readonly stability: ArrayLike<number>; readonly difficulty: ArrayLike<number>; readonly elapsedDays: ArrayLike<number> }

/**
 * @param left days left, today included
 * @param isWorth whether a review at this recall is considered; of all the days that are left the first always is
 */
export function optionsOf({ model, review }: Outcomes, { stability, difficulty, elapsedDays }: Memories, left: number, isWorth: (recall: number) => boolean): Options {
  const starts = new Int32Array(stability.length + 1)
  const days: number[] = []
  const outcomes: (readonly Outcome[])[] = []
  for (let i = 0; i < stability.length; i += 1) {
    const memory = { stability: stability[i] as number, difficulty: difficulty[i] as number }
    const before = elapsedDays[i] as number
    for (const wait of before === 0 ? WAITS : [0, ...WAITS]) {
      if (wait >= left) break
      const recall = model.retrievability(before + wait, memory.stability)
      if (days.length > (starts[i] as number) && !isWorth(recall)) continue
      days.push(left - wait)
      outcomes.push(review(memory, before + wait, recall))
    }
    days.push(left)
    outcomes.push([{ ...memory, seconds: 0, chance: model.retrievability(before + left, memory.stability) / model.retrievability(left, memory.stability) }])
    starts[i + 1] = days.length
  }
  return { starts, left: Int32Array.from(days), ...columnsOf(outcomes) }
}

/** What may become of an item on the day it is first met, as the one option there is. */
export function meeting({ first }: Outcomes): Options {
  return { starts: Int32Array.of(0, 1), left: Int32Array.of(0), ...columnsOf([first]) }
}

function columnsOf(outcomes: readonly (readonly Outcome[])[]): Pick<Options, 'seconds' | 'places'> {
  const places = { node: new Int16Array(OUTCOMES * outcomes.length), weight: new Float64Array(4 * OUTCOMES * outcomes.length) }
  const seconds = new Float64Array(outcomes.length)
  outcomes.forEach((of, option) => {
    of.forEach((outcome, i) => {
      seconds[option] = (seconds[option] as number) + outcome.chance * outcome.seconds
      setPlace(places, OUTCOMES * option + i, [outcome.stability, outcome.difficulty], outcome.chance)
    })
  })
  return { seconds, places }
}

/** By option: how often it is chosen, and what it is worth. */
export type Choices = { readonly shares: Float64Array; readonly values: Float64Array }

export function choose({ final, prices, solution }: Strategy, { starts, left, seconds, places }: Options): Choices {
  const values = new Float64Array(left.length)
  const shares = new Float64Array(left.length)
  for (let memory = 0; memory < starts.length - 1; memory += 1) {
    const rest = (starts[memory + 1] as number) - 1
    for (let option = starts[memory] as number; option < rest; option += 1) {
      const day = left[option] as number
      values[option] = valueOf(places, option, solution.values, day * NODES) - (prices[day] as number) * (seconds[option] as number)
    }
    values[rest] = valueAt(places, OUTCOMES * rest, final, (left[rest] as number) * NODES)
    softenRange(values, shares, starts[memory] as number, rest)
  }
  return { shares, values }
}

/** What comes of an option, valued by a layer's nodes. */
export function valueOf(places: Places, option: number, values: Float64Array, layer: number): number {
  let value = 0
  for (let i = 0; i < OUTCOMES; i += 1) value += valueAt(places, OUTCOMES * option + i, values, layer)
  return value
}

/** Adds what comes of a mass that takes an option to the nodes of a day. */
export function land({ places }: Options, option: number, masses: Float64Array, mass: number): void {
  for (let i = 0; i < OUTCOMES; i += 1) spread(places, OUTCOMES * option + i, masses, mass)
}
