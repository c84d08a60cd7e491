/** What to study now, and in which order. */
import type { EpochMs } from '../lib/time.ts'
import type { CardTable } from './card-table.ts'
import type { Now } from './due.ts'
import type { Policy } from './policy.ts'

/** An item that may be asked. */
export type Candidate = {
  readonly item: string
  /** Items on one fact are siblings: one of them a study day. */
  readonly fact: string
  readonly section: string
  /** undefined while the item has never been answered */
  readonly slot: number | undefined
}

export type QueueInput = {
  /** In the order in which new items are to be introduced. */
  readonly candidates: readonly Candidate[]
  readonly table: CardTable
  readonly now: Now
  readonly policy: Policy
  /** Facts of the items answered today. */
  readonly factsStudiedToday: ReadonlySet<string>
  readonly newLeftToday: number
  /** undefined: no limit */
  readonly minutesLeftToday: number | undefined
  readonly secondsPerNew: number
  readonly secondsPerReview: number
  /** Sections of the brief that were read: their new items come first. */
  readonly sectionsRead: ReadonlySet<string>
}

export type Queue = {
  /** Items in steps whose time has come, then reviews. */
  readonly due: readonly string[]
  readonly fresh: readonly string[]
  /** `due` and `fresh` mixed evenly. */
  readonly order: readonly string[]
  /** Items in steps that come back later in the session, soonest first. */
  readonly learningLater: readonly { readonly item: string; readonly dueAt: EpochMs }[]
  readonly estimatedMs: number
}
