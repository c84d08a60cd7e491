/** The event log in memory: for browsers without storage, and as the quick twin in tests. */
import { fail, succeed, type Result } from '../core/lib/result.ts'
import { eventId, type EventId, type LearnerEvent } from '../core/log/event.ts'
import type { EventLog } from '../core/log/event-log.ts'
import type { StoreIssue } from '../core/lib/store-issue.ts'
import { eventsAbout } from '../core/log/history.ts'
import { SNAPSHOT_EVENTS } from './log-housekeeping.ts'
import { randomId } from './random-id.ts'
import { createSequence } from './sequence.ts'

/** What several logs can share, as tabs share a database. */
export type MemoryStore = {
  readonly device: string
  openings: number
  readonly events: Map<EventId, LearnerEvent>
  snapshot: { readonly pieces: readonly Uint8Array[]; readonly covered: ReadonlySet<EventId> } | undefined
  readonly listeners: Map<object, (events: readonly LearnerEvent[]) => void>
  /** Refuses writes, as a full disk does. */
  refusal: StoreIssue | undefined
}

/** @param events what it holds from the start */
export function createMemoryStore(events: readonly LearnerEvent[] = []): MemoryStore {
  return { device: randomId(), openings: 0, events: new Map(events.map((event) => [eventId(event), event])), snapshot: undefined, listeners: new Map(), refusal: undefined }
}

/** @param issue what the learner is told on opening: why there is no better store */
export function createMemoryLog(store: MemoryStore = createMemoryStore(), issue?: StoreIssue): EventLog {
  const self = {}
  const sequence = createSequence(() => store.device)
  let unsaved: LearnerEvent[] = []

  async function writing<T>(task: () => T): Promise<Result<T, StoreIssue>> {
    return store.refusal === undefined ? succeed(task()) : fail(store.refusal)
  }

  function add(events: readonly LearnerEvent[]): readonly LearnerEvent[] {
    const fresh = events.filter((event) => !store.events.has(eventId(event)) && store.events.set(eventId(event), event))
    for (const [tab, tell] of store.listeners) if (tab !== self && fresh.length > 0) tell(fresh)
    return fresh
  }

  return {
    async open(now) {
      sequence.begin((store.openings += 1), { at: now })
      const { snapshot } = store
      return succeed({
        device: store.device,
        tail: [...store.events.values()].filter((event) => !snapshot?.covered.has(eventId(event))),
        ...(snapshot && { snapshot: snapshot.pieces }),
        ...(issue && { issue }),
      })
    },
    append(facts, moment) {
      if (sequence.isStale(moment)) sequence.begin((store.openings += 1), moment)
      unsaved = [...unsaved, ...sequence.number(facts, moment)]
      return writing(() => {
        const saved = add(unsaved)
        unsaved = []
        return saved
      })
    },
    unsaved: () => unsaved,
    readAll: async () => succeed({ events: [...store.events.values()], damaged: 0 }),
    eventsOf: async (item) => succeed(eventsAbout(item, [...store.events.values()])),
    merge: (events) =>
      writing(() => {
        const fresh = add(events)
        if (fresh.length > 0) store.snapshot = undefined
        return fresh
      }),
    seal: (_, snapshot) =>
      writing(() => {
        const isDue = snapshot !== undefined && snapshot.count === store.events.size && snapshot.count - (store.snapshot?.covered.size ?? 0) >= SNAPSHOT_EVENTS
        if (isDue) store.snapshot = { pieces: snapshot.encode(), covered: new Set(store.events.keys()) }
        return { sealed: 0, snapshot: isDue }
      }),
    watch(listener) {
      store.listeners.set(self, (events) => {
        events.forEach(sequence.notice)
        listener(succeed(events))
      })
      return () => void store.listeners.delete(self)
    },
    close: () => void store.listeners.delete(self),
  }
}
