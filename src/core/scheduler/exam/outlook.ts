import { LEAST_MASS, startFlow } from './flow.ts'
import { introductions } from './introductions.ts'
import { NODES } from './memory-grid.ts'
import { choose, land, type Choices } from './options.ts'
import type { Preparation } from './preparation.ts'
import { strategyOf, type Strategy } from './strategy.ts'

/** A strategy, and what is expected to come of it within the limits. Arrays by days left. */
export type Outlook = {
  readonly strategy: Strategy
  /** Of today's cards. */
  readonly choices: Choices
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
  const { input, transitions, cards, meeting, limits, secondsPerNew } = preparation
  const { days } = input
  const strategy = strategyOf(transitions, prices, preparation.final)
  const choices = choose(strategy, cards)
  /** By option: the share of the card whose turn it is then. */
  const waiting = choices.shares.slice()
  const fresh = introductions(preparation, prices)
  const flow = startFlow(transitions, strategy.solution.shares, days)
  const [seconds, wanted, reviews] = [new Float64Array(days + 1), new Float64Array(days + 1), new Float64Array(days + 1)]

  for (let left = days; left >= 1; left -= 1) {
    const turns = preparation.turns[left] ?? []
    const forNew = (fresh[left] as number) * secondsPerNew
    const firstTime = flow.firstTime[left] as number
    let ofCards = 0
    let ofCardsFirstTime = 0
    for (const option of turns) {
      ofCards += (waiting[option] as number) * (cards.seconds[option] as number)
      ofCardsFirstTime += (choices.shares[option] as number) * (cards.seconds[option] as number)
    }
    const all = firstTime + (flow.putOff[left] as number) + ofCards
    const share = limits === undefined || all <= 0 ? 1 : Math.min(Math.max((limits[left] as number) - forNew, 0) / all, 1)
    wanted[left] = forNew + firstTime + ofCardsFirstTime
    seconds[left] = forNew + share * all
    reviews[left] = flow.study(left, share)
    const studied = flow.studied.subarray(left * NODES, (left + 1) * NODES)
    for (const option of turns) {
      const mass = waiting[option] as number
      if (mass < LEAST_MASS) continue
      reviews[left] = (reviews[left] as number) + share * mass
      land(cards, option, studied, share * mass)
      waiting[option] = share * mass
      waiting[option + 1] = (waiting[option + 1] as number) + (1 - share) * mass
    }
    land(meeting, 0, studied, fresh[left] as number)
    flow.decide(left)
  }

  let recall = 0
  let recallLater = 0
  for (let card = 0; card < preparation.recallOfCards.length; card += 1) {
    const resting = waiting[(cards.starts[card + 1] as number) - 1] as number
    recall += resting * (preparation.recallOfCards[card] as number)
    recallLater += resting * (preparation.recallLaterOfCards[card] as number)
  }
  for (let i = 0; i < flow.resting.length; i += 1) {
    recall += (flow.resting[i] as number) * (preparation.recall[i] as number)
    recallLater += (flow.resting[i] as number) * (preparation.recallLater[i] as number)
  }
  return { strategy, choices, seconds, wanted, reviews, fresh, recall, recallLater }
}
