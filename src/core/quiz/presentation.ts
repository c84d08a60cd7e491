/**
 * Quizzes: which items are put together, and in what order their parts are shown.
 * Invariant: everything follows from the items and a seed, so the same seed gives the same sheet anywhere.
 * Must not know the learner's cards or the clock.
 */
import type { Item } from '../bank/item.ts'
import { randomAt, shuffle } from '../lib/random.ts'

/**
 * Authored indexes of the item's options, steps or right sides in the order to show them; empty where there is nothing to order.
 * Steps and right sides never stand as authored, because that is the answer. Options on a
 * scale do, because it is easier to read in order.
 * @param seed of the session or sheet; the item's number is mixed in, so that two items of a sheet are shuffled apart
 * @param shuffleOptions false leaves all options as authored
 */
export function presentationOrder(item: Item, seed: number, shuffleOptions = true): readonly number[] {
  const own = randomAt(seed, item.number)
  switch (item.kind) {
    case 'choice':
    case 'multiple':
      return item.scale || !shuffleOptions ? [...item.options.keys()] : shuffle(item.options.length, own)
    case 'order':
      return disorder(item.steps.length, own)
    case 'match':
      return disorder(item.pairs.length, own)
    default:
      return []
  }
}

/** Uniform among all orders but the authored one. */
function disorder(n: number, seed: number): readonly number[] {
  for (let attempt = 0; ; attempt += 1) {
    const order = shuffle(n, randomAt(seed, attempt))
    if (n < 2 || order.some((index, place) => index !== place)) return order
  }
}
