import { lookAhead, type Outlook } from './outlook.ts'
import type { Preparation } from './preparation.ts'
import { constantPrices, dearerNearTheExam, LEAST_PRICE, nextPrices } from './prices.ts'

const ROUNDS = 8
/** Prices aim at so much of each day's time: what is put off one day would be on top of the next. */
const AIM = 0.95
/** A day may want more than its time by this share: hardly anything is put off. */
const TOLERATED_EXCESS = 0.02

/**
 * The best outlook found under prices that bring every day's load to the learner's time:
 * days that want more become dearer, dear days with room cheaper (dual ascent). Each
 * outlook keeps to the limits; under good prices little has to be put off.
 * @param leastPrice what a second is worth where there is time enough
 */
export function affordable(preparation: Preparation, leastPrice = LEAST_PRICE): Outlook {
  const start = constantPrices(preparation.input, leastPrice)
  const free = lookAhead(preparation, start)
  if (fits(free, preparation.limits)) return free
  const found = search(preparation, { first: dearerNearTheExam(start), leastPrice, rounds: ROUNDS })
  return worthOf(found, leastPrice) > worthOf(free, leastPrice) ? found : free
}

/** @param first prices to begin with: the nearer, the fewer rounds it takes */
export function search(preparation: Preparation, { first, leastPrice, rounds }: { readonly first: Float64Array; readonly leastPrice: number; readonly rounds: number }): Outlook {
  let best = lookAhead(preparation, first)
  const { limits } = preparation
  if (limits === undefined) return best
  const aims = limits.map((seconds) => AIM * seconds)
  let latest = best
  for (let round = 0; round < rounds; round += 1) {
    latest = lookAhead(preparation, nextPrices({ prices: latest.strategy.prices, seconds: latest.wanted, limits: aims }, leastPrice, round))
    if (worthOf(latest, leastPrice) > worthOf(best, leastPrice)) best = latest
  }
  return best
}

function fits({ wanted }: Outlook, limits: Float64Array | undefined): boolean {
  return limits === undefined || wanted.every((load, left) => load <= (limits[left] as number) * (1 + TOLERATED_EXCESS))
}

/** What an outlook brings for its time. */
function worthOf({ recall, seconds }: Outlook, price: number): number {
  return seconds.reduce((worth, load) => worth - price * load, recall)
}
