/** What each grade would do to a card, for the grade buttons: tried out on a copy, so it cannot differ from the real thing. */
import { MINUTE_MS } from '../lib/time.ts'
import { copySlot, countDue, createCardTable, readCard, resetSlot } from './card-table.ts'
import type { CardTable, Grade } from './card-table.ts'
import type { Policy } from './policy.ts'
import { review } from './review.ts'
import type { Answer } from './review.ts'

export type NextDue = { readonly kind: 'minutes'; readonly minutes: number } | { readonly kind: 'days'; readonly days: number }

/** @param slot undefined for an item that has no card yet */
export function preview(table: CardTable, slot: number | undefined, moment: Omit<Answer, 'grade'>, policy: Policy): Readonly<Record<Grade, NextDue>> {
  const trial = trialTable(table, slot)
  const nextDue = (grade: Grade): NextDue => {
    if (slot === undefined) resetSlot(trial, 0)
    else copySlot(table, slot, trial, 0)
    review(trial, 0, { ...moment, grade }, policy)
    const card = readCard(trial, 0)
    if (card.phase === 'learning' || card.phase === 'relearning') return { kind: 'minutes', minutes: (card.dueAt - moment.at) / MINUTE_MS }
    return { kind: 'days', days: Math.max(card.dueDay - moment.day, 0) }
  }
  return { 1: nextDue(1), 2: nextDue(2), 3: nextDue(3), 4: nextDue(4) }
}

/** A table for one card among the load of all the others. */
function trialTable(table: CardTable, slot: number | undefined): CardTable {
  const trial = { ...createCardTable(1), load: table.load.slice() }
  if (slot === undefined) return trial
  copySlot(table, slot, trial, 0)
  // It is among those counted already.
  countDue(trial, 0, -1)
  return trial
}
