/** What a pupil's answers are worth by the key as it stands now. Pure, so a changed key marks all results anew. */
import type { Item } from '../bank/item.ts'
import { isAnswered } from '../grading/answered.ts'
import { judge } from '../grading/judge.ts'
import { RESPONSE_KINDS, UNSURE, type Certainty, type Judgement, type Response } from '../grading/response.ts'
import { foldText } from '../lib/text-fold.ts'
import type { Assignment } from './assignment.ts'
import type { PupilAnswer, PupilResult } from './result.ts'

/** What a teacher changed about an item after the fact. One whose kind does not fit the item's changes nothing. */
export type KeyEdit =
  /** The item counts for nobody. */
  | { readonly kind: 'drop' }
  /** Whoever answered has it right. */
  | { readonly kind: 'all-right' }
  /** choice, multiple: the right options, authored indexes, at least one; any one of them answers a choice */
  | { readonly kind: 'options'; readonly right: readonly number[] }
  /** true-false */
  | { readonly kind: 'said'; readonly answer: boolean }
  /** typed, cloze, number, date: these are right too, whatever their case, accents and spaces */
  | { readonly kind: 'accept'; readonly texts: readonly string[] }

/** By item number. */
export type KeyEdits = ReadonlyMap<number, KeyEdit>

export type AnswerMark = {
  readonly item: number
  readonly answer: PupilAnswer
  /** `counted`, or why not: dropped by the teacher, not in this bank, or of a kind that only the learner can judge. */
  readonly state: 'counted' | 'dropped' | 'unknown' | 'self'
  readonly judgement: Judgement
  /** Share of the answer that is right, 0..1, certainty left aside; what item statistics are made of. */
  readonly score: number
  /** What it adds to the total: the score, or the certainty mark; 0 where it is not counted. */
  readonly points: number
}

export type MarkedResult = {
  readonly result: PupilResult
  /** In the order of the result's answers. */
  readonly marks: readonly AnswerMark[]
  readonly points: number
  /** The most that the counted items could have given. */
  readonly max: number
  /** Of the most there is, 0..1; certainty marks below nothing are 0, and so is a sheet on which nothing counts. */
  readonly share: number
  /** Absent where the assignment has no pass mark. */
  readonly passed?: boolean
}

/** By certainty 1, 2, 3: Gardner-Medwin's scheme, by which it pays to say what one believes (thresholds at 67 % and 80 %). */
const RIGHT_POINTS: Readonly<Record<Certainty, number>> = { 1: 1, 2: 2, 3: 3 }
const WRONG_POINTS: Readonly<Record<Certainty, number>> = { 1: 0, 2: -2, 3: -6 }
const UNANSWERED: Judgement = { verdict: 'wrong', score: 0 }
const RIGHT: Judgement = { verdict: 'right', score: 1 }

/** Marks every answer of a result and adds up. @see createMarker */
export function markResult(result: PupilResult, assignment: Assignment, items: ReadonlyMap<number, Item>, edits: KeyEdits): MarkedResult {
  return createMarker(assignment, items, edits)(result)
}

/**
 * Marks results one after the other. A class gives the same answers again and again, so each is judged once.
 * @param items of the bank by number, in any language: responses mean the same in all
 */
export function createMarker(assignment: Assignment, items: ReadonlyMap<number, Item>, edits: KeyEdits): (result: PupilResult) => MarkedResult {
  const { certainty, passMark } = assignment.settings
  const judgeOnce = onceFor(items, edits)
  return (result) => {
    const marks = result.answers.map((answer) => markAnswer(answer, { item: items.get(answer.item), edit: edits.get(answer.item), certainty, judgeOnce }))
    const points = marks.reduce((sum, mark) => sum + mark.points, 0)
    const max = marks.filter(({ state }) => state === 'counted').length * (certainty ? RIGHT_POINTS[3] : 1)
    const share = max === 0 ? 0 : Math.max(0, points / max)
    // A share that is the pass mark to the last bit but one is not a failure.
    return { result, marks, points, max, share, ...(passMark !== null && { passed: share * 100 >= passMark - 1e-9 }) }
  }
}

type JudgeOnce = (item: Item, response: Response) => Judgement

/** @param items a response is judged by the one of its number */
function onceFor(items: ReadonlyMap<number, Item>, edits: KeyEdits): JudgeOnce {
  const judged = new Map([...items.keys()].map((number) => [number, new Map<string, Judgement>()]))
  return (item, response) => {
    const known = judged.get(item.number)
    const said = JSON.stringify(response)
    const judgement = known?.get(said) ?? judgeEdited(item, response, edits.get(item.number))
    known?.set(said, judgement)
    return judgement
  }
}

type Keyed = { readonly item: Item | undefined; readonly edit: KeyEdit | undefined; readonly certainty: boolean; readonly judgeOnce: JudgeOnce }

function markAnswer(answer: PupilAnswer, { item, edit, certainty, judgeOnce }: Keyed): AnswerMark {
  const state = item === undefined ? 'unknown' : edit?.kind === 'drop' ? 'dropped' : item.kind === 'flip' && edit?.kind !== 'all-right' ? 'self' : 'counted'
  const isGiven = item !== undefined && answer.response !== undefined && fits(item, answer.response)
  const judgement = isGiven ? judgeOnce(item, answer.response) : UNANSWERED
  const { score } = judgement
  const points = state !== 'counted' || !isGiven ? 0 : certainty ? certaintyPoints(score, answer.certainty) : score
  return { item: answer.item, answer, state, judgement, score, points }
}

/** Half-right answers earn their share of the right answer's points; only a wholly wrong one costs. Unsaid is unsure. */
export function certaintyPoints(score: number, certainty: Certainty = UNSURE): number {
  return score > 0 ? score * RIGHT_POINTS[certainty] : WRONG_POINTS[certainty]
}

function judgeEdited(item: Item, response: Response, edit: KeyEdit | undefined): Judgement {
  if (edit?.kind === 'all-right' || (edit?.kind === 'accept' && isAccepted(response, edit.texts))) return RIGHT
  // Of a choice with several right options any one is the whole answer.
  if (edit?.kind === 'options' && item.kind === 'choice' && response.kind === 'picked' && response.options.every((at) => edit.right.includes(at))) return RIGHT
  const judgement = judge(editedItem(item, edit), response)
  return judgement.unreadable === undefined ? judgement : UNANSWERED
}

const isAccepted = (response: Response, texts: readonly string[]): boolean => response.kind === 'text' && texts.some((text) => foldText(text) === foldText(response.text))

/** The item with the changed key, as a screen shows it and a judge reads it. */
export function editedItem(item: Item, edit: KeyEdit | undefined): Item {
  if (edit?.kind === 'options' && edit.right.length > 0 && (item.kind === 'choice' || item.kind === 'multiple')) {
    return { ...item, options: item.options.map((option, at) => ({ ...option, right: edit.right.includes(at) })) }
  }
  if (edit?.kind === 'said' && item.kind === 'true-false') return { ...item, answer: edit.answer }
  return item
}

/** A result comes from another device: its answer may belong to another version of the item. */
export function fits(item: Item, response: Response): boolean {
  return RESPONSE_KINDS[item.kind] === response.kind && isAnswered(item, response)
}
