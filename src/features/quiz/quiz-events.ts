import type { Item } from '../../core/bank/item.ts'
import { isAnswered } from '../../core/grading/answered.ts'
import { gradesFor } from '../../core/grading/grades.ts'
import type { LearnerEvent } from '../../core/log/event.ts'
import type { QuizAttempt } from '../../core/quiz/attempt.ts'
import { markAttempt, type Mark } from '../../core/quiz/marks.ts'

/**
 * The answers of an attempt as events of the log. The attempt stands for a device of its own
 * that numbers them in the order in which they were given: made again, after a crash say,
 * they have the same ids, and the log, which takes every event once, takes nothing twice.
 * A question left open tells nothing of what is known, and is no event.
 */
export function eventsOf(attempt: QuizAttempt, items: readonly Item[]): readonly LearnerEvent[] {
  const given = markAttempt(attempt, items).flatMap((mark) => (countsAsAnswer(mark) && mark.answer.given ? [{ ...mark, moment: mark.answer.given }] : []))
  const inTime = given.sort((a, b) => a.moment.at - b.moment.at || a.item.number - b.item.number)
  return inTime.map(({ item, answer: { response, certainty, tookMs }, judgement: { verdict }, moment }, at) => ({
    device: attempt.id,
    seq: at + 1,
    at: moment.at,
    offsetMinutes: Math.round(moment.offsetMinutes),
    kind: 'review',
    item: item.id,
    grade: gradesFor(item.kind, verdict, certainty).suggested,
    verdict,
    presentation: item.kind,
    mode: 'quiz',
    tookMs: Math.round(tookMs),
    ...(response && { response }),
    ...(certainty && { certainty }),
  }))
}

/** Given up after a look at the question says as much as a wrong answer. */
function countsAsAnswer({ item, answer }: Mark): boolean {
  return answer.checked === true || isAnswered(item, answer.response)
}
