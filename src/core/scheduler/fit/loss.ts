/** How badly weights foretell what was answered, and which way each weight would have to move. */
import { createBackwards } from './backwards.ts'
import { chanceOf, wasRight, type Histories } from './histories.ts'
import { boundedChance, logLoss } from './log-loss.ts'
import { createTape, record } from './tape.ts'

/**
 * The loss over some cards: the log loss of each forecast times its count.
 * Adds the loss's derivative by each weight to `gradient`.
 */
export type Loss = (w: Float64Array, cards: Iterable<number>, gradient: Float64Array) => number

/** @param counts how much each step's forecast counts; 0 where none is asked */
export function lossOver(histories: Histories, counts: Float64Array): Loss {
  const { starts, guess } = histories
  const ends = countedEnds(histories, counts)
  const tape = createTape(ends.reduce((longest, end, card) => Math.max(longest, end - (starts[card] as number)), 0))
  const byRecalls = new Float64Array(counts.length)

  function take(from: number, to: number): number {
    let loss = 0
    for (let step = from; step < to; step += 1) {
      const count = counts[step] as number
      if (count === 0) continue
      const luck = guess[step] as number
      const chance = chanceOf(tape.recall[step - from] as number, luck)
      const right = wasRight(histories, step)
      loss += count * logLoss(chance, right)
      byRecalls[step] = chance === boundedChance(chance) ? count * (1 - luck) * (right ? -1 / chance : 1 / (1 - chance)) : 0
    }
    return loss
  }

  return (w, cards, gradient) => {
    const backwards = createBackwards(tape, w, gradient)
    let loss = 0
    for (const card of cards) {
      const from = starts[card] as number
      const to = ends[card] as number
      if (to === from) continue
      record(tape, w, histories, [from, to])
      loss += take(from, to)
      backwards(histories, [from, to], byRecalls)
    }
    return loss
  }
}

/** For each card the step after its last that counts: what comes later changes nothing. */
function countedEnds({ starts }: Histories, counts: Float64Array): Int32Array {
  return Int32Array.from({ length: starts.length - 1 }, (_, card) => {
    const from = starts[card] as number
    let to = starts[card + 1] as number
    while (to > from && counts[to - 1] === 0) to -= 1
    return to
  })
}
