import { batch, computed, signal, type ReadonlySignal } from '@preact/signals'
import type { AssignIssue } from '../../core/assignments/assign-issue.ts'
import type { Assignment } from '../../core/assignments/assignment.ts'
import { readHanded, readHandedFile, tokenText, type Handed } from '../../core/assignments/handed.ts'
import { RESULTS } from '../../core/assignments/received.ts'
import { resultKey, type PupilResult } from '../../core/assignments/result.ts'
import type { Sealing, TeacherKey } from '../../core/assignments/sealing.ts'
import type { Clock } from '../../core/lib/clock.ts'
import type { Result } from '../../core/lib/result.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssueCode } from '../../core/lib/store-issue.ts'
import { epochMs, type EpochMs } from '../../core/lib/time.ts'

/** A result that came in, opened. On the shelf it stays sealed, under `class/result/` and its `resultKey`. */
export type Received = { readonly token: string; readonly receivedAt: EpochMs; readonly result: PupilResult }

/** What came of one text, code or pile of files. */
export type Intake = {
  /** Names of those whose results are new. */
  readonly added: readonly string[]
  /** Results that were here already. */
  readonly again: number
  /** What cannot be read, each kind once with how often. */
  readonly refused: readonly { readonly issue: AssignIssue; readonly count: number }[]
  /** Own sets that were taken back in. */
  readonly sets: number
  /** A set of another teacher's, as a link to it. */
  readonly foreignSet: string | undefined
}

export type Collected = {
  /** `Assignment.id`. */
  readonly assignment: string
  /** One for each pupil, by name: the results, first attempt first. */
  readonly pupils: readonly (readonly [name: string, results: readonly Received[]])[]
}

export type CollectModel = {
  readonly phase: ReadonlySignal<'loading' | 'load-failed' | 'no-key' | 'ready'>
  readonly received: ReadonlySignal<readonly Received[]>
  /** By set, the one that something came for last first. */
  readonly collected: ReadonlySignal<readonly Collected[]>
  readonly last: ReadonlySignal<Intake | undefined>
  readonly busy: ReadonlySignal<boolean>
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  load(): Promise<void>
  /** Takes in every result in a text. Texts come one after the other, and one again and again does no harm. */
  takeText(text: string): Promise<void>
  takeFiles(files: readonly Uint8Array[]): Promise<void>
}

export type CollectPorts = {
  readonly clock: Clock
  readonly shelf: () => Promise<Shelf>
  readonly sealing: () => Promise<Sealing>
  readonly recallKey: () => Promise<TeacherKey | undefined>
  readonly bringBack: (assignment: Assignment) => Promise<boolean>
  /** Something new came in. */
  readonly chime: () => void
}

