/**
 * The run of FSRS-6 over one card, kept step by step, so that it can be run backwards:
 * the same formulas as fsrs.ts (w0 to w20 as there), which a test holds equal.
 */
import { AGAIN, EASY, HARD } from '../card-table.ts'
import { CRAM_FAILED, CRAMMED, type Histories } from './histories.ts'

/** Which formula gave the stability after a step. */
export const [FIRST, SAME_DAY, RECALLED, FORGOTTEN, FORGOTTEN_AT_MOST, UNCHANGED] = [0, 1, 2, 3, 4, 5] as const

/** Columns by place in the card's history. `a` and `b` are factors of the formula that its derivatives need again. */
export type Tape = {
  readonly formula: Uint8Array
  /** Before the step. */
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  readonly recall: Float64Array
  readonly a: Float64Array
  readonly b: Float64Array
  /** Whether the stability, the difficulty after the step stand at a bound, where they answer to no weight. */
  readonly stabilityHeld: Uint8Array
  readonly difficultyHeld: Uint8Array
}

export function createTape(length: number): Tape {
  const numbers = (): Float64Array => new Float64Array(length)
  const bytes = (): Uint8Array => new Uint8Array(length)
  return { formula: bytes(), stability: numbers(), difficulty: numbers(), recall: numbers(), a: numbers(), b: numbers(), stabilityHeld: bytes(), difficultyHeld: bytes() }
}

const MIN_STABILITY = 0.001
const MAX_STABILITY = 36_500

/** F of R(t, S) = (1 + F t / S)^-w20. */
export function decayFactor(w: Float64Array): number {
  return 0.9 ** (-1 / at(w, 20)) - 1
}

/** D0(G) before its bounds. */
export function initialDifficulty(w: Float64Array, grade: number): number {
  return at(w, 4) - Math.exp(at(w, 5) * (grade - 1)) + 1
}

/** Fills the tape with the steps `from` up to but not `to`, all of one card. */
export function record(tape: Tape, w: Float64Array, { act, elapsedDays }: Histories, [from, to]: readonly [from: number, to: number]): void {
  const factor = decayFactor(w)
  const easyDifficulty = initialDifficulty(w, EASY)
  let stability = 0
  let difficulty = 0
  for (let step = from; step < to; step += 1) {
    const place = step - from
    const done = act[step] as number
    const days = elapsedDays[step] as number
    tape.stability[place] = stability
    tape.difficulty[place] = difficulty
    tape.stabilityHeld[place] = 0
    tape.difficultyHeld[place] = 0
    if (place === 0) {
      tape.formula[place] = FIRST
      tape.recall[place] = 1
      stability = held(tape.stabilityHeld, place, at(w, done - 1), MIN_STABILITY, MAX_STABILITY)
      difficulty = held(tape.difficultyHeld, place, initialDifficulty(w, done), 1, 10)
      continue
    }
    const recall = Math.exp(-at(w, 20) * Math.log(1 + (factor * days) / stability))
    tape.recall[place] = recall
    if (done === CRAMMED) {
      tape.formula[place] = UNCHANGED
      continue
    }
    const grade = done === CRAM_FAILED ? AGAIN : done
    const next = days === 0 ? sameDay(tape, w, place, grade) : grade === AGAIN ? forgotten(tape, w, place) : recalled(tape, w, place, grade)
    stability = held(tape.stabilityHeld, place, next, MIN_STABILITY, MAX_STABILITY)
    if (done === CRAM_FAILED) continue
    const moved = difficulty - (at(w, 6) * (grade - 3) * (10 - difficulty)) / 9
    difficulty = held(tape.difficultyHeld, place, at(w, 7) * easyDifficulty + (1 - at(w, 7)) * moved, 1, 10)
  }
}

/** What a grade makes of the growth of a recalled memory. */
export function growthBonus(w: Float64Array, grade: number): number {
  return grade === HARD ? at(w, 15) : grade === EASY ? at(w, 16) : 1
}

/** Stability grows by the share `a` (b - 1), times the bonus. */
function recalled(tape: Tape, w: Float64Array, place: number, grade: number): number {
  const stability = at(tape.stability, place)
  const a = Math.exp(at(w, 8) - at(w, 9) * Math.log(stability)) * (11 - at(tape.difficulty, place))
  const b = Math.exp((1 - at(tape.recall, place)) * at(w, 10))
  tape.formula[place] = RECALLED
  tape.a[place] = a
  tape.b[place] = b
  return stability * (1 + growthBonus(w, grade) * a * (b - 1))
}

/** `a` (b - 1), or at most a share `a` of the stability. */
function forgotten(tape: Tape, w: Float64Array, place: number): number {
  const stability = at(tape.stability, place)
  const a = at(w, 11) * Math.exp((1 - at(tape.recall, place)) * at(w, 14) - at(w, 12) * Math.log(at(tape.difficulty, place)))
  const b = Math.exp(at(w, 13) * Math.log(stability + 1))
  const share = Math.exp(-at(w, 17) * at(w, 18))
  const isFree = a * (b - 1) < stability * share
  tape.formula[place] = isFree ? FORGOTTEN : FORGOTTEN_AT_MOST
  tape.a[place] = isFree ? a : share
  tape.b[place] = b
  return isFree ? a * (b - 1) : stability * share
}

/** Stability times `a`; what was known on the same day does not weaken. */
function sameDay(tape: Tape, w: Float64Array, place: number, grade: number): number {
  const stability = at(tape.stability, place)
  const a = Math.exp(at(w, 17) * (grade - 3 + at(w, 18)) - at(w, 19) * Math.log(stability))
  const isFree = grade === AGAIN || a > 1
  tape.formula[place] = isFree ? SAME_DAY : UNCHANGED
  tape.a[place] = a
  return isFree ? stability * a : stability
}

function held(marks: Uint8Array, place: number, value: number, ...[low, high]: readonly [low: number, high: number]): number {
  if (value > low && value < high) return value
  marks[place] = 1
  return Math.min(Math.max(value, low), high)
}

function at(column: Float64Array, index: number): number {
  return column[index] as number
}
