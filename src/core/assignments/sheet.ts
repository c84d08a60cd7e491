import { TOPICS, type ItemHead } from '../bank/item.ts'
import type { LeakPair } from '../bank/question-bank.ts'
import { randomAt } from '../lib/random.ts'
import type { QuizSettings, QuizSheet } from '../quiz/attempt.ts'
import { canBeMarked, drawItems, shuffled } from '../quiz/draw.ts'
import type { Assignment, AssignmentSettings } from './assignment.ts'

/** `missing` are numbers of the assignment that this bank does not know; they are on no sheet. */
export type AssignedSheet = QuizSheet & { readonly missing: readonly number[] }

/**
 * The questions that one pupil gets. Nothing but the arguments decides, so the teacher's device can say what a seed drew.
 * A drawn sheet holds no two items of which one tells the other's answer, and no two on one fact; a fixed
 * set holds all its items, each asked before the one that tells its answer where the pairs allow it.
 * Flashcards, which only the learner can judge, are on no sheet.
 * @param heads of the whole bank, in its order
 */
export function sheetFor(assignment: Pick<Assignment, 'items' | 'settings'>, heads: readonly ItemHead[], leaks: readonly LeakPair[], seed: number): AssignedSheet {
  const { draw, shuffleQuestions } = assignment.settings
  const numbers = new Set(assignment.items)
  const known = heads.filter(({ number }) => numbers.has(number))
  const askable = known.filter(canBeMarked)
  const drawn = draw === null ? askable : drawnFrom(askable, draw, { leaks, seed })
  const ordered = shuffleQuestions ? shuffled(drawn, randomAt(seed, ORDER_PLACE)) : drawn
  const have = new Set(known.map(({ number }) => number))
  return { items: revealedFirst(ordered.map(({ id }) => id), leaks), seed, missing: assignment.items.filter((number) => !have.has(number)) }
}

/** How an attempt at the sheet runs; what comes after the due date this device does not show by itself. */
export function quizSettingsOf({ feedback, certainty, minutes, shuffleOptions }: AssignmentSettings): QuizSettings {
  return { feedback: feedback === 'after-due' ? 'later' : feedback, certainty: certainty ? 'all' : 'off', minutes, shuffleOptions }
}

/** A place of the seed's sequence that neither the draw nor the options take. */
const ORDER_PLACE = 1_000_003

type Chance = { readonly leaks: readonly LeakPair[]; readonly seed: number }

/** In the order of the bank. */
function drawnFrom(heads: readonly ItemHead[], draw: NonNullable<AssignmentSettings['draw']>, { leaks, seed }: Chance): readonly ItemHead[] {
  const pools = TOPICS.map((topic) => ({ heads: heads.filter((head) => head.topic === topic), count: draw[topic] }))
  const drawn = new Set(drawItems(pools, { length: Infinity, leaks, seed }))
  return heads.filter((head) => drawn.has(head))
}

/** Keeps the order but for items that must wait for the one they reveal; where pairs form a ring, the ring is cut at its first item. */
function revealedFirst(ids: readonly string[], leaks: readonly LeakPair[]): readonly string[] {
  const waiting = new Set(ids)
  const waitsFor = new Map<string, string[]>()
  for (const [revealing, revealed] of leaks) {
    if (waiting.has(revealing) && waiting.has(revealed)) waitsFor.set(revealing, [...(waitsFor.get(revealing) ?? []), revealed])
  }
  const placed: string[] = []
  while (waiting.size > 0) {
    const [first] = waiting
    const free = [...waiting].find((id) => !(waitsFor.get(id) ?? []).some((other) => other !== id && waiting.has(other)))
    const next = free ?? first
    if (next === undefined) break
    waiting.delete(next)
    placed.push(next)
  }
  return placed
}
