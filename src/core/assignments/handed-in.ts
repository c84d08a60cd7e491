import { epochMs } from '../lib/time.ts'
import type { QuizAttempt } from '../quiz/attempt.ts'
import type { Assignment } from './assignment.ts'
import { settled } from './result-code.ts'
import type { PupilResult } from './result.ts'

type Sender = {
  readonly pupil: string
  /** Eight hex digits, as `PupilResult.device`. */
  readonly device: string
  /** From 1. */
  readonly attempt: number
}

/**
 * A pupil's attempt as the teacher gets it: every item of the sheet with the raw answer.
 * @param attempt handed in
 * @param numberOf item numbers by id; an item that has none is left out
 */
export function resultOf(attempt: QuizAttempt, { id }: Assignment, sender: Sender, numberOf: ReadonlyMap<string, number>): PupilResult {
  const { sheet, startedAt, submittedAt = startedAt, usedMs, answers } = attempt
  return settled({
    version: 1,
    assignment: id,
    ...sender,
    startedAt,
    handedInAt: epochMs(submittedAt),
    usedSeconds: Math.round(usedMs / 1000),
    seed: sheet.seed,
    answers: sheet.items.flatMap((item, place) => {
      const number = numberOf.get(item)
      const given = answers[place]
      if (number === undefined || given === undefined) return []
      const { response, certainty, tookMs } = given
      return [{ item: number, seconds: Math.round(tookMs / 1000), ...(response && { response }), ...(certainty && { certainty }) }]
    }),
  })
}
