import { signal, type Signal } from '@preact/signals'
import type { FaceTable } from '../../src/core/bank/face.ts'
import type { Item, Language } from '../../src/core/bank/item.ts'
import { fail, succeed } from '../../src/core/lib/result.ts'
import { eventId, type Fact, type LearnerEvent } from '../../src/core/log/event.ts'
import { foldEvents } from '../../src/core/log/fold.ts'
import type { StudyPorts } from '../../src/features/study/study-ports.ts'
import { fixedClock, type FixedClock } from './fixed-clock.ts'
import { aBank } from './items.ts'

export type TestPorts = StudyPorts & {
  readonly bank: ReturnType<typeof aBank>
  readonly clock: FixedClock
  readonly language: Signal<Language>
  readonly events: readonly LearnerEvent[]
  /** While true, nothing can be stored. */
  diskIsFull: boolean
  /** Whether a session holds the lock. */
  locked: boolean
  sessionsLeft: number
}

/** Ports of a session over an honest little log in memory. */
export function studyPorts(items: readonly Item[], before: readonly Fact[] = [], faces: FaceTable = {}): TestPorts {
  const clock = fixedClock()
  const events: LearnerEvent[] = []
  let unsaved: Fact[] = []

  async function append(facts: readonly Fact[]) {
    unsaved.push(...facts)
    if (ports.diskIsFull) return fail({ code: 'store-full' as const })
    const stored: LearnerEvent[] = unsaved.map((fact, i) => ({ ...fact, device: 'test', seq: events.length + i + 1, ...clock.now() }))
    events.push(...stored)
    unsaved = []
    return succeed(stored)
  }

  const ports: TestPorts = {
    bank: aBank(items, faces),
    clock,
    language: signal<Language>('en'),
    events,
    diskIsFull: false,
    locked: false,
    sessionsLeft: 0,
    lock: {
      async take() {
        if (ports.locked) return undefined
        ports.locked = true
        return () => {
          ports.locked = false
        }
      },
    },
    randomSeed: () => 7,
    afterSession: () => {
      ports.sessionsLeft += 1
    },
    state: () => foldEvents(events, clock.now().at),
    record: (fact) => append([fact]),
    retry: () => append([]),
    everything: async () => succeed(events),
    exam: async () => undefined,
    undo() {
      const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])))
      const last = events.findLast((event) => event.kind === 'review' && !undone.has(eventId(event)))
      return append(last === undefined ? [] : [{ kind: 'undo', undoes: eventId(last) }])
    },
  }
  void append(before)
  return ports
}
