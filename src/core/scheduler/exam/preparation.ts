import { compileModel } from '../fsrs.ts'
import { doubtful } from './doubtful-model.ts'
import { finalValue, firstLanding, prospectsOf, recallAfter, startsOf, type Landing, type Prospects } from './strategy.ts'
import { isWorthwhile, transitionsOf, type Transitions } from './transitions.ts'
import type { ExamInput } from './types.ts'

export const DAYS_LATER = 60

/** What of a plan does not hang on the prices: worked out once. Arrays by days left. */
export type Preparation = {
  readonly input: ExamInput
  readonly transitions: Transitions
  /** What is valued on the exam day, and recall then and later, by days left at the last review and node. */
  readonly final: Float64Array
  readonly recall: Float64Array
  readonly recallLater: Float64Array
  /** What each card may do, and where its options begin among those of all. */
  readonly cards: readonly Prospects[]
  readonly starts: Int32Array
  /** By card: recall on the exam day, and later, if it is left alone. */
  readonly recallOfCards: Float64Array
  readonly recallLaterOfCards: Float64Array
  /** By days left: the cards that may have their next review on the day. */
  readonly turns: readonly (readonly Turn[])[]
  /** What meeting an item brings and costs. */
  readonly meeting: Landing
  /** Seconds that each day has; undefined: as many as it takes. */
  readonly limits: Float64Array | undefined
}

/** A review of a card on one day: the place among the options of all, and what may come of it. */
export type Turn = Landing & { readonly option: number }

export function prepare(input: ExamInput): Preparation {
  const { days } = input
  const model = doubtful(compileModel(input.parameters))
  const { stability, difficulty, elapsedDays } = input.cards
  const cards = Array.from(stability, (each, i) => prospectsOf(model, { stability: each, difficulty: difficulty[i] as number, elapsedDays: elapsedDays[i] as number }, days, isWorthwhile))
  const starts = startsOf(cards)
  const recallOfCards = (daysLater: number): Float64Array => stability.map((each, i) => model.retrievability((elapsedDays[i] as number) + days + daysLater, each))
  return {
    input,
    transitions: transitionsOf(model),
    final: finalValue(model, days, input.keep),
    recall: recallAfter(model, days, 0),
    recallLater: recallAfter(model, days, DAYS_LATER),
    cards,
    starts,
    recallOfCards: recallOfCards(0),
    recallLaterOfCards: recallOfCards(DAYS_LATER),
    turns: turnsOf(cards, starts, days),
    meeting: firstLanding(model),
    limits: input.minutesPerDay === null ? undefined : limitsOf(input, input.minutesPerDay),
  }
}

function turnsOf(cards: readonly Prospects[], starts: Int32Array, days: number): readonly (readonly Turn[])[] {
  const turns: Turn[][] = Array.from({ length: days + 1 }, () => [])
  cards.forEach(({ offsets, landings }, card) => {
    landings.forEach(({ cells, seconds }, i) => turns[days - (offsets[i] as number)]?.push({ option: (starts[card] as number) + i, cells, seconds }))
  })
  return turns
}

/** Seconds that each day has, by days left. */
export function limitsOf({ days, capacity, minutesSpent }: ExamInput, minutesPerDay: number): Float64Array {
  return Float64Array.from({ length: days + 1 }, (_, left) => Math.max(60 * minutesPerDay * (capacity[days - left] ?? 1) - (left === days ? 60 * minutesSpent : 0), 1))
}
