import { compileModel } from '../fsrs.ts'
import type { MemoryModel } from '../memory-model.ts'
import { FIRST } from '../typical-learner.ts'
import { doubtful } from './doubtful-model.ts'
import { cornerOf, NODES, spread } from './memory-grid.ts'
import { firstOutcomes } from './outcomes.ts'
import { finalRecall, flow, transitionsOf, type Transitions } from './solve.ts'
import { finalValue, nextReview, strategyOf, type NextReview, type Strategy } from './strategy.ts'
import type { ExamCurvePoint, ExamInput, ExamPlan, ExamPlanDay } from './types.ts'

/** A second of study is worth at least so many recalled items: below that, more reviews no longer show. */
export const LEAST_PRICE = 0.0003
/** No study on such a day, whatever it would bring. */
const FORBIDDEN = 10
const PRICE_ROUNDS = 8
/** A day may be over its limit by this share in the forecast; what is asked on the day itself never is. */
const TOLERATED_EXCESS = 0.02
const OVERTIME_PRICE = 0.02
/** How far prices follow the load in the first round, and how much less from round to round. */
const PRICE_STEP = 0.8
const CALMING = 0.88
/** Days to either side. */
const NEIGHBOURS = 2
/** New items are met within this share of the days, so that the last weeks are for keeping them. */
const SHARE_FOR_NEW = 0.7
/** How strongly dear days are spared new items: at 0.5, four times the price halves them. */
const PRICE_ON_NEW = 0.5
const WATER_ROUNDS = 12
/** Share of a day's time that new items may take. */
const MOST_FOR_NEW = 0.8
const CURVE_PRICES = [0.012, 0.006, 0.003, 0.0015, 0.0008, LEAST_PRICE]
const DAYS_LATER = 60

/**
 * The plan from today to the exam: recall on that day is as high as the minutes a day
 * allow. Deterministic; made anew every day, it takes up whatever has happened.
 */
export function planExam(input: ExamInput): ExamPlan {
  const all = input.cards.stability.length + input.unseen
  if (input.days <= 0 || all === 0) return nothingToPlan(input)
  const model = compileModel(input.parameters)
  const transitions = transitionsOf(doubtful(model))
  const final = finalValue(transitions.model, input.days, input.keep)
  const outlook = affordable(input, transitions, final)
  return {
    today: chooseToday(input, outlook),
    days: daysOf(input, outlook),
    recallOnExamDay: outlook.recall / all,
    recallAfter60Days: outlook.recallLater / all,
    curve: CURVE_PRICES.map((price) => curvePoint(lookAhead(input, strategyOf(transitions, constantPrices(input, price), final)), all)),
  }
}

/** A strategy, and what is expected to come of it. Arrays by days left. */
export type Outlook = {
  readonly strategy: Strategy
  readonly next: readonly NextReview[]
  readonly seconds: Float64Array
  readonly reviews: Float64Array
  readonly fresh: Float64Array
  /** Sum over the items. */
  readonly recall: number
  readonly recallLater: number
}

/**
 * The outlook under prices that keep every day within the learner's time: days that are
 * over become dearer, days with room cheaper, until the load lies flat (dual ascent).
 * @param leastPrice what a second is worth where there is time enough
 */
export function affordable(input: ExamInput, transitions: Transitions, final: Float64Array, leastPrice = LEAST_PRICE): Outlook {
  const { minutesPerDay } = input
  const start = constantPrices(input, leastPrice)
  const free = lookAhead(input, strategyOf(transitions, start, final))
  if (minutesPerDay === null) return free
  const limits = limitsOf(input, minutesPerDay)
  if (excessOf(free, limits) <= TOLERATED_EXCESS) return free
  let latest = lookAhead(input, strategyOf(transitions, start.map(dearerNearTheExam), final))
  let best = latest
  for (let round = 0; round < PRICE_ROUNDS; round += 1) {
    latest = lookAhead(input, strategyOf(transitions, nextPrices(latest, limits, { step: PRICE_STEP * CALMING ** round, leastPrice }), final))
    if (scoreOf(latest, limits, leastPrice) > scoreOf(best, limits, leastPrice)) best = latest
  }
  return best
}

/** What an outlook brings for its time; seconds beyond a day's limit weigh heavily. */
function scoreOf({ recall, seconds }: Outlook, limits: Float64Array, price: number): number {
  return seconds.reduce((score, load, left) => score - price * load - OVERTIME_PRICE * Math.max(load - (limits[left] as number), 0), recall)
}

/** Without a price everyone would review everything on the last days: a first guess that spares the search some rounds. */
function dearerNearTheExam(price: number, left: number): number {
  return price === FORBIDDEN ? price : price * (1 + 10 / Math.max(left, 1))
}

