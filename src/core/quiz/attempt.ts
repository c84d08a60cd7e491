/**
 * An attempt at a sheet of questions, as plain data that is stored after every change.
 * Invariant: what was checked or handed in never changes again; only the learner's word that it was right may be added.
 */
import type { ItemKind } from '../bank/item.ts'
import type { Certainty, Response } from '../grading/response.ts'
import { MINUTE_MS, type EpochMs, type Moment } from '../lib/time.ts'

/** The questions in their order, and the seed that orders their options. */
export type QuizSheet = { readonly items: readonly string[]; readonly seed: number }

export type QuizSettings = {
  /** When the right answers are shown: after each question, after the last, or not by this device (`later`: the teacher says when). */
  readonly feedback: 'at-once' | 'at-end' | 'later'
  /** Of which questions one is asked how sure one is. */
  readonly certainty: 'off' | 'picked' | 'all'
  /** For the whole sheet; null is no limit. */
  readonly minutes: number | null
  readonly shuffleOptions: boolean
}

export type QuizAnswer = {
  /** Absent where nothing was answered. */
  readonly response?: Response
  readonly certainty?: Certainty
  readonly flagged?: true
  /** The right answer has been seen: nothing changes any more. */
  readonly checked?: true
  /** "My answer was right": the learner's word against a wrong verdict. */
  readonly overruled?: true
  /** Time spent until the last change. */
  readonly tookMs: number
  /** When the answer was last changed; absent where there is none. */
  readonly given?: Moment
}

export type QuizAttempt = {
  readonly version: 1
  /** Random; what the attempt writes elsewhere carries it. */
  readonly id: string
  readonly sheet: QuizSheet
  readonly settings: QuizSettings
  readonly startedAt: EpochMs
  /** Time spent with the sheet open. */
  readonly usedMs: number
  /** Asked for beyond the limit. */
  readonly extraMinutes: number
  /** Index of the question on the screen; the number of questions stands for the look back over all of them. */
  readonly place: number
  /** As many as the sheet has items. */
  readonly answers: readonly QuizAnswer[]
  /** Set once handed in. */
  readonly submittedAt?: EpochMs
}

const NO_ANSWER: QuizAnswer = { tookMs: 0 }

export function beginAttempt(id: string, sheet: QuizSheet, settings: QuizSettings, startedAt: EpochMs): QuizAttempt {
  return { version: 1, id, sheet, settings, startedAt, usedMs: 0, extraMinutes: 0, place: 0, answers: sheet.items.map(() => NO_ANSWER) }
}

/** The answer at the place; an empty one where the sheet does not go so far. */
export function answerAt({ answers }: QuizAttempt, place: number): QuizAnswer {
  return answers[place] ?? NO_ANSWER
}

/** Whether the answer at the place may still change. */
export function isOpen(attempt: QuizAttempt, place: number): boolean {
  return attempt.submittedAt === undefined && attempt.answers[place] !== undefined && answerAt(attempt, place).checked !== true
}

/** What is answered where, how surely, and how much longer that took. */
export type Answering = { readonly response?: Response; readonly certainty?: Certainty; readonly tookMs: number; readonly given: Moment }

export function answer(attempt: QuizAttempt, { tookMs, ...change }: Answering): QuizAttempt {
  return changeAnswer(attempt, (before) => ({ ...before, ...change, tookMs: before.tookMs + tookMs }))
}

/** Closes the answer of the place: its verdict is about to be shown. */
export function check(attempt: QuizAttempt): QuizAttempt {
  return changeAnswer(attempt, (before) => ({ ...before, checked: true }))
}

/** Closes the place without an answer. */
export function giveUp(attempt: QuizAttempt, tookMs: number, given: Moment): QuizAttempt {
  return changeAnswer(attempt, ({ response: _response, certainty: _certainty, ...before }) => ({ ...before, tookMs: before.tookMs + tookMs, given, checked: true }))
}

/** Takes the text at the place as right, once its verdict is known. */
export function overrule(attempt: QuizAttempt, place: number): QuizAttempt {
  const { answers } = attempt
  const given = answerAt(attempt, place)
  if (given.response?.kind !== 'text' || isOpen(attempt, place)) return attempt
  return { ...attempt, answers: answers.map((old, at) => (at === place ? { ...given, overruled: true } : old)) }
}

export function flag(attempt: QuizAttempt, place: number): QuizAttempt {
  const { flagged, ...rest } = answerAt(attempt, place)
  return replace(attempt, place, flagged ? rest : { ...rest, flagged: true })
}

export function goTo(attempt: QuizAttempt, place: number): QuizAttempt {
  return { ...attempt, place: Math.min(Math.max(place, 0), attempt.sheet.items.length) }
}

export function extend(attempt: QuizAttempt, minutes: number): QuizAttempt {
  return { ...attempt, extraMinutes: attempt.extraMinutes + minutes }
}

/** Turns the time limit off. */
export function unlimit(attempt: QuizAttempt): QuizAttempt {
  return { ...attempt, settings: { ...attempt.settings, minutes: null } }
}

export function submit(attempt: QuizAttempt, submittedAt: EpochMs): QuizAttempt {
  return { ...attempt, submittedAt: attempt.submittedAt ?? submittedAt }
}

/** Time left; undefined where there is no limit. */
export function leftMs({ settings, extraMinutes, usedMs }: QuizAttempt): number | undefined {
  return settings.minutes === null ? undefined : Math.max(0, (settings.minutes + extraMinutes) * MINUTE_MS - usedMs)
}

const PICKED: readonly ItemKind[] = ['choice', 'multiple', 'true-false']

export function asksCertainty({ certainty }: QuizSettings, kind: ItemKind): boolean {
  return certainty === 'all' || (certainty === 'picked' && PICKED.includes(kind))
}

function changeAnswer(attempt: QuizAttempt, change: (before: QuizAnswer) => QuizAnswer): QuizAttempt {
  const { place } = attempt
  return isOpen(attempt, place) ? replace(attempt, place, change(answerAt(attempt, place))) : attempt
}

function replace(attempt: QuizAttempt, place: number, answer: QuizAnswer): QuizAttempt {
  if (attempt.submittedAt !== undefined) return attempt
  return { ...attempt, answers: attempt.answers.map((old, at) => (at === place ? answer : old)) }
}
