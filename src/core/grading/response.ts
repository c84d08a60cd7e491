/**
 * Grading: what a learner answered, and what that is worth.
 * Knows items; must not know cards, time, language of the interface or how an answer was entered.
 */

import type { ItemKind } from '../bank/item.ts'

/** What the learner did with an item. Indexes are the authored ones, so shuffling and language do not matter. */
export type Response =
  /** flip: the learner saw the answer and judges it */
  | { readonly kind: 'self' }
  /** choice, multiple */
  | { readonly kind: 'picked'; readonly options: readonly number[] }
  /** true-false */
  | { readonly kind: 'said'; readonly value: boolean }
  /** typed, cloze, number, date: as typed, untrimmed */
  | { readonly kind: 'text'; readonly text: string }
  /** order: authored step indexes in the learner's order */
  | { readonly kind: 'order'; readonly steps: readonly number[] }
  /** match: for each left, the authored index of the right put beside it; -1 where nothing was put */
  | { readonly kind: 'match'; readonly rights: readonly number[] }

/** How an item of each kind is answered. */
export const RESPONSE_KINDS = {
  flip: 'self',
  cloze: 'text',
  choice: 'picked',
  multiple: 'picked',
  'true-false': 'said',
  number: 'text',
  date: 'text',
  typed: 'text',
  order: 'order',
  match: 'match',
} as const satisfies Record<ItemKind, Response['kind']>

/** `self` where only the learner can judge (flip). */
export type Verdict = 'right' | 'partial' | 'wrong' | 'self'

/** How sure the learner was before the verdict: unsure, fairly sure, sure. */
export type Certainty = 1 | 2 | 3
export const CERTAINTIES = [1, 2, 3] as const satisfies readonly Certainty[]
export const [UNSURE, , SURE] = CERTAINTIES

export type Judgement = {
  readonly verdict: Verdict
  /** Share of the answer that is right, 0..1; 0 for `self`. */
  readonly score: number
  /** Feedback of the bank for exactly this wrong answer. */
  readonly why?: string
  /** The answer is right but for a slip of the pen: the form it was meant to be, as the bank writes it. */
  readonly typo?: string
  /** The text could not be read as a number or a date: ask again instead of judging. */
  readonly unreadable?: 'empty' | 'number' | 'date'
}
