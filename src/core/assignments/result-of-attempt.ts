import type { ItemHead } from '../bank/item.ts'
import { answerAt, type QuizAttempt } from '../quiz/attempt.ts'
import { settled } from './result-code.ts'
import type { PupilResult } from './result.ts'

/** Who hands in what: `attempt` counts from 1, `device` is a `deviceTag`. */
export type HandingIn = Pick<PupilResult, 'assignment' | 'pupil' | 'attempt' | 'device'>

/**
 * An attempt that was handed in, as the teacher gets it. What is asked is in the result, answered or not.
 * @param heads of the whole bank
 */
export function resultOfAttempt(attempt: QuizAttempt, who: HandingIn, heads: readonly ItemHead[]): PupilResult {
  const { sheet, startedAt, submittedAt, usedMs } = attempt
  if (submittedAt === undefined) throw new Error('Inconsistent: the attempt is not handed in')
  const numbers = new Map(heads.map(({ id, number }) => [id, number]))
  const answers = sheet.items.flatMap((id, place) => {
    const item = numbers.get(id)
    const { response, certainty, tookMs } = answerAt(attempt, place)
    return item === undefined ? [] : [{ item, ...(response && { response }), ...(certainty && { certainty }), seconds: tookMs / 1000 }]
  })
  return settled({ version: 1, ...who, startedAt, handedInAt: submittedAt, usedSeconds: usedMs / 1000, seed: sheet.seed, answers })
}
