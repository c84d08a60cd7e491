/**
 * The port through which the app keeps the log. Two implementations stand behind it, one
 * in IndexedDB and one in memory, held to one contract by tests/store/event-log-contract.ts.
 *
 * What it promises: events that a call returns are stored and survive a kill or a power
 * cut; an event is stored once, whatever is retried and however many tabs are open.
 * It knows nothing of what events mean: the state in a snapshot is bytes to it.
 */
import type { Result } from '../lib/result.ts'
import type { StoreIssue } from '../lib/store-issue.ts'
import type { EpochMs, Moment } from '../lib/time.ts'
import type { Fact, LearnerEvent } from './event.ts'

export type OpenedLog = {
  /** Random id of this browser profile. */
  readonly device: string
  /** The pieces of the last snapshot, as they were sealed. */
  readonly snapshot?: readonly Uint8Array[]
  /** The events that the snapshot does not cover, in no particular order; all there are without one. */
  readonly tail: readonly LearnerEvent[]
  /** The log is open, but the learner must know something. */
  readonly issue?: StoreIssue
}

/** All that is stored. `damaged` counts chunks of events that could not be read. */
export type LogContents = { readonly events: readonly LearnerEvent[]; readonly damaged: number }

/** A state to keep, written only if it covers exactly the events that are stored. */
export type SnapshotSource = {
  /** Number of events the state was folded from. */
  readonly count: number
  encode(): readonly Uint8Array[]
}

export type EventLog = {
  open(now: EpochMs): Promise<Result<OpenedLog, StoreIssue>>
  /**
   * Makes events of the facts and stores them. Resolves only after the transaction that
   * holds them has completed.
   * On failure the events stay in memory (`unsaved`) and are written under the same ids with
   * the next append; `append([], moment)` is therefore the retry, and appending the same
   * facts again would record a second answer.
   * @returns the events that became stored, earlier unsaved ones included
   */
  append(facts: readonly Fact[], moment: Moment): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Events whose write failed so far; for "save a copy". */
  unsaved(): readonly LearnerEvent[]
  readAll(): Promise<Result<LogContents, StoreIssue>>
  /** The reviews of an item and the undos that concern them. */
  eventsOf(item: string): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Adds events of other logs, all or none. @returns those that were new here */
  merge(events: readonly LearnerEvent[]): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Housekeeping, for idle time: packs rows into chunks once there are many, and renews the snapshot once that pays. */
  seal(now: EpochMs, snapshot?: SnapshotSource): Promise<Result<SealReport, StoreIssue>>
  /** Calls the listener with events that other tabs stored, or with what keeps it from reading them. @returns how to stop */
  watch(listener: (news: Result<readonly LearnerEvent[], StoreIssue>) => void): () => void
  close(): void
}

export type SealReport = { readonly sealed: number; readonly snapshot: boolean }
