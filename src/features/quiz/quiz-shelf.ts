/** What a quiz keeps on the shelf: the one being worked on, those handed in, and the last choice. */
import { fail, succeed, type Result } from '../../core/lib/result.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssue } from '../../core/lib/store-issue.ts'
import { readAttempt } from '../../core/quiz/attempt-read.ts'
import type { QuizAttempt } from '../../core/quiz/attempt.ts'
import type { Score } from '../../core/quiz/marks.ts'
import type { QuizChoice } from './quiz-choice.ts'

export const RUN = 'quiz/run'
const CHOICE = 'quiz/choice'
const PAST = 'quiz/past/'
const pastKey = (id: string): string => PAST + id

/** A quiz that was handed in, with its score as it was then. */
export type PastQuiz = { readonly attempt: QuizAttempt; readonly score: Score }

export type QuizContents = { readonly running: QuizAttempt | undefined; readonly past: readonly PastQuiz[]; readonly choice: unknown }

/** Everything, the newest past quiz first; what cannot be understood is left alone. */
export async function readQuizzes(shelf: Shelf, isKnown: (item: string) => boolean): Promise<Result<QuizContents, StoreIssue>> {
  const listed = await shelf.list('quiz/')
  if (!listed.ok) return fail(...listed.issues)
  const byKey = new Map(listed.value)
  const past = listed.value.flatMap(([key, value]) => (key.startsWith(PAST) ? (readPast(value, isKnown) ?? []) : []))
  return succeed({
    running: readAttempt(byKey.get(RUN), isKnown),
    past: past.sort((a, b) => (b.attempt.submittedAt ?? 0) - (a.attempt.submittedAt ?? 0)),
    choice: byKey.get(CHOICE),
  })
}

export function keepRun(shelf: Shelf, attempt: QuizAttempt, choice?: QuizChoice): Promise<Result<undefined, StoreIssue>> {
  return shelf.change([[RUN, attempt], ...(choice === undefined ? [] : [[CHOICE, choice] as const])])
}

/** The run becomes a past quiz, in one change. */
export function endRun(shelf: Shelf, past: PastQuiz): Promise<Result<undefined, StoreIssue>> {
  return shelf.change([[pastKey(past.attempt.id), past]], [RUN])
}

export function keepPast(shelf: Shelf, past: PastQuiz): Promise<Result<undefined, StoreIssue>> {
  return shelf.change([[pastKey(past.attempt.id), past]])
}

export function dropRun(shelf: Shelf): Promise<Result<undefined, StoreIssue>> {
  return shelf.change([], [RUN])
}

export function dropPast(shelf: Shelf, id: string): Promise<Result<undefined, StoreIssue>> {
  return shelf.change([], [pastKey(id)])
}

function readPast(value: unknown, isKnown: (item: string) => boolean): readonly PastQuiz[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { attempt: kept, score }: { readonly attempt?: unknown; readonly score?: Partial<Score> } = value
  const attempt = readAttempt(kept, isKnown)
  if (attempt === undefined || typeof score?.right !== 'number' || typeof score.partial !== 'number' || typeof score.all !== 'number') return undefined
  return [{ attempt, score: { right: score.right, partial: score.partial, all: score.all } }]
}
