/**
 * The scheduler: when to ask an item again, from how it was answered before.
 * Cards live in columns (one typed array a field), because a learner may have tens of
 * thousands and a snapshot of the table is then a copy of its buffers.
 * Invariant: a slot's content depends on its own reviews and the policy only.
 * Must not know the log, the bank, the clock or the zone: a review carries its instant and study day.
 */
import type { Day, EpochMs } from '../lib/time.ts'

/** Again, Hard, Good, Easy, as in the FSRS papers. */
export type Grade = 1 | 2 | 3 | 4

export const PHASES = ['new', 'learning', 'review', 'relearning'] as const
export type Phase = (typeof PHASES)[number]

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
}
