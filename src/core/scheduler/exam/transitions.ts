import { GRADES } from '../card-table.ts'
import { difficultyAt, DIFFICULTIES, placeOfDifficulty, placeOfStability, STABILITIES, stabilityAt } from './memory-grid.ts'
import type { Outcomes } from './outcomes.ts'

/** Waits between two reviews that are considered, in days. */
export const WAITS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 19, 22, 26, 30, 35, 41, 48, 56, 65, 76, 89, 104, 120]

/** Waits are considered while recall is between these: sooner a review adds nothing, later it comes too late. */
const RECALL_RANGE = { from: 0.55, to: 0.992 }

/** Whether a review at this recall need be considered. */
export function isWorthwhile(recall: number): boolean {
  return recall >= RECALL_RANGE.from && recall <= RECALL_RANGE.to
}

export const OUTCOMES = GRADES.length
/**
 * Where difficulty goes hangs on difficulty and grade only. So a review leaves a memory on
 * one of these lines, each of one difficulty with a point for every stability of the grid.
 */
const LINES = DIFFICULTIES * OUTCOMES
/** Points of all lines, for one day. */
export const POINTS = LINES * STABILITIES

/** What a review does after one wait to the nodes from `from` up to `to`, that one excluded. Arrays begin with node `from`. */
export type Wait = {
  readonly days: number
  readonly from: number
  readonly to: number
  /** Where this wait begins in an array over all waits and their nodes. */
  readonly start: number
  /** Of those put off by a day after this wait, so many now have the next longer one behind them: between the waits considered, on average. */
  readonly growth: number
  /** By node: the seconds expected. */
  readonly seconds: Float64Array
  /** By node and grade: the point below the memory after the review, and the chances that count to it and to the next. */
  readonly point: Int16Array
  readonly chanceBelow: Float64Array
  readonly chanceAbove: Float64Array
}

/** What reviews do to the nodes of the grid, worked out once for a model. */
export type Transitions = {
  readonly waits: readonly Wait[]
  /** How many pairs of a wait and a node there are. */
  readonly size: number
  /** By line: the difficulty of the grid below it, and how far it is to the next. */
  readonly difficultyBelow: Uint8Array
  readonly alongDifficulty: Float64Array
}

export function transitionsOf(outcomes: Outcomes): Transitions {
  const places = Array.from({ length: LINES }, (_, line) => placeOfDifficulty(outcomes.difficultyAfter(difficultyAt(Math.floor(line / OUTCOMES)), GRADES[line % OUTCOMES] ?? GRADES[0])))
  const waits: Wait[] = []
  let size = 0
  for (const days of WAITS) {
    const wait = afterWait(outcomes, days, size)
    waits.push(wait)
    size += wait.to - wait.from
  }
  return {
    waits,
    size,
    difficultyBelow: Uint8Array.from(places, Math.floor),
    alongDifficulty: Float64Array.from(places, (place) => place % 1),
  }
}

function afterWait({ model, review }: Outcomes, days: number, start: number): Wait {
  const stabilities = Array.from({ length: STABILITIES }, (_, s) => stabilityAt(s * DIFFICULTIES))
  const from = stabilities.findIndex((stability) => days === 1 || model.retrievability(days, stability) >= RECALL_RANGE.from)
  // The shortest wait for which recall is beyond the range stays, so that every node has one.
  const longer = WAITS[WAITS.indexOf(days) + 1] ?? Infinity
  const to = stabilities.findLastIndex((stability) => model.retrievability(longer, stability) <= RECALL_RANGE.to) + 1
  const nodes = (from === -1 ? 0 : Math.max(to - from, 0)) * DIFFICULTIES
  const wait = {
    days,
    start,
    growth: 1 / (longer - days),
    from: from * DIFFICULTIES,
    to: from * DIFFICULTIES + nodes,
    seconds: new Float64Array(nodes),
    point: new Int16Array(nodes * OUTCOMES),
    chanceBelow: new Float64Array(nodes * OUTCOMES),
    chanceAbove: new Float64Array(nodes * OUTCOMES),
  }
  for (let i = 0; i < nodes; i += 1) {
    const node = wait.from + i
    const memory = { stability: stabilityAt(node), difficulty: difficultyAt(node) }
    review(memory, days, model.retrievability(days, memory.stability)).forEach(({ chance, seconds, stability }, grade) => {
      const place = placeOfStability(stability)
      wait.seconds[i] = (wait.seconds[i] as number) + chance * seconds
      wait.point[i * OUTCOMES + grade] = ((node % DIFFICULTIES) * OUTCOMES + grade) * STABILITIES + Math.floor(place)
      wait.chanceBelow[i * OUTCOMES + grade] = chance * (1 - (place % 1))
      wait.chanceAbove[i * OUTCOMES + grade] = chance * (place % 1)
    })
  }
  return wait
}
