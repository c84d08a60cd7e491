import { compileModel } from '../fsrs.ts'
import type { MemoryModel } from '../memory-model.ts'
import { doubtful } from './doubtful-model.ts'
import { expectedSeconds, finalValue, firstLandings, prospectsOf, recallAfter, type Landing, type Prospects } from './strategy.ts'
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
  readonly cards: readonly PreparedCard[]
  /** By days left: the cards that may have their next review on the day. */
  readonly turns: readonly (readonly Turn[])[]
  readonly firsts: readonly Landing[]
  readonly secondsPerNew: number
  /** Seconds that each day has; undefined: as many as it takes. */
  readonly limits: Float64Array | undefined
}

/** A card with its recall on the exam day, and later, if it is left alone. */
export type PreparedCard = { readonly prospects: Prospects; readonly recall: number; readonly recallLater: number }

/** A card by its place in the columns, the place of the day among its offsets, and what may come of a review then. */
export type Turn = { readonly card: number; readonly option: number; readonly seconds: number; readonly landings: readonly Landing[] }

export function prepare(input: ExamInput): Preparation {
  const { days } = input
  const model = doubtful(compileModel(input.parameters))
  const firsts = firstLandings(model)
  const cards = preparedCards(model, input)
  return {
    input,
    transitions: transitionsOf(model),
    final: finalValue(model, days, input.keep),
    recall: recallAfter(model, days, 0),
    recallLater: recallAfter(model, days, DAYS_LATER),
    cards,
    turns: turnsOf(cards, days),
    firsts,
    secondsPerNew: expectedSeconds(firsts),
    limits: input.minutesPerDay === null ? undefined : limitsOf(input, input.minutesPerDay),
  }
}

function preparedCards(model: MemoryModel, { cards, days }: ExamInput): readonly PreparedCard[] {
  return Array.from(cards.stability, (stability, i) => {
    const elapsedDays = cards.elapsedDays[i] as number
    const memory = { stability, difficulty: cards.difficulty[i] as number, elapsedDays }
    return {
      prospects: trimmed(prospectsOf(model, memory, days, elapsedDays === 0 ? 1 : 0), (offset) => isWorthwhile(model.retrievability(elapsedDays + offset, stability))),
      recall: model.retrievability(elapsedDays + days, stability),
      recallLater: model.retrievability(elapsedDays + days + DAYS_LATER, stability),
    }
  })
}

/** With the first day and the worthwhile ones only: cards are many, and each day costs time. */
function trimmed(prospects: Prospects, isWorth: (offset: number) => boolean): Prospects {
  const kept = prospects.offsets.flatMap((offset, i) => (i === 0 || isWorth(offset) ? [i] : []))
  const pick = <T>(list: readonly T[]): readonly T[] => list.filter((_, i) => kept.includes(i))
  return { ...prospects, offsets: pick(prospects.offsets), landings: pick(prospects.landings), seconds: pick(prospects.seconds) }
}

function turnsOf(cards: readonly PreparedCard[], days: number): readonly (readonly Turn[])[] {
  const turns: Turn[][] = Array.from({ length: days + 1 }, () => [])
  cards.forEach(({ prospects: { offsets, seconds, landings } }, card) => {
    offsets.forEach((offset, option) => turns[days - offset]?.push({ card, option, seconds: seconds[option] ?? 0, landings: landings[option] ?? [] }))
  })
  return turns
}

/** Seconds that each day has, by days left. */
export function limitsOf({ days, capacity, minutesSpent }: ExamInput, minutesPerDay: number): Float64Array {
  return Float64Array.from({ length: days + 1 }, (_, left) => Math.max(60 * minutesPerDay * (capacity[days - left] ?? 1) - (left === days ? 60 * minutesSpent : 0), 1))
}
