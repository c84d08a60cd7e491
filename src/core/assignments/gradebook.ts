import type { Item } from '../bank/item.ts'
import type { Assignment, CountingRule } from './assignment.ts'
import { editOf, foldName, senderKey, type ClassEdits } from './class-edits.ts'
import { isLate, overSeconds } from './hand-in-time.ts'
import { createMarker, type AnswerMark, type KeyEdit, type MarkedResult } from './marking.ts'
import type { Received } from './received.ts'
import { resultKey, type PupilResult } from './result.ts'

/** A column. */
export type GradedItem = {
  readonly number: number
  /** Undefined where this bank does not have it. */
  readonly item: Item | undefined
  readonly edit: KeyEdit | undefined
  readonly counts: boolean
}

export type Attempt = MarkedResult & {
  readonly receivedAt: Received['receivedAt']
  /** `senderKey` with its device. */
  readonly sender: string
  /** Handed in after the due date. */
  readonly isLate: boolean
  /** Seconds over the time limit and the pupil's extra time; 0 within it. */
  readonly overSeconds: number
  /** More than the assignment allows: kept and marked, but it counts for nothing. */
  readonly isBeyond: boolean
}

/** A row. */
export type GradedPupil = {
  /** The folded name. */
  readonly id: string
  readonly name: string
  readonly extraMinutes: number
  /** Handed in first, first. At least one. */
  readonly attempts: readonly Attempt[]
  /** Whose answers stand for the pupil's in the matrix and the statistics: the one that counts; of a mean, the last. */
  readonly shown: Attempt
  /** By item number, of the shown attempt; an item that was not on the sheet has none. */
  readonly marks: ReadonlyMap<number, AnswerMark>
  readonly points: number
  readonly max: number
  /** 0..1 */
  readonly share: number
  readonly passed?: boolean
}

export type Gradebook = {
  readonly assignment: Assignment
  readonly rule: CountingRule
  /** In the order of their numbers. */
  readonly items: readonly GradedItem[]
  /** In the order of their names. */
  readonly pupils: readonly GradedPupil[]
}

/**
 * The gradebook of an assignment. Everything follows from the arguments: results may come in any order and any number
 * of times, and a changed key marks all of them anew.
 * @param received anything; results of other assignments are left out
 * @param items of the bank by number, in any language
 */
export function gradebookOf(assignment: Assignment, received: readonly Received[], items: ReadonlyMap<number, Item>, edits: ClassEdits): Gradebook {
  const rule = edits.counts ?? assignment.settings.counts
  const rows = new Map<string, Received[]>()
  for (const one of distinct(received.filter(({ result }) => result.assignment === assignment.id))) {
    const id = foldName(nameOf(one, edits))
    rows.set(id, [...(rows.get(id) ?? []), one])
  }
  // A set that was changed and handed out again has results that ask what it no longer names.
  const numbers = new Set(assignment.items)
  for (const { result } of [...rows.values()].flat()) for (const { item } of result.answers) if (items.has(item)) numbers.add(item)
  const mark = createMarker(assignment, items, edits.keys)
  const pupils = [...rows].map(([id, own]) => {
    const last = own.at(-1)
    if (last === undefined) throw new Error('Inconsistent: a pupil without a result')
    const extraMinutes = Math.max(...own.map(({ result }) => editOf(edits, result)?.extraMinutes ?? 0))
    const attempts = own.map((one, n) => attemptOf(one, n, { assignment, mark, extraMinutes }))
    return { id, name: nameOf(last, edits), extraMinutes, attempts, ...scored(attempts, rule, assignment.settings.passMark) }
  })
  return {
    assignment,
    rule,
    items: [...numbers].sort((a, b) => a - b).map((number) => gradedItem(number, items.get(number), edits.keys.get(number))),
    pupils: pupils.sort((a, b) => compare(a.id, b.id)),
  }
}

function gradedItem(number: number, item: Item | undefined, edit: KeyEdit | undefined): GradedItem {
  return { number, item, edit, counts: item !== undefined && edit?.kind !== 'drop' && (item.kind !== 'flip' || edit?.kind === 'all-right') }
}

const nameOf = ({ result }: Received, edits: ClassEdits): string => editOf(edits, result)?.name ?? result.pupil

/**
 * Each attempt once, in an order that does not depend on how they came: handed in first, first. Of two that bear one
 * name, as when a phone was set back, the first handed in stays.
 */
function distinct(received: readonly Received[]): readonly Received[] {
  const keyed = received.map((one) => ({ one, key: resultKey(one.result), text: JSON.stringify(one.result) }))
  keyed.sort((a, b) => a.one.result.handedInAt - b.one.result.handedInAt || a.one.result.attempt - b.one.result.attempt || compare(a.key, b.key) || compare(a.text, b.text) || a.one.receivedAt - b.one.receivedAt)
  const kept = new Map<string, Received>()
  for (const { one, key } of keyed) if (!kept.has(key)) kept.set(key, one)
  return [...kept.values()]
}

type Marking = { readonly assignment: Assignment; readonly mark: (result: PupilResult) => MarkedResult; readonly extraMinutes: number }

function attemptOf({ result, receivedAt }: Received, n: number, { assignment, mark, extraMinutes }: Marking): Attempt {
  const { settings } = assignment
  return {
    ...mark(result),
    receivedAt,
    sender: senderKey(result),
    isLate: isLate(settings, result.handedInAt),
    overSeconds: overSeconds(settings, result.usedSeconds, extraMinutes),
    isBeyond: settings.attempts !== null && n >= settings.attempts,
  }
}

function scored(attempts: readonly Attempt[], rule: CountingRule, passMark: number | null): Omit<GradedPupil, 'id' | 'name' | 'extraMinutes' | 'attempts'> {
  const counting = attempts.filter(({ isBeyond }) => !isBeyond)
  const shown = rule === 'first' ? counting[0] : rule === 'highest' ? best(counting) : counting.at(-1)
  if (shown === undefined) throw new Error('Inconsistent: no attempt counts')
  const marks = new Map(shown.marks.map((mark) => [mark.item, mark]))
  if (rule !== 'mean') return { shown, marks, points: shown.points, max: shown.max, share: shown.share, ...(shown.passed !== undefined && { passed: shown.passed }) }
  const share = mean(counting.map((attempt) => attempt.share))
  return {
    shown,
    marks,
    points: mean(counting.map(({ points }) => points)),
    max: mean(counting.map(({ max }) => max)),
    share,
    ...(passMark !== null && { passed: share * 100 >= passMark - 1e-9 }),
  }
}

/** Of equal ones the first. */
function best(attempts: readonly Attempt[]): Attempt | undefined {
  // Shares stop at nothing, and by certainty points may be below.
  return [...attempts].sort((a, b) => b.share - a.share || b.points - a.points)[0]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
