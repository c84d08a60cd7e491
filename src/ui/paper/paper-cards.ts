import type { Item } from '../../core/bank/item.ts'
import { presentationOrder } from '../../core/quiz/presentation.ts'

/** Cards to fold, or cards whose answer is on the back of the sheet. */
export const CARD_SIDES = ['fold', 'both'] as const
export type CardSides = (typeof CARD_SIDES)[number]

/** As the style sheet has room for on A4: one below the other, or in two columns of four. */
const PER_SHEET = { fold: 5, both: 8 } as const satisfies Record<CardSides, number>

/** The cards of each sheet of paper; `number` counts from 1 over all sheets. */
export function sheetsOf<T>(items: readonly T[], sides: CardSides): readonly (readonly { readonly item: T; readonly number: number }[])[] {
  const cards = items.map((item, at) => ({ item, number: at + 1 }))
  const size = PER_SHEET[sides]
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, sheet) => cards.slice(sheet * size, (sheet + 1) * size))
}

/** What a question needs beside its prompt to be asked by a card. The parts stand in an order of their own, the same on every printing. */
export function linesOnCard(item: Item): readonly string[] {
  switch (item.kind) {
    case 'choice':
    case 'multiple':
      return presentationOrder(item, 0).flatMap((index) => item.options[index]?.text ?? [])
    case 'order':
      return presentationOrder(item, 0).flatMap((index) => item.steps[index]?.text ?? [])
    case 'match':
      return item.pairs.map(({ left }) => left)
    default:
      return []
  }
}