/** Each price follows the load of its own day and, less, of the days around it: alone it would chase the load back and forth. */
function nextPrices({ seconds, strategy }: Outlook, limits: Float64Array, { step, leastPrice }: { readonly step: number; readonly leastPrice: number }): Float64Array {
  const excess = Float64Array.from(seconds, (load, left) => Math.min(Math.max(Math.log(Math.max(load, 1) / (limits[left] as number)), -1), 1))
  return strategy.prices.map((price, left) => {
    if (price === FORBIDDEN) return price
    let pull = 0
    let weight = 0
    for (let other = Math.max(left - NEIGHBOURS, 1); other <= Math.min(left + NEIGHBOURS, seconds.length - 1); other += 1) {
      const share = strategy.prices[other] === FORBIDDEN ? 0 : NEIGHBOURS + 1 - Math.abs(other - left)
      pull += share * (excess[other] as number)
      weight += share
    }
    return Math.max(price * Math.exp((step * pull) / Math.max(weight, 1)), leastPrice)
  })
}

function constantPrices({ days, capacity }: ExamInput, price: number): Float64Array {
  return Float64Array.from({ length: days + 1 }, (_, left) => ((capacity[days - left] ?? 1) === 0 ? FORBIDDEN : price))
}

/** Seconds that each day has, by days left. */
function limitsOf({ days, capacity, minutesSpent }: ExamInput, minutesPerDay: number): Float64Array {
  return Float64Array.from({ length: days + 1 }, (_, left) => Math.max(60 * minutesPerDay * (capacity[days - left] ?? 1) - (left === days ? 60 * minutesSpent : 0), 1))
}

/** By how much the fullest day is over its limit, as a share. */
function excessOf({ seconds }: Outlook, limits: Float64Array): number {
  return seconds.reduce((worst, load, left) => Math.max(worst, load / (limits[left] as number) - 1), 0)
}

/** Follows today's cards and the items still to be met to the exam. */
export function lookAhead(input: ExamInput, strategy: Strategy): Outlook {
  const { cards, days } = input
  const { transitions, solution } = strategy
  const { model } = transitions
  const masses = new Float64Array((days + 1) * NODES)
  const seconds = new Float64Array(days + 1)
  const reviews = new Float64Array(days + 1)
  let recall = 0
  let recallLater = 0
  const next = Array.from(cards.stability, (stability, i) => {
    const memory = { stability, difficulty: cards.difficulty[i] as number, elapsedDays: cards.elapsedDays[i] as number }
    const choice = nextReview(strategy, memory, days, memory.elapsedDays === 0 ? 1 : 0)
    choice.offsets.forEach((offset, o) => {
      const share = choice.shares[o] as number
      const left = days - offset
      reviews[left] = (reviews[left] as number) + share
      for (const outcome of choice.outcomes[o] ?? []) {
        seconds[left] = (seconds[left] as number) + share * outcome.chance * outcome.seconds
        spread(masses, left * NODES, cornerOf(outcome.stability, outcome.difficulty), share * outcome.chance)
      }
    })
    const resting = choice.shares[choice.offsets.length] as number
    recall += resting * model.retrievability(memory.elapsedDays + days, stability)
    recallLater += resting * model.retrievability(memory.elapsedDays + days + DAYS_LATER, stability)
    return choice
  })

  const fresh = introductions(input, strategy)
  for (const outcome of firstOutcomes(model, FIRST)) {
    const corner = cornerOf(outcome.stability, outcome.difficulty)
    fresh.forEach((count, left) => {
      seconds[left] = (seconds[left] as number) + count * outcome.chance * outcome.seconds
      spread(masses, left * NODES, corner, count * outcome.chance)
    })
  }

  const later = flow(transitions, solution, masses)
  const recalls = finalRecall(model, days)
  const recallsLater = finalRecall(model, days, DAYS_LATER)
  later.resting.forEach((mass, i) => {
    recall += mass * (recalls[i] as number)
    recallLater += mass * (recallsLater[i] as number)
  })
  return { strategy, next, seconds: sum(seconds, later.seconds), reviews: sum(reviews, later.reviews), fresh, recall, recallLater }
}

/**
 * How many items are met on each day, by days left: evenly over the first part of the
 * time, fewer where time is dear, and never so many that nothing is left for reviews.
 */
