import { shiftedModel } from '../fit/intercept.ts'
import { compileModel } from '../fsrs.ts'
import type { MemoryModel } from '../memory-model.ts'
import { doubtful } from './doubtful-model.ts'
import { outcomesOf, type Outcomes } from './outcomes.ts'
import { meeting, optionsOf, type Options } from './options.ts'
import { finalValue, recallAfter } from './strategy.ts'
import { isWorthwhile, transitionsOf, type Transitions } from './transitions.ts'
import type { ExamInput } from './types.ts'

export const DAYS_LATER = 60

/** What of a plan does not hang on the prices: worked out once. Arrays by days left. */
export type Preparation = {
  readonly input: ExamInput
  readonly outcomes: Outcomes
  readonly transitions: Transitions
  /** What is valued on the exam day, and recall then and later, by days left at the last review and node. */
  readonly final: Float64Array
  readonly recall: Float64Array
  readonly recallLater: Float64Array
  readonly cards: Options
  /** By card: recall on the exam day, and later, if it is left alone. */
  readonly recallOfCards: Float64Array
  readonly recallLaterOfCards: Float64Array
  /** By days left: the options of the cards that are reviews on the day. */
  readonly turns: readonly (readonly number[])[]
  /** What becomes of an item when it is met. */
  readonly meeting: Options
  readonly secondsPerNew: number
  /** Seconds that each day has; undefined: as many as it takes. */
  readonly limits: Float64Array | undefined
}

export function prepare(input: ExamInput): Preparation {
  const { days } = input
  const model = doubtful(modelOf(input))
  const outcomes = outcomesOf(model)
  const cards = optionsOf(outcomes, input.cards, days, isWorthwhile)
  const met = meeting(outcomes)
  const recallOfCards = (daysLater: number): Float64Array => input.cards.stability.map((stability, i) => model.retrievability((input.cards.elapsedDays[i] as number) + days + daysLater, stability))
  return {
    input,
    outcomes,
    transitions: transitionsOf(outcomes),
    final: finalValue(model, days, input.keep),
    recall: recallAfter(model, days, 0),
    recallLater: recallAfter(model, days, DAYS_LATER),
    cards,
    recallOfCards: recallOfCards(0),
    recallLaterOfCards: recallOfCards(DAYS_LATER),
    turns: turnsOf(cards, days),
    meeting: met,
    secondsPerNew: met.seconds[0] as number,
    limits: input.minutesPerDay === null ? undefined : limitsOf(input, input.minutesPerDay),
  }
}

function turnsOf({ starts, left }: Options, days: number): readonly (readonly number[])[] {
  const turns: number[][] = Array.from({ length: days + 1 }, () => [])
  for (let card = 0; card < starts.length - 1; card += 1) {
    for (let option = starts[card] as number; option < (starts[card + 1] as number) - 1; option += 1) turns[left[option] as number]?.push(option)
  }
  return turns
}

/** What is believed of the learner's memory. */
export function modelOf({ parameters, intercept = 0 }: ExamInput): MemoryModel {
  return shiftedModel(compileModel(parameters), intercept)
}

/** Seconds that each day has, by days left. */
export function limitsOf({ days, capacity, minutesSpent }: ExamInput, minutesPerDay: number): Float64Array {
  return Float64Array.from({ length: days + 1 }, (_, left) => Math.max(60 * minutesPerDay * (capacity[days - left] ?? 1) - (left === days ? 60 * minutesSpent : 0), 1))
}
