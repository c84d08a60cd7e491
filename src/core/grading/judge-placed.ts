import type { MatchItem, OrderItem } from '../bank/item.ts'
import { scored } from './judgement.ts'
import type { Response } from './response.ts'

/**
 * Kendall's tau, at least 0: of all pairs of steps, those in the right order less those in the wrong one.
 * Each pair is one thing to know ("this came before that"), so a step that is far off costs more than two
 * neighbours swapped, which a count of adjacent pairs would turn around; and an order at random earns 0 on average.
 */
export function judgeOrder({ steps }: OrderItem, response: Extract<Response, { kind: 'order' }>) {
  const places = steps.map((_, step) => response.steps.indexOf(step))
  const pairs = places.flatMap((place, step) => places.slice(step + 1).map((later) => (place >= 0 && place < later ? 1 : -1)))
  return scored(Math.max(0, pairs.reduce<number>((sum, pair) => sum + pair, 0)) / pairs.length)
}

/** The share of pairs that are right; a right side that reads the same is as good. */
export function judgeMatch({ pairs }: MatchItem, response: Extract<Response, { kind: 'match' }>) {
  const hits = pairs.filter(({ right }, left) => pairs[response.rights[left] ?? -1]?.right === right).length
  return scored(hits / pairs.length)
}
