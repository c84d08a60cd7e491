import { signal, type ReadonlySignal } from '@preact/signals'
import type { Clock } from '../../core/lib/clock.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import { dayOf } from '../../core/lib/time.ts'
import { cardStanding } from '../../core/log/card-standing.ts'
import { eventId, type Fact, type LearnerEvent } from '../../core/log/event.ts'
import type { LearnerState } from '../../core/log/state.ts'
import type { CardCare } from '../../ui/item/card-care.ts'

export type CardCarePorts = {
  readonly clock: Clock
  /** Reads signals: views follow the state. */
  readonly state: () => LearnerState
  readonly record: (facts: readonly Fact[]) => Promise<Result<readonly LearnerEvent[], StoreIssue>>
}

export type CareModel = {
  careOf(item: string): CardCare
  /** Why the last decision is not stored. */
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  /** Stores what could not be stored before. */
  retry(): Promise<unknown>
}

/** Deciding about a card from its page. */
export function createCareModel({ clock, state, record }: CardCarePorts): CareModel {
  const failure = signal<StoreIssueCode | undefined>(undefined)

  async function store(facts: readonly Fact[]): Promise<LearnerEvent | undefined> {
    const stored = await record(facts)
    failure.value = stored.ok ? undefined : (stored.issues[0]?.code ?? 'store-failed')
    return stored.ok ? stored.value.at(-1) : undefined
  }

  return {
    failure,
    retry: () => store([]),
    careOf: (item) => ({
      ...cardStanding(state(), item, dayOf(clock.now(), state().settings.rolloverMinutes)),
      async decide(change) {
        const made = await store([{ kind: 'card', item, change }])
        return made && (() => store([{ kind: 'undo', undoes: eventId(made) }]))
      },
      setCue: (text) => store([{ kind: 'cue', item, text }]),
    }),
  }
}
