import { signal, type ReadonlySignal } from '@preact/signals'
import type { Clock } from '../core/lib/clock.ts'
import { fail, succeed, type Result } from '../core/lib/result.ts'
import type { EventLog } from '../core/log/event-log.ts'
import type { StoreIssue } from '../core/lib/store-issue.ts'
import { eventId, type EventId, type Fact, type LearnerEvent } from '../core/log/event.ts'
import type { SettingName, Settings } from '../core/log/settings.ts'
import { emptyState, type LearnerState } from '../core/log/state.ts'

/** The learner on this device: the state of the log, and the only way to add to it. */
export type LearnerModel = {
  /** The state as of the last stored event. Reads a signal, so that views and computed values follow. */
  state(): LearnerState
  /** What is wrong with the storage. A failed write is cleared by the next that succeeds; what was wrong on opening stays. */
  readonly problem: ReadonlySignal<StoreIssue | undefined>
  /** Resolves once the facts are stored. After a failure they are kept, and `retry` stores them. */
  record(facts: readonly Fact[]): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  retry(): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Takes back the newest answer of this page's life that still stands; settings, readings and what was decided about cards since stay. */
  undoLast(): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  setSetting<N extends SettingName>(name: N, value: Settings[N]): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  markRead(section: string): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** All answers on an item and the undos that bear on them, in no particular order. */
  history(item: string): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Everything that is stored and everything that waits to be, for a copy. */
  everything(): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Adds the events of a copy that are not here yet, all or none. @returns those that were new */
  bringBack(events: readonly LearnerEvent[]): Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Housekeeping for idle time. */
  tidy(): Promise<void>
}

type LearnerPorts = { readonly log: EventLog; readonly clock: Clock }

/** @returns the model, or why the log cannot be opened; nothing has been changed then */
export async function createLearner({ log, clock }: LearnerPorts): Promise<Result<LearnerModel, StoreIssue>> {
  const opened = await log.open(clock.now().at)
  if (!opened.ok) return opened
  const first = await stateOf(log, opened.value, clock)
  if (!first.ok) return first
  /** The state changes in place; a new holder tells the views. */
  const current = signal({ state: first.value })
  const lasting = opened.value.issue
  const problem = signal(lasting)
  /** Answers of this page's life that stand, oldest first. */
  const answers: EventId[] = []
  /** News is taken in one after the other: folding anew waits for the store, and what comes meanwhile must go on top of its result. */
  let line: Promise<void> = Promise.resolve()
  /** The log or the engine could not be read when the state was to follow: the next news folds everything anew. */
  let isBehind = false

  function take(events: readonly LearnerEvent[]): Promise<void> {
    if (events.length > 0) line = line.then(() => takeNow(events))
    return line
  }

  async function takeNow(events: readonly LearnerEvent[]): Promise<void> {
    const wasBehind = isBehind
    isBehind = true
    const engine = await loadEngine()
    if (engine === undefined) return
    let { state } = current.peek()
    if (wasBehind || !engine.extendState(state, events, clock.now().at)) {
      const stored = await log.readAll()
      if (!stored.ok) {
        problem.value = stored.issues[0]
        return
      }
      state = engine.foldEvents(stored.value.events, clock.now().at)
    }
    isBehind = false
    current.value = { state }
  }

  async function everything(): Promise<Result<readonly LearnerEvent[], StoreIssue>> {
    const stored = await log.readAll()
    return stored.ok ? succeed([...stored.value.events, ...log.unsaved()]) : stored
  }

  async function record(facts: readonly Fact[]) {
    const stored = await log.append(facts, clock.now())
    problem.value = stored.ok ? lasting : stored.issues[0]
    if (!stored.ok) return stored
    for (const event of stored.value) {
      if (event.kind === 'review') answers.push(eventId(event))
      else if (event.kind === 'undo') remove(answers, event.undoes)
    }
    await take(stored.value)
    return stored
  }

  log.watch((news) => {
    if (news.ok) void take(news.value)
    else problem.value = news.issues[0]
  })

  return succeed<LearnerModel>({
    state: () => current.value.state,
    problem,
    record,
    retry: () => record([]),
    async undoLast() {
      // Taken off at once: a second undo means the answer before, and after a failure `retry` stores this one.
      const undoes = answers.pop()
      return undoes === undefined ? succeed([]) : record([{ kind: 'undo', undoes }])
    },
    setSetting: (name, value) => record([{ kind: 'setting', name, value }]),
    markRead: (section) => record([{ kind: 'read', section }]),
    history: (item) => log.eventsOf(item),
    everything,
    async bringBack(events) {
      // What waits to be stored goes first: a copy may hold it too, and it is stored once.
      const waiting = await record([])
      if (!waiting.ok) return waiting
      const merged = await log.merge(events)
      if (merged.ok) await take(merged.value)
      return merged
    },
    async tidy() {
      const { snapshotOf } = await import('../core/log/snapshot.ts')
      const report = await log.seal(clock.now().at, snapshotOf(current.peek().state))
      if (!report.ok) problem.value = report.issues[0]
    },
  })
}

function remove<T>(list: T[], value: T): void {
  const at = list.lastIndexOf(value)
  if (at >= 0) list.splice(at, 1)
}

/** @returns undefined where it does not come: its chunk is a part of the app like any other, and without it nothing was answered */
async function loadEngine() {
  try {
    return (await import('./engine.ts')).engine
  } catch (error) {
    console.warn('The engine could not be loaded:', error)
    return undefined
  }
}

type Opened = Extract<Awaited<ReturnType<EventLog['open']>>, { readonly ok: true }>['value']

/** The last snapshot with what came since on top; the whole log folded where that does not do. */
async function stateOf(log: EventLog, { snapshot, tail }: Opened, clock: Clock): Promise<Result<LearnerState, StoreIssue>> {
  if (snapshot === undefined && tail.length === 0) return succeed(emptyState())
  const now = clock.now().at
  const [{ engine }, { decodeSnapshot }] = await Promise.all([import('./engine.ts'), import('../core/log/snapshot.ts')])
  const { extendState, foldEvents } = engine
  if (snapshot === undefined) return succeed(foldEvents(tail, now))
  const kept = decodeSnapshot(snapshot)
  if (kept.ok && extendState(kept.value, tail, now)) return succeed(kept.value)
  const stored = await log.readAll()
  return stored.ok ? succeed(foldEvents(stored.value.events, now)) : fail(...stored.issues)
}
