import { LEAST_MASS, startFlow } from './flow.ts'
import { introductions } from './introductions.ts'
import { NODES, spread } from './memory-grid.ts'
import type { Preparation } from './preparation.ts'
import { choose, strategyOf, type Choice, type Landing, type Strategy } from './strategy.ts'

/** A strategy, and what is expected to come of it within the limits. Arrays by days left. */
export type Outlook = {
  readonly strategy: Strategy
  /** By card. */
  readonly choices: readonly Choice[]
  readonly seconds: Float64Array
  /** Seconds of what the strategy puts on each day; what is over the limit is put off to the next day. */
  readonly wanted: Float64Array
  readonly reviews: Float64Array
  readonly fresh: Float64Array
  /** Sums over the items. */
  readonly recall: number
  readonly recallLater: number
}

/** Follows today's cards and the items still to be met to the exam. */
export function lookAhead(preparation: Preparation, prices: Float64Array): Outlook {
  const { input, transitions, cards, firsts, limits, secondsPerNew } = preparation
  const { days } = input
  const strategy = strategyOf(transitions, prices, preparation.final)
  const choices = cards.map(({ prospects }) => choose(strategy, prospects))
  const waiting = choices.map(({ shares }) => shares.slice())
  const fresh = introductions(preparation, prices)
  const flow = startFlow(transitions, strategy.solution.shares, days)
  const [seconds, wanted, reviews] = [new Float64Array(days + 1), new Float64Array(days + 1), new Float64Array(days + 1)]
  const land = (landings: readonly Landing[], left: number, mass: number): void => {
    for (const { chance, corner } of landings) spread(flow.studied, left * NODES, corner, mass * chance)
  }

  for (let left = days; left >= 1; left -= 1) {
    const turns = preparation.turns[left] ?? []
    const forNew = (fresh[left] as number) * secondsPerNew
    const later = flow.wanted(left)
    let ofCards = 0
    let ofCardsFirstTime = 0
    for (const turn of turns) {
      const { shares } = choices[turn.card] as Choice
      ofCards += ((waiting[turn.card] as Float64Array)[turn.option] as number) * turn.seconds
      ofCardsFirstTime += (shares[turn.option] as number) * turn.seconds
    }
    const all = later.seconds + ofCards
    const share = limits === undefined || all <= 0 ? 1 : Math.min(Math.max((limits[left] as number) - forNew, 0) / all, 1)
    wanted[left] = forNew + later.firstTime + ofCardsFirstTime
    seconds[left] = forNew + share * all
    reviews[left] = flow.study(left, share)
    for (const { card, option, landings } of turns) {
      const due = waiting[card] as Float64Array
      const mass = due[option] as number
      if (mass < LEAST_MASS) continue
      reviews[left] = (reviews[left] as number) + share * mass
      land(landings, left, share * mass)
      due[option] = share * mass
      due[option + 1] = (due[option + 1] as number) + (1 - share) * mass
    }
    land(firsts, left, fresh[left] as number)
    flow.decide(left)
  }

  let recall = 0
  let recallLater = 0
  cards.forEach((card, c) => {
    const resting = waiting[c]?.at(-1) ?? 0
    recall += resting * card.recall
    recallLater += resting * card.recallLater
  })
  flow.resting.forEach((mass, i) => {
    recall += mass * (preparation.recall[i] as number)
    recallLater += mass * (preparation.recallLater[i] as number)
  })
  return { strategy, choices, seconds, wanted, reviews, fresh, recall, recallLater }
}
