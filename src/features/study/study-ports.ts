import type { ReadonlySignal } from '@preact/signals'
import type { Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { Scope } from '../../core/bank/scope.ts'
import type { Clock } from '../../core/lib/clock.ts'
import type { Result } from '../../core/lib/result.ts'
import type { SessionLock } from '../../core/lib/session-lock.ts'
import type { StoreIssue } from '../../core/lib/store-issue.ts'
import type { Moment } from '../../core/lib/time.ts'
import type { CramSet } from '../../core/log/cram.ts'
import type { Fact, LearnerEvent } from '../../core/log/event.ts'
import type { LearnerState } from '../../core/log/state.ts'
import type { Queue } from '../../core/scheduler/queue.ts'
import type { SessionQueue } from './session-queue.ts'

/** What a session needs of the world. */
export type StudyPorts = {
  readonly bank: QuestionBank
  readonly language: ReadonlySignal<Language>
  readonly clock: Clock
  readonly lock: SessionLock
  /** A fresh 32-bit number; shuffles follow from it. */
  readonly randomSeed: () => number
  /** Called once the session is left and its lock is free. */
  readonly afterSession: () => void
  /** The state as of the last stored event. */
  readonly state: () => LearnerState
  /** Resolves once the fact is stored; after a failure it is kept, and `retry` stores it. */
  readonly record: (fact: Fact) => Promise<Stored>
  readonly retry: () => Promise<Stored>
  /** Takes back the newest answer of this page's life. */
  readonly undo: () => Promise<Stored>
  /** The day's queue while an exam is ahead, once it is planned. */
  readonly exam: () => Promise<{ queueOf(state: LearnerState, now: Moment): Queue } | undefined>
  /** All that was ever answered. */
  readonly everything: () => Promise<Stored>
}

export type Stored = Result<readonly LearnerEvent[], StoreIssue>

/**
 * `study` follows the schedule, `ahead` brings what comes due in the next days forward, `cram` leaves
 * the schedule alone.
 */
export type SessionPlan =
  | { readonly kind: 'study'; readonly scope: Scope }
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'cram'; readonly of: CramSet }

export type PlannedSession = { readonly queue: SessionQueue; readonly mode: 'study' | 'cram' }
