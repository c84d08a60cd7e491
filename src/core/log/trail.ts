import { copySlot, createCardTable, growCardTable, type CardTable } from '../scheduler/card-table.ts'
import type { Policy } from '../scheduler/policy.ts'
import type { Answer } from '../scheduler/review.ts'
import type { EventId } from './event.ts'

/** An answer as it was taken into a card. */
export type TakenAnswer = {
  readonly id: EventId
  readonly item: string
  readonly slot: number
  readonly answer: Answer
  readonly tookMs: number
  /** The policy in force at the time. */
  readonly policy: Policy
  /** The card was new; may change when an earlier answer is undone. */
  wasNew: boolean
}

/**
 * The last answers, so that one can be undone without a replay of the log: for each item
 * answered lately, its card as it was before, and the answers since.
 */
export type Trail = {
  /** Cards before their first answer of the trail. */
  bases: CardTable
  readonly byItem: Map<string, { readonly base: number; readonly answers: TakenAnswer[] }>
  readonly byId: Map<EventId, TakenAnswer>
}

export function createTrail(): Trail {
  return { bases: createCardTable(64), byItem: new Map(), byId: new Map() }
}

/** Keeps the item's card as it stands as the base of what follows; to be called before each answer is taken. */
export function keepBase(trail: Trail, item: string, cards: CardTable, slot: number): void {
  if (trail.byItem.has(item)) return
  const base = trail.bases.size
  if (base === trail.bases.capacity) trail.bases = growCardTable(trail.bases, base * 2)
  trail.bases.size += 1
  copySlot(cards, slot, trail.bases, base)
  trail.byItem.set(item, { base, answers: [] })
}

export function keepAnswer(trail: Trail, taken: TakenAnswer): void {
  trail.byItem.get(taken.item)?.answers.push(taken)
  trail.byId.set(taken.id, taken)
}
