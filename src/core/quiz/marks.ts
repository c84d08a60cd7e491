import { TOPICS, type Item, type Topic } from '../bank/item.ts'
import { isAnswered } from '../grading/answered.ts'
import { judge } from '../grading/judge.ts'
import type { Judgement } from '../grading/response.ts'
import { answerAt, asksCertainty, type QuizAnswer, type QuizAttempt, type QuizSettings } from './attempt.ts'

/** Where a question stands while the sheet is worked on. */
export type PlaceState = 'open' | 'answered' | 'unreadable'

/** @returns `open` also where the certainty that is asked for is still missing, `unreadable` where a text is no number or date */
export function placeState(item: Item, answer: QuizAnswer, settings: QuizSettings): PlaceState {
  if (answer.checked) return 'answered'
  if (answer.response === undefined || !isAnswered(item, answer.response)) return 'open'
  if (judge(item, answer.response).unreadable !== undefined) return 'unreadable'
  return asksCertainty(settings, item.kind) && answer.certainty === undefined ? 'open' : 'answered'
}

const UNANSWERED: Judgement = { verdict: 'wrong', score: 0 }

/** What the answer is worth once it stands: nothing where there is none, or none that can be read; all on the learner's word. */
export function markAnswer(item: Item, { response, overruled }: QuizAnswer): Judgement {
  if (overruled === true) return { verdict: 'right', score: 1 }
  if (response === undefined || !isAnswered(item, response)) return UNANSWERED
  const judgement = judge(item, response)
  return judgement.unreadable === undefined ? judgement : UNANSWERED
}

/** Whether a text was marked wrong, so that the learner may say that it was right. */
export function mayOverrule({ verdict }: Judgement, { response }: QuizAnswer): boolean {
  return verdict === 'wrong' && response?.kind === 'text' && response.text.trim() !== ''
}

export type Mark = { readonly item: Item; readonly answer: QuizAnswer; readonly judgement: Judgement }

/** The marks of a sheet, question by question. @param items in the order of the sheet */
export function markAttempt(attempt: QuizAttempt, items: readonly Item[]): readonly Mark[] {
  return items.map((item, place) => {
    const answer = answerAt(attempt, place)
    return { item, answer, judgement: markAnswer(item, answer) }
  })
}

export type Score = { readonly right: number; readonly partial: number; readonly all: number }

export function scoreOf(marks: readonly Mark[]): Score {
  const count = (verdict: Judgement['verdict']): number => marks.filter(({ judgement }) => judgement.verdict === verdict).length
  return { right: count('right'), partial: count('partial'), all: marks.length }
}

/** The score of each topic that was asked. */
export function scoreByTopic(marks: readonly Mark[]): readonly (Score & { readonly topic: Topic })[] {
  return TOPICS.flatMap((topic) => {
    const score = scoreOf(marks.filter(({ item }) => item.topic === topic))
    return score.all === 0 ? [] : [{ topic, ...score }]
  })
}
