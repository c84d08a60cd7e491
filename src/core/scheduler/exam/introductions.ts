import type { Preparation } from './preparation.ts'
import { FORBIDDEN, LEAST_PRICE } from './prices.ts'

/** New items are met within this share of the days, so that the last weeks are for keeping them. */
const SHARE_FOR_NEW = 0.8
/** How strongly dear days are spared new items: at 0.5, four times the price halves them. */
const PRICE_ON_NEW = 0.5
/** Share of a day's time that new items may take. */
const MOST_FOR_NEW = 0.8
/** Less than this of an item is left over. */
const LEAST_AMOUNT = 0.01

/**
 * How many items are met on each day, by days left: evenly over the first part of the
 * time, fewer where time is dear, and never so many that nothing is left for reviews.
 */
export function introductions({ input, limits, secondsPerNew }: Preparation, prices: Float64Array): Float64Array {
  const { unseen, newPerDay, metToday, days } = input
  const fresh = new Float64Array(days + 1)
  const window = Math.max(Math.floor(days * SHARE_FOR_NEW), 1)
  const most = Math.max(newPerDay, Math.ceil(unseen / window))
  const room = Float64Array.from(fresh, (_, left) => {
    if (left === 0 || prices[left] === FORBIDDEN) return 0
    const affordable = limits === undefined ? Infinity : (MOST_FOR_NEW * (limits[left] as number)) / secondsPerNew
    return Math.max(Math.min(most - (left === days ? metToday : 0), affordable), 0)
  })
  const ease = prices.map((price) => (LEAST_PRICE / price) ** PRICE_ON_NEW)
  const waiting = pour(fresh, unseen, room.map((space, left) => (left > days - window ? space : 0)), ease)
  // What the first part cannot take is met later rather than never.
  pour(fresh, waiting, room, ease)
  return fresh
}

/** Water-filling: shares an amount out in proportion to `ease`; what does not fit on a full day goes to the others. @returns what did not fit at all */
function pour(filled: Float64Array, amount: number, room: Float64Array, ease: Float64Array): number {
  if (amount < LEAST_AMOUNT) return amount
  const open = room.map((space, i) => (space > (filled[i] as number) ? (ease[i] as number) : 0))
  const width = open.reduce((total, each) => total + each, 0)
  if (width === 0) return amount
  let rest = amount
  open.forEach((each, i) => {
    const taken = Math.min((room[i] as number) - (filled[i] as number), (amount * each) / width)
    if (each === 0) return
    filled[i] = (filled[i] as number) + taken
    rest -= taken
  })
  return pour(filled, rest, room, ease)
}
