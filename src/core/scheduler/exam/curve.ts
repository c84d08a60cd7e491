import { search } from './affordable.ts'
import { lookAhead } from './outlook.ts'
import { limitsOf, type Preparation } from './preparation.ts'
import { constantPrices, dearerNearTheExam, LEAST_PRICE } from './prices.ts'
import type { ExamCurvePoint } from './types.ts'

/** Limits, in shares of the mean day of who has all the time there is. */
const SHARES = [0.5, 0.7, 1, 1.3]
/** Each search begins where that for a little more time ended. */
const ROUNDS = 2

/** What other limits would bring, from least to most time. */
export function curveOf(preparation: Preparation): readonly ExamCurvePoint[] {
  const { input } = preparation
  const start = constantPrices(input, LEAST_PRICE)
  const free = lookAhead({ ...preparation, limits: undefined }, start)
  const meanMinutes = free.seconds.reduce((total, load) => total + load, 0) / 60 / input.days
  const points: ExamCurvePoint[] = []
  let first = dearerNearTheExam(start)
  for (const share of [...SHARES].reverse()) {
    const minutesPerDay = share * meanMinutes
    const outlook = search({ ...preparation, limits: limitsOf({ ...input, minutesSpent: 0 }, minutesPerDay) }, { first, leastPrice: LEAST_PRICE, rounds: ROUNDS })
    first = outlook.strategy.prices
    points.unshift({ minutesPerDay, recallOnExamDay: outlook.recall / (input.cards.stability.length + input.unseen) })
  }
  // Who has more time can also do what takes less.
  let best = 0
  return points.map(({ minutesPerDay, recallOnExamDay }) => ({ minutesPerDay, recallOnExamDay: (best = Math.max(best, recallOnExamDay)) }))
}
