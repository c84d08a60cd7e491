import type { Item } from '../../core/bank/item.ts'
import { isAnswered } from '../../core/grading/answered.ts'
import { gradesFor } from '../../core/grading/grades.ts'
import { eventId, type LearnerEvent } from '../../core/log/event.ts'
import { overrule, type QuizAttempt } from '../../core/quiz/attempt.ts'
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
  return inTime.map(({ item, answer: { response, certainty, overruled, tookMs }, judgement: { verdict }, moment }, at) => ({
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
    ...(overruled && { overridden: overruled }),
  }))
}

/**
 * What says in the log that an answer which was handed in as wrong was right: its event is taken back, and one
 * of the same moment stands in its place. They are numbered behind all answers, and so the same every time.
 * @param attempt as it was handed in
 */
export function overrulingEvents(attempt: QuizAttempt, items: readonly Item[], place: number): readonly LearnerEvent[] {
  const eventOf = (of: QuizAttempt) => eventsOf(of, items).find((event) => event.kind === 'review' && event.item === items[place]?.id)
  const [before, after] = [eventOf(attempt), eventOf(overrule(attempt, place))]
  if (before === undefined || after === undefined) return []
  const { device, at, offsetMinutes } = before
  const seq = items.length + 2 * place + 1
  return [
    { device, seq, at, offsetMinutes, kind: 'undo', undoes: eventId(before) },
    { ...after, seq: seq + 1 },
  ]
}

/** Given up after a look at the question says as much as a wrong answer. */
function countsAsAnswer({ item, answer }: Mark): boolean {
  return answer.checked === true || isAnswered(item, answer.response)
}