function introductions(input: ExamInput, strategy: Strategy): Float64Array {
  const { unseen, newPerDay, metToday, days, minutesPerDay } = input
  const fresh = new Float64Array(days + 1)
  const window = Math.max(Math.floor(days * SHARE_FOR_NEW), 1)
  const most = Math.max(newPerDay, Math.ceil(unseen / window))
  const limits = minutesPerDay === null ? undefined : limitsOf(input, minutesPerDay)
  const seconds = secondsPerNew(strategy.transitions.model)
  const room = Float64Array.from(fresh, (_, left) => {
    if (left === 0 || strategy.prices[left] === FORBIDDEN) return 0
    const affordable = limits === undefined ? Infinity : (MOST_FOR_NEW * (limits[left] as number)) / seconds
    return Math.max(Math.min(most - (left === days ? metToday : 0), affordable), 0)
  })
  const ease = strategy.prices.map((price) => (LEAST_PRICE / price) ** PRICE_ON_NEW)
  const waiting = pour(fresh, unseen, room.map((space, left) => (left > days - window ? space : 0)), ease)
  // What the first part cannot take is met later rather than never.
  pour(fresh, waiting, room, ease)
  return fresh
}

/** Water-filling: shares an amount out in proportion to `ease`; what does not fit on a full day goes to the others. @returns what did not fit at all */
function pour(filled: Float64Array, amount: number, room: Float64Array, ease: Float64Array): number {
  let waiting = amount
  for (let round = 0; round < WATER_ROUNDS && waiting > 0.01; round += 1) {
    const open = room.reduce((total, space, i) => total + (space > (filled[i] as number) ? (ease[i] as number) : 0), 0)
    if (open === 0) break
    const share = waiting / open
    room.forEach((space, i) => {
      const taken = Math.min(space - (filled[i] as number), share * (ease[i] as number))
      if (taken <= 0) return
      filled[i] = (filled[i] as number) + taken
      waiting -= taken
    })
  }
  return waiting
}

/** Today's cards: each by its lot among its days, the dearest first, as many as the time allows. */
function chooseToday({ cards, minutesPerDay, ...input }: ExamInput, { next, fresh }: Outlook): ExamPlan['today'] {
  const wanted = next.flatMap(({ offsets, shares, values, outcomes }, card) => {
    if (offsets[0] !== 0 || (shares[0] as number) <= (cards.lot[card] as number)) return []
    const seconds = (outcomes[0] ?? []).reduce((total, { chance, seconds }) => total + chance * seconds, 0)
    return [{ card, seconds, need: ((values[0] as number) - Math.max(...values.subarray(1))) / seconds }]
  })
  wanted.sort((a, b) => b.need - a.need || a.card - b.card)
  let secondsLeft = minutesPerDay === null ? Infinity : (limitsOf({ ...input, cards, minutesPerDay }, minutesPerDay)[input.days] as number)
  const reviews: number[] = []
  for (const { card, seconds } of wanted) {
    if (seconds > secondsLeft) break
    secondsLeft -= seconds
    reviews.push(card)
  }
  return { reviews, fresh: Math.min(Math.round(fresh[input.days] as number), Math.floor(secondsLeft / secondsPerNew(compileModel(input.parameters)))) }
}

function secondsPerNew(model: MemoryModel): number {
  return firstOutcomes(model, FIRST).reduce((total, { chance, seconds }) => total + chance * seconds, 0)
}

/** A day that the search left a little over its limit is cut there, as `chooseToday` will: the rest waits for the next one. */
function daysOf(input: ExamInput, { seconds, reviews, fresh }: Outlook): readonly ExamPlanDay[] {
  const { days, minutesPerDay } = input
  const limits = minutesPerDay === null ? undefined : limitsOf(input, minutesPerDay)
  return Array.from({ length: days }, (_, i) => {
    const left = days - i
    const load = Math.min(seconds[left] as number, limits?.[left] ?? Infinity)
    return { reviews: reviews[left] as number, fresh: fresh[left] as number, minutes: load / 60 }
  })
}

function curvePoint({ seconds, recall }: Outlook, all: number): ExamCurvePoint {
  return { minutesPerDay: seconds.reduce((total, load) => total + load, 0) / 60 / (seconds.length - 1), recallOnExamDay: recall / all }
}

/** The day has come, or there is nothing to know: what is known is all there is. */
function nothingToPlan({ cards, unseen, parameters }: ExamInput): ExamPlan {
  const model = compileModel(parameters)
  const meanRecall = (later: number): number => {
    const known = cards.stability.reduce((total, stability, i) => total + model.retrievability((cards.elapsedDays[i] as number) + later, stability), 0)
    return known / Math.max(cards.stability.length + unseen, 1)
  }
  return { today: { reviews: [], fresh: 0 }, days: [], recallOnExamDay: meanRecall(0), recallAfter60Days: meanRecall(DAYS_LATER), curve: [] }
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + (b[i] as number))
}
