import { AGAIN, EASY, HARD } from '../card-table.ts'
import { CRAM_FAILED, CRAMMED, type Histories } from './histories.ts'
import { decayFactor, FIRST, FORGOTTEN, FORGOTTEN_AT_MOST, growthBonus, initialDifficulty, RECALLED, SAME_DAY, type Tape } from './tape.ts'

/**
 * Runs a card's tape backwards (reverse-mode differentiation of the recursion).
 * @param byRecalls the derivative of the loss by the recall foretold for each step, by step
 * @param gradient an entry a weight; what each weight is worth over the card is added to it
 */
export function createBackwards(tape: Tape, w: Float64Array, gradient: Float64Array) {
  const weight = (i: number): number => w[i] as number
  const add = (i: number, amount: number): void => void (gradient[i] = (gradient[i] as number) + amount)
  const [w5, w6, w7, w9, w10, w12, w13] = [weight(5), weight(6), weight(7), weight(9), weight(10), weight(12), weight(13)]
  const [w14, w17, w18, w19, w20] = [weight(14), weight(17), weight(18), weight(19), weight(20)]
  const factor = decayFactor(w)
  const factorByDecay = ((factor + 1) * Math.log(0.9)) / (w20 * w20)
  const easyDifficulty = initialDifficulty(w, EASY)
  const easyByW5 = -3 * Math.exp(3 * w5)

  /** What the loss gains per day of stability, point of difficulty and recall: after the step at hand, and then before it. */
  let byStability = 0
  let byDifficulty = 0
  let byRecall = 0

  function throughStability(place: number, grade: number): void {
    const after = tape.stabilityHeld[place] === 1 ? 0 : byStability
    const stability = tape.stability[place] as number
    const difficulty = tape.difficulty[place] as number
    const forgettable = 1 - (tape.recall[place] as number)
    const a = tape.a[place] as number
    const b = tape.b[place] as number
    switch (tape.formula[place]) {
      case FIRST:
        add(grade - 1, after)
        byStability = 0
        return
      case RECALLED: {
        const bonus = growthBonus(w, grade)
        const plain = after * stability * a * (b - 1)
        const growth = plain * bonus
        byStability = after * (1 + bonus * a * (b - 1) * (1 - w9))
        byDifficulty -= growth / (11 - difficulty)
        const byExponent = after * stability * bonus * a * b
        byRecall -= byExponent * w10
        add(8, growth)
        add(9, -growth * Math.log(stability))
        add(10, byExponent * forgettable)
        if (grade === HARD) add(15, plain)
        if (grade === EASY) add(16, plain)
        return
      }
      case FORGOTTEN: {
        const relearned = after * a * (b - 1)
        byStability = (after * a * b * w13) / (stability + 1)
        byDifficulty -= (relearned * w12) / difficulty
        byRecall -= relearned * w14
        add(11, relearned / weight(11))
        add(12, -relearned * Math.log(difficulty))
        add(13, after * a * b * Math.log(stability + 1))
        add(14, relearned * forgettable)
        return
      }
      case FORGOTTEN_AT_MOST:
        byStability = after * a
        add(17, -after * stability * a * w18)
        add(18, -after * stability * a * w17)
        return
      case SAME_DAY:
        byStability = after * a * (1 - w19)
        add(17, after * stability * a * (grade - 3 + w18))
        add(18, after * stability * a * w17)
        add(19, -after * stability * a * Math.log(stability))
        return
      default:
        byStability = after
    }
  }

  /** To be called before `throughStability`, which adds to what the difficulty before the step is worth. */
  function throughDifficulty(place: number, grade: number): void {
    const after = tape.difficultyHeld[place] === 1 ? 0 : byDifficulty
    if (tape.formula[place] === FIRST) {
      add(4, after)
      add(5, -after * (grade - 1) * Math.exp(w5 * (grade - 1)))
      byDifficulty = 0
      return
    }
    const difficulty = tape.difficulty[place] as number
    const shift = ((grade - 3) * (10 - difficulty)) / 9
    byDifficulty = after * (1 - w7) * (1 + (w6 * (grade - 3)) / 9)
    add(4, after * w7)
    add(5, after * w7 * easyByW5)
    add(6, -after * (1 - w7) * shift)
    add(7, after * (easyDifficulty - difficulty + w6 * shift))
  }

  function throughRecall(place: number, days: number): void {
    const stability = tape.stability[place] as number
    const recall = tape.recall[place] as number
    const base = 1 + (factor * days) / stability
    const slope = (byRecall * w20 * recall * days) / (base * stability)
    byStability += (slope * factor) / stability
    add(20, -byRecall * recall * Math.log(base) - slope * factorByDecay)
  }

  return ({ act, elapsedDays }: Histories, [from, to]: readonly [from: number, to: number], byRecalls: Float64Array): void => {
    byStability = 0
    byDifficulty = 0
    for (let step = to - 1; step >= from; step -= 1) {
      const place = step - from
      const done = act[step] as number
      const days = elapsedDays[step] as number
      byRecall = byRecalls[step] as number
      if (done < CRAMMED) throughDifficulty(place, done)
      throughStability(place, done === CRAM_FAILED ? AGAIN : done)
      if (days > 0 && byRecall !== 0) throughRecall(place, days)
    }
  }
}
