import type { Day } from '../lib/time.ts'
import { copySlot, createCardTable, growCardTable, type CardTable } from '../scheduler/card-table.ts'
import type { EventId } from './event.ts'

/**
 * What the newest changes of cards replaced, oldest first, so that the newest one that
 * stands can be taken back without a replay of the log.
 */
export type Trail = {
  /** Cards as they were before each change. */
  before: CardTable
  readonly changes: CardChange[]
}

export type CardChange = {
  readonly id: EventId
  readonly slot: number
  /** What the change added to the tallies; a reset adds nothing. */
  readonly counted?: CountedAnswer
}

export type CountedAnswer = {
  readonly day: Day
  readonly isRight: boolean
  /** The card was new before and is no more. */
  readonly wasNew: boolean
  readonly tookMs: number
}

export function createTrail(): Trail {
  return { before: createCardTable(64), changes: [] }
}

/** Keeps the card as it stands; to be called before the change is made, and followed by `changes.push`. */
export function keepBefore(trail: Trail, cards: CardTable, slot: number): void {
  const top = trail.before.size
  if (top === trail.before.capacity) trail.before = growCardTable(trail.before, top * 2)
  trail.before.size += 1
  copySlot(cards, slot, trail.before, top)
}

/**
 * Puts the newest change back as if it had never been made.
 * @returns the change; undefined where another one is the newest, and nothing happens
 */
export function popChange(trail: Trail, id: EventId, cards: CardTable): CardChange | undefined {
  const newest = trail.changes.at(-1)
  if (newest?.id !== id) return undefined
  trail.changes.pop()
  trail.before.size -= 1
  copySlot(trail.before, trail.before.size, cards, newest.slot)
  return newest
}
