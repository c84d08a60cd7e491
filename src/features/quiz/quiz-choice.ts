import { ITEM_KINDS, TOPICS } from '../../core/bank/item.ts'
import type { BankIndex } from '../../core/bank/question-bank.ts'
import type { QuizWish } from '../../core/quiz/draw.ts'

/** What the learner chooses before a quiz. */
export type QuizChoice = QuizWish & {
  readonly feedback: 'at-once' | 'at-end'
  readonly minutes: number | null
  /** In an order drawn by chance; else in the order of the story. */
  readonly shuffle: boolean
}

export const LENGTHS = [5, 10, 20, 40, 'all'] as const
export const MINUTES = [null, 5, 10, 15, 20, 30, 45, 60] as const
export const QUIZ_KINDS = ITEM_KINDS.filter((kind) => kind !== 'flip')

/** Ten mixed questions. */
export const DEFAULT_CHOICE: QuizChoice = { topics: [], sections: [], kinds: [], length: 10, feedback: 'at-end', minutes: null, shuffle: true }

export function isDefault(choice: QuizChoice): boolean {
  return JSON.stringify({ ...DEFAULT_CHOICE, ...choice }) === JSON.stringify(DEFAULT_CHOICE)
}

/** A choice as it was kept; what this version or this bank does not know is left open. */
export function readChoice(value: unknown, { sections }: BankIndex): QuizChoice {
  if (typeof value !== 'object' || value === null) return DEFAULT_CHOICE
  const kept: { readonly [name in keyof QuizChoice]?: unknown } = value
  return {
    topics: among(TOPICS, kept.topics),
    sections: among(sections.map(({ id }) => id), kept.sections),
    kinds: among(QUIZ_KINDS, kept.kinds),
    length: LENGTHS.find((length) => length === kept.length) ?? DEFAULT_CHOICE.length,
    feedback: kept.feedback === 'at-once' ? 'at-once' : 'at-end',
    minutes: MINUTES.find((minutes) => minutes === kept.minutes) ?? null,
    shuffle: kept.shuffle !== false,
  }
}

function among<T>(known: readonly T[], kept: unknown): readonly T[] {
  return Array.isArray(kept) ? known.filter((one) => kept.includes(one)) : []
}
