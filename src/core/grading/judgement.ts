import type { Mistake } from '../bank/item.ts'
import type { Judgement } from './response.ts'

export const RIGHT: Judgement = { verdict: 'right', score: 1 }
const WRONG: Judgement = { verdict: 'wrong', score: 0 }

/** @param score 0..1; anything between is partial */
export function scored(score: number): Judgement {
  return score === 1 ? RIGHT : score === 0 ? WRONG : { verdict: 'partial', score }
}

/** Not judged: the learner is asked to write it differently. */
export function unreadable(as: NonNullable<Judgement['unreadable']>): Judgement {
  return { ...WRONG, unreadable: as }
}

/** Wrong, with what the bank says to this mistake if it knows it. */
export function wrongAs(mistakes: readonly Mistake[], isThis: (form: string) => boolean): Judgement {
  const mistake = mistakes.find(({ match }) => match.some(isThis))
  return mistake === undefined ? WRONG : { ...WRONG, why: mistake.why }
}