export function createCollectModel({ clock, chime, ...ports }: CollectPorts): CollectModel {
  const phase = signal<'loading' | 'load-failed' | 'no-key' | 'ready'>('loading')
  const received = signal<ReadonlyMap<string, Received>>(new Map())
  const last = signal<Intake | undefined>(undefined)
  const busy = signal(false)
  const failure = signal<StoreIssueCode | undefined>(undefined)
  /** A camera reads the code that is before it many times. */
  let lastText: string | undefined
  let key: TeacherKey | undefined
  let work: Promise<unknown> = Promise.resolve()

  async function take(found: readonly Result<readonly Handed[], AssignIssue>[]): Promise<void> {
    if (key === undefined) return
    busy.value = true
    const sealing = await ports.sealing()
    const kept = new Map(received.peek())
    const news = new Map<string, Received>()
    const issues: AssignIssue[] = found.flatMap((one) => (one.ok ? [] : one.issues))
    let [again, sets] = [0, 0]
    let foreignSet: string | undefined
    for (const handed of found.flatMap((one) => (one.ok ? one.value : []))) {
      const token = tokenText(handed.token)
      if (handed.kind === 'broken') issues.push(handed.issue)
      else if (handed.kind === 'assignment') {
        if (handed.assignment.teacherKey !== key.publicKey) foreignSet = token
        else if (await ports.bringBack(handed.assignment)) sets += 1
      } else if (handed.kind === 'result') {
        const opened = await sealing.open(handed.token.signs, key)
        if (!opened.ok) issues.push(...opened.issues)
        else {
          const name = resultKey(opened.value)
          const before = kept.get(name)
          const came = preferred(before, { token, receivedAt: clock.now().at, result: opened.value })
          if (before !== undefined) again += 1
          if (came === before) continue
          kept.set(name, came)
          news.set(name, came)
        }
      }
    }
    const stored = news.size === 0 || (await keep(news))
    batch(() => {
      busy.value = false
      if (!stored) return
      const added = [...news].filter(([name]) => !received.peek().has(name)).map(([, { result }]) => result.pupil)
      received.value = kept
      last.value = { added, again, refused: counted(issues), sets, foreignSet }
      if (added.length > 0) chime()
    })
  }

  async function keep(news: ReadonlyMap<string, Received>): Promise<boolean> {
    const done = await (await ports.shelf()).change([...news].map(([name, { token, receivedAt }]) => [RESULTS + name, { version: 1, token, receivedAt }] as const))
    failure.value = done.ok ? undefined : (done.issues[0]?.code ?? 'store-failed')
    return done.ok
  }

  /** One pile after the other, so that none is written over by the one before. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    const done = work.then(task)
    work = done.catch(() => (busy.value = false))
    return done
  }

  async function open(): Promise<void> {
    key = await ports.recallKey()
    if (key === undefined) return void (phase.value = 'no-key')
    const owner = key
    const [shelf, sealing] = await Promise.all([ports.shelf(), ports.sealing()])
    const listed = await shelf.list(RESULTS)
    if (!listed.ok) return void (phase.value = 'load-failed')
    const opened = await Promise.all(
      listed.value.map(async ([, value]) => {
        const stored = readStored(value)
        const result = stored && (await sealing.open(stored.token.replace(/^#r=/, ''), owner))
        return stored && result?.ok === true ? [[resultKey(result.value), { ...stored, result: result.value }] as const] : []
      }),
    )
    batch(() => {
      received.value = new Map(opened.flat())
      phase.value = 'ready'
    })
  }

  return {
    phase,
    received: computed(() => [...received.value.values()]),
    collected: computed(() => bySet([...received.value.values()])),
    last,
    busy,
    failure,
    load: () =>
      inTurn(() =>
        open().catch((error: unknown) => {
          console.warn('The results could not be opened:', error)
          phase.value = 'load-failed'
        }),
      ),
    takeText: (text) =>
      inTurn(async () => {
        if (text === lastText) return
        lastText = text
        await take([readHanded(text)])
        if (failure.peek() !== undefined) lastText = undefined
      }),
    takeFiles: (files) => inTurn(() => take(files.map(readHandedFile))),
  }
}

/** Of two results of one name the one handed in first, else the one whose text comes first: whatever the order in which they arrive. */
function preferred(a: Received | undefined, b: Received): Received {
  if (a === undefined || isSameResult(a.result, b.result)) return a ?? b
  const earlier = a.result.handedInAt - b.result.handedInAt
  return earlier < 0 || (earlier === 0 && a.token < b.token) ? a : b
}

const isSameResult = (a: PupilResult, b: PupilResult): boolean => JSON.stringify(a) === JSON.stringify(b)

function counted(issues: readonly AssignIssue[]): Intake['refused'] {
  const kinds = new Map<string, { readonly issue: AssignIssue; count: number }>()
  for (const issue of issues) {
    const kind = kinds.get(issue.code) ?? { issue, count: 0 }
    kind.count += 1
    kinds.set(issue.code, kind)
  }
  return [...kinds.values()]
}

function bySet(received: readonly Received[]): readonly Collected[] {
  const sets = new Map<string, Received[]>()
  for (const one of [...received].sort((a, b) => b.receivedAt - a.receivedAt)) sets.set(one.result.assignment, [...(sets.get(one.result.assignment) ?? []), one])
  return [...sets].map(([assignment, results]) => ({ assignment, pupils: byPupil(results) }))
}

/** Two pupils of one name have two devices. */
function byPupil(results: readonly Received[]): Collected['pupils'] {
  const pupils = new Map<string, Received[]>()
  for (const one of [...results].sort((a, b) => a.result.attempt - b.result.attempt)) {
    const who = `${one.result.pupil}/${one.result.device}`
    pupils.set(who, [...(pupils.get(who) ?? []), one])
  }
  return [...pupils.values()].map((own) => [own[0]?.result.pupil ?? '', own] as const).sort(([a], [b]) => a.localeCompare(b))
}

function readStored(value: unknown): Pick<Received, 'token' | 'receivedAt'> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, token, receivedAt } = value as Readonly<Record<string, unknown>>
  return version === 1 && typeof token === 'string' && typeof receivedAt === 'number' && Number.isFinite(receivedAt) ? { token, receivedAt: epochMs(receivedAt) } : undefined
}
