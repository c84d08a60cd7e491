/**
 * Fitting the memory model to one learner: from what was answered to weights that foretell it.
 * Invariant: a history is walked here as the state machine walks it, so that what is foretold
 * in training is what the app shows. Must not know the log, the bank or the clock.
 */
import type { Grade } from '../card-table.ts'
import { AGAIN } from '../card-table.ts'
import type { MemoryModel } from '../memory-model.ts'

/** Acts beside the grades 1 to 4: a crammed answer only moves the day; one that failed in review weakens the memory too. */
export const CRAMMED = 5
export const CRAM_FAILED = 6

/** What happened to each card, card after card, in columns with an entry a step. */
export type Histories = {
  /** Where each card's steps begin, and after the last one where they end. */
  readonly starts: Int32Array
  /** A grade, CRAMMED or CRAM_FAILED. A card's first step is a grade. */
  readonly act: Uint8Array
  /** Whole days since the card's step before; 0 for its first. */
  readonly elapsedDays: Int32Array
  /** Chance that a guess is right, 0 up to but not 1. */
  readonly guess: Float64Array
  /**
   * Steps whose outcome is foretold, in the order of time: the first answer to a card on a
   * later day. What follows on the same day tells of minutes, which no schedule rests on.
   */
  readonly targets: Int32Array
}

/** The chance of a right answer: known, or else guessed. */
export function chanceOf(recall: number, guess: number): number {
  return guess + (1 - guess) * recall
}

/** Whether the answer of a step was right. */
export function wasRight({ act }: Pick<Histories, 'act'>, step: number): boolean {
  return (act[step] as number) > AGAIN
}

/** @returns the probability of recall, 0 to 1, by step; 1 where no day had passed */
export function recallsOf(histories: Histories, model: MemoryModel): Float64Array {
  const { starts, act, elapsedDays } = histories
  const recalls = new Float64Array(act.length).fill(1)
  for (let card = 0; card < starts.length - 1; card += 1) {
    const first = starts[card] as number
    let stability = model.initialStability(act[first] as Grade)
    let difficulty = model.initialDifficulty(act[first] as Grade)
    for (let step = first + 1; step < (starts[card + 1] as number); step += 1) {
      const done = act[step] as number
      const days = elapsedDays[step] as number
      recalls[step] = model.retrievability(days, stability)
      if (done === CRAMMED) continue
      const grade = done === CRAM_FAILED ? AGAIN : (done as Grade)
      stability = model.nextStability(stability, difficulty, days, grade)
      if (done !== CRAM_FAILED) difficulty = model.nextDifficulty(difficulty, grade)
    }
  }
  return recalls
}
