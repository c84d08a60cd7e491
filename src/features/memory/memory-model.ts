import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import type { LearnerState } from '../../core/log/state.ts'
import type { MemoryInput, MemoryReport } from '../../core/stats/memory-report.ts'
import { lastFit, type FitNote } from './fit-note.ts'
import { fitToLearner, type FitPorts } from './fit-to-learner.ts'

/** The memory model as its page shows it. */
export type MemoryPageModel = {
  /** undefined until the log has been read */
  readonly report: ReadonlySignal<MemoryReport | undefined>
  /** Whether the learner's own model is in force. */
  readonly isOwn: ReadonlySignal<boolean>
  /** Recall aimed at when a card comes due, 0 to 1. */
  readonly retention: ReadonlySignal<number>
  /** The last fit on this device. */
  readonly last: ReadonlySignal<FitNote | undefined>
  readonly isFitting: ReadonlySignal<boolean>
  /** What went wrong last: with the storage, or with the work itself. */
  readonly failure: ReadonlySignal<StoreIssueCode | 'work' | undefined>
  load(): Promise<void>
  fit(): Promise<void>
  /** Takes the standard model again. */
  goBack(): Promise<void>
  /** Stores what could not be stored, and reads anew. */
  retry(): Promise<void>
}

export type MemoryPorts = FitPorts & {
  /** Reads signals: the view follows the state. */
  readonly state: () => LearnerState
  readonly retry: () => Promise<Result<unknown, StoreIssue>>
  /** Off the page's thread. */
  readonly reportMemory: (input: MemoryInput) => Promise<MemoryReport>
}

export function createMemoryPageModel(ports: MemoryPorts): MemoryPageModel {
  const report = signal<MemoryReport | undefined>(undefined)
  const last = signal<FitNote | undefined>(undefined)
  const isFitting = signal(false)
  const failure = signal<StoreIssueCode | 'work' | undefined>(undefined)
  let latest = 0

  /** @returns whether it went well */
  async function attempt(work: () => Promise<Result<unknown, StoreIssue>>): Promise<boolean> {
    try {
      const result = await work()
      failure.value = result.ok ? undefined : (result.issues[0]?.code ?? 'store-failed')
      return result.ok
    } catch (error) {
      console.warn('The memory model could not be worked out:', error)
      failure.value = 'work'
      return false
    }
  }

  async function read(): Promise<Result<unknown, StoreIssue>> {
    const turn = (latest += 1)
    const stored = await ports.everything()
    const next = stored.ok ? await ports.reportMemory({ events: stored.value, now: ports.clock.now().at }) : report.peek()
    const note = await lastFit(await ports.shelf())
    // A reading that comes later than the next one is the older of the two.
    if (turn === latest) {
      report.value = next
      last.value = note
    }
    return stored
  }

  return {
    report,
    isOwn: computed(() => ports.state().settings.parameters !== null),
    retention: computed(() => ports.state().settings.desiredRetention),
    last,
    isFitting,
    failure,
    load: async () => void (await attempt(read)),
    async fit() {
      if (isFitting.peek()) return
      isFitting.value = true
      if (await attempt(() => fitToLearner(ports))) await attempt(read)
      isFitting.value = false
    },
    async goBack() {
      if (await attempt(() => ports.setParameters(null))) await attempt(read)
    },
    async retry() {
      if (await attempt(ports.retry)) await attempt(read)
    },
  }
}
