/**
 * The bank's vocabulary: what an item is once it has been compiled into one language.
 * Authored items (both languages side by side) are described by schema.ts; everything
 * that studies, grades or shows an item works on the types below.
 * Invariant: indexes of options, steps and pairs are the authored ones in every language,
 * so a response stays valid when the learner switches language.
 */

export type Language = 'en' | 'fr'
export const LANGUAGES = ['en', 'fr'] as const satisfies readonly Language[]

export const TOPICS = ['figures', 'dates', 'actors', 'causes'] as const
export type Topic = (typeof TOPICS)[number]

export const ITEM_KINDS = ['flip', 'cloze', 'choice', 'multiple', 'true-false', 'number', 'date', 'typed', 'order', 'match'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export const LEVELS = ['recognise', 'recall', 'use'] as const
export type Level = (typeof LEVELS)[number]

/** What is known of an item without any text: small, loaded at start for the whole bank. */
export type ItemHead = {
  /** Immutable, drawn once: `turn-k3vd`. */
  readonly id: string
  /** Stable small number for links and QR codes. */
  readonly number: number
  readonly kind: ItemKind
  readonly topic: Topic
  /** Section of the brief; items are introduced section by section. */
  readonly section: string
  /** Items on one fact are siblings: never on the same study day. */
  readonly fact: string
  readonly level: Level
}

/** The gap of a cloze prompt. */
export const GAP = '{gap}'

type ItemText = ItemHead & {
  readonly prompt: string
  readonly explanation: string
  /** Paragraph names of the brief that the item rests on, most telling first. */
  readonly source: readonly string[]
  /** Glossary ids. */
  readonly terms: readonly string[]
}

/** A wrong answer that people really give, and what to tell them. */
export type Mistake = { readonly match: readonly string[]; readonly why: string }

export type Option = { readonly text: string; readonly right: boolean; readonly why?: string }
export type Step = { readonly text: string; readonly when?: string }
export type Pair = { readonly left: string; readonly right: string }

export type FlipItem = ItemText & { readonly kind: 'flip'; readonly answer: string }
/** `scale`: the options are figures or dates and are shown as authored, in every language. */
export type ChoiceItem = ItemText & { readonly kind: 'choice' | 'multiple'; readonly options: readonly Option[]; readonly scale?: true }
export type TrueFalseItem = ItemText & { readonly kind: 'true-false'; readonly answer: boolean; readonly correction?: string }
/** `accept` holds the forms of both languages, the answer of the other language included. */
export type TypedItem = ItemText & { readonly kind: 'typed' | 'cloze'; readonly answer: string; readonly accept: readonly string[]; readonly mistakes: readonly Mistake[] }
export type NumberItem = ItemText & { readonly kind: 'number'; readonly value: number; readonly tolerance: number; readonly unit: string; readonly mistakes: readonly Mistake[] }
/** `value` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the answer is asked as exactly as that. */
export type DateItem = ItemText & { readonly kind: 'date'; readonly value: string; readonly mistakes: readonly Mistake[] }
/** `steps` stand in the right order. */
export type OrderItem = ItemText & { readonly kind: 'order'; readonly steps: readonly Step[] }
export type MatchItem = ItemText & { readonly kind: 'match'; readonly pairs: readonly Pair[] }

export type Item = FlipItem | ChoiceItem | TrueFalseItem | TypedItem | NumberItem | DateItem | OrderItem | MatchItem
