import type { Histories } from './histories.ts'

/** So many items that came back on a later day must be new before weights are fitted (again). */
export const LEAST_NEW_ITEMS = 64

/** The items first foretold after so many targets: what a fit to the targets before has not seen. */
export function newItems({ starts, targets }: Histories, trainedOn: number): number {
  const seen = new Set<number>()
  const cardOf = cardsOf(starts)
  for (let i = 0; i < Math.min(trainedOn, targets.length); i += 1) seen.add(cardOf[targets[i] as number] as number)
  const before = seen.size
  for (let i = trainedOn; i < targets.length; i += 1) seen.add(cardOf[targets[i] as number] as number)
  return seen.size - before
}

function cardsOf(starts: Int32Array): Int32Array {
  const cards = new Int32Array(starts.at(-1) ?? 0)
  for (let card = 0; card < starts.length - 1; card += 1) cards.fill(card, starts[card], starts[card + 1])
  return cards
}
