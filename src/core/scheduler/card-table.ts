/**
 * The scheduler: when to ask an item again, from how it was answered before.
 * Cards live in columns (one typed array a field), because a learner may have tens of
 * thousands and a snapshot of the table is then a copy of its buffers.
 * Invariant: a slot's memory depends on its own reviews and the policy only; its due day
 * also on the load that the reviews before had left on the days around.
 * Must not know the log, the bank, the clock or the zone: a review carries its instant and study day.
 */
import { day, epochMs } from '../lib/time.ts'
import type { Day, EpochMs } from '../lib/time.ts'

/** Again, Hard, Good, Easy, as in the FSRS papers. */
export type Grade = 1 | 2 | 3 | 4
export const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[]
export const [AGAIN, HARD, GOOD, EASY] = GRADES

export const PHASES = ['new', 'learning', 'review', 'relearning'] as const
export type Phase = (typeof PHASES)[number]
/** Phases as the table holds them: indexes into PHASES. */
export const [NEW, LEARNING, REVIEW, RELEARNING] = [0, 1, 2, 3] as const

/** One card, read out of the table. */
export type Card = {
  readonly phase: Phase
  /** Index of the current (re)learning step. */
  readonly step: number
  /** Days until recall falls to 90 %; 0 while new. */
  readonly stability: number
  /** 1 (easy) to 10 (hard); 0 while new. */
  readonly difficulty: number
  readonly reps: number
  readonly lapses: number
  readonly lastAt: EpochMs
  readonly lastDay: Day
  /** Instant from which the card is due while learning or relearning. */
  readonly dueAt: EpochMs
  /** Study day from which the card is due in review. */
  readonly dueDay: Day
  /** The last answer was wrong, and the learner had been sure of it. */
  readonly misled: boolean
}

/** Struct of arrays; every column has `capacity` entries, slots 0..size-1 are in use. `phase` holds indexes into PHASES. */
export type CardTable = {
  size: number
  readonly capacity: number
  readonly phase: Uint8Array
  readonly step: Uint8Array
  readonly reps: Uint16Array
  readonly lapses: Uint16Array
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  readonly lastAt: Float64Array
  readonly lastDay: Int32Array
  readonly dueAt: Float64Array
  readonly dueDay: Int32Array
  readonly misled: Uint8Array
  /** How many cards in review are due on each study day, at the index of the day, as far as any is due; kept by whatever changes a slot. */
  load: Uint16Array
}

/** @returns an empty table with room for `capacity` cards; every slot reads as a new card */
export function createCardTable(capacity: number): CardTable {
  return {
    size: 0,
    capacity,
    phase: new Uint8Array(capacity),
    step: new Uint8Array(capacity),
    reps: new Uint16Array(capacity),
    lapses: new Uint16Array(capacity),
    stability: new Float64Array(capacity),
    difficulty: new Float64Array(capacity),
    lastAt: new Float64Array(capacity),
    lastDay: new Int32Array(capacity),
    dueAt: new Float64Array(capacity),
    dueDay: new Int32Array(capacity),
    misled: new Uint8Array(capacity),
    load: new Uint16Array(0),
  }
}

/** @returns a table with room for `capacity` cards that begins with the cards of `table`, which is left as it was */
export function growCardTable(table: CardTable, capacity: number): CardTable {
  if (capacity < table.size) throw new Error(`Inconsistent: ${table.size} cards do not fit into ${capacity} slots`)
  const grown = createCardTable(capacity)
  grown.size = table.size
  for (const column of COLUMNS) grown[column].set(table[column].subarray(0, table.size))
  grown.load = table.load.slice()
  return grown
}

export function readCard(table: CardTable, slot: number): Card {
  return {
    phase: PHASES[at(table.phase, slot)] ?? 'new',
    step: at(table.step, slot),
    stability: at(table.stability, slot),
    difficulty: at(table.difficulty, slot),
    reps: at(table.reps, slot),
    lapses: at(table.lapses, slot),
    lastAt: epochMs(at(table.lastAt, slot)),
    lastDay: day(at(table.lastDay, slot)),
    dueAt: epochMs(at(table.dueAt, slot)),
    dueDay: day(at(table.dueDay, slot)),
    misled: at(table.misled, slot) === 1,
  }
}

/** Makes the slot a new card again. */
export function resetSlot(table: CardTable, slot: number): void {
  countDue(table, slot, -1)
  for (const column of COLUMNS) table[column][slot] = 0
}

/** Overwrites slot `b` of `to` with slot `a` of `from`; the two tables may be one. */
export function copySlot(from: CardTable, a: number, to: CardTable, b: number): void {
  countDue(to, b, -1)
  for (const column of COLUMNS) to[column][b] = at(from[column], a)
  countDue(to, b, 1)
}

/** Takes the card's due day into the load, or out of it before the card changes. */
export function countDue(table: CardTable, slot: number, change: 1 | -1): void {
  if (table.phase[slot] !== REVIEW) return
  const day = table.dueDay[slot] as number
  if (day >= table.load.length) {
    const shorter = table.load
    table.load = new Uint16Array(2 ** Math.ceil(Math.log2(day + 1)))
    table.load.set(shorter)
  }
  table.load[day] = (table.load[day] as number) + change
}

const COLUMNS = ['phase', 'step', 'reps', 'lapses', 'stability', 'difficulty', 'lastAt', 'lastDay', 'dueAt', 'dueDay', 'misled'] as const satisfies readonly (keyof CardTable)[]

function at(column: { readonly [slot: number]: number }, slot: number): number {
  const value = column[slot]
  if (value === undefined) throw new Error(`Inconsistent: the table has no slot ${slot}`)
  return value
}
