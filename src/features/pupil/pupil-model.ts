import { batch, signal, type ReadonlySignal } from '@preact/signals'
import type { AssignIssue } from '../../core/assignments/assign-issue.ts'
import type { Assignment } from '../../core/assignments/assignment.ts'
import { bankIssue } from '../../core/assignments/bank-match.ts'
import { readHanded, readHandedFile, type Handed } from '../../core/assignments/handed.ts'
import { resultOf } from '../../core/assignments/handed-in.ts'
import { keyWords } from '../../core/assignments/key-words.ts'
import type { Sealing } from '../../core/assignments/sealing.ts'
import { quizSettingsOf, sheetFor } from '../../core/assignments/sheet.ts'
import type { LeakPair, QuestionBank } from '../../core/bank/question-bank.ts'
import type { Clock } from '../../core/lib/clock.ts'
import { mergeListing } from '../../core/lib/merge-listing.ts'
import type { Result } from '../../core/lib/result.ts'
import type { SessionLock } from '../../core/lib/session-lock.ts'
import type { Shelf, ShelfEntry } from '../../core/lib/shelf.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import { beginAttempt, unlimit, type QuizAttempt } from '../../core/quiz/attempt.ts'
import { pinKey, readSet, setKey, SETS, writeSet, type TakenSet } from './pupil-shelf.ts'

/** A set that was handed over and not taken yet: what the pupil sees before saying yes. */
export type Offered = {
  readonly assignment: Assignment
  /** Four words to compare with what the teacher says. */
  readonly words: readonly string[]
  /** Another key was seen of a teacher of this name. */
  readonly isOtherKey: boolean
  /** Another edition of the bank, or another bank. */
  readonly issue: AssignIssue | undefined
}

/** What may be done with a set now. */
export type Standing = 'not-yet' | 'ready' | 'begun' | 'used-up'

export type PupilModel = {
  readonly phase: ReadonlySignal<'loading' | 'load-failed' | 'ready'>
  readonly sets: ReadonlySignal<readonly TakenSet[]>
  readonly offered: ReadonlySignal<Offered | undefined>
  /** What was wrong with the last thing that was handed over. */
  readonly issue: ReadonlySignal<AssignIssue | undefined>
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  /** Another tab has a session: nothing was begun. */
  readonly busy: ReadonlySignal<boolean>
  readonly usualName: string
  load(): Promise<void>
  /** Looks for a set in a text. */
  look(text: string): Promise<void>
  lookInFiles(files: readonly Uint8Array[]): Promise<void>
  decline(): void
  /** Takes the offered set. @returns its id; undefined where it could not be kept */
  accept(pupil: string): Promise<string | undefined>
  standing(set: TakenSet): Standing
  /** Begins an attempt, or goes on with the one begun. @param isUntimed the pupil turns the time limit off @returns whether one is open */
  begin(id: string, isUntimed?: boolean): Promise<boolean>
  leave(): void
  keep(id: string, run: QuizAttempt): Promise<Result<unknown, StoreIssue>>
  /** Puts the attempt that was handed in with the others; again with the same one it changes nothing. */
  finish(id: string, done: QuizAttempt): Promise<Result<unknown, StoreIssue>>
  /** The sealed result of an attempt: `#r=...`. @param n from 0 */
  seal(set: TakenSet, n: number): Promise<Result<string, AssignIssue>>
  rename(id: string, pupil: string): Promise<void>
  remove(id: string): Promise<void>
}

export type PupilPorts = {
  readonly bank: QuestionBank
  readonly clock: Clock
  readonly lock: SessionLock
  readonly shelf: () => Promise<Shelf>
  readonly leaks: () => Promise<readonly LeakPair[]>
  readonly sealing: () => Promise<Sealing>
  readonly randomSeed: () => number
  readonly randomId: () => string
  /** The learner's name where it is known. */
  readonly usualName: string
  readonly afterSession: () => void
}

export function createPupilModel(ports: PupilPorts): PupilModel {
  const { bank, clock } = ports
  const known = new Set(bank.bank.heads.map(({ id }) => id))
  const phase = signal<'loading' | 'load-failed' | 'ready'>('loading')
  const sets = signal<readonly TakenSet[]>([])
  const offered = signal<Offered | undefined>(undefined)
  const issue = signal<AssignIssue | undefined>(undefined)
  const failure = signal<StoreIssueCode | undefined>(undefined)
  const busy = signal(false)
  let release: (() => void) | undefined

  const isKnown = (item: string): boolean => known.has(item)
  const find = (id: string): TakenSet | undefined => sets.peek().find(({ assignment }) => assignment.id === id)

  async function change(puts: readonly ShelfEntry[], removes: readonly string[] = []): Promise<Result<undefined, StoreIssue>> {
    const done = await (await ports.shelf()).change(puts, removes)
    failure.value = done.ok ? undefined : (done.issues[0]?.code ?? 'store-failed')
    return done
  }

  async function replace(set: TakenSet, more: readonly ShelfEntry[] = []): Promise<Result<undefined, StoreIssue>> {
    const { id } = set.assignment
    const kept = await change([[setKey(id), writeSet(set)], ...more])
    if (kept.ok) sets.value = [set, ...sets.peek().filter(({ assignment }) => assignment.id !== id)]
    return kept
  }

  async function offer(found: Result<readonly Handed[], AssignIssue>): Promise<void> {
    const first = found.ok ? (found.value.find(({ kind }) => kind === 'assignment') ?? found.value.find(({ kind }) => kind === 'broken')) : undefined
    if (first?.kind !== 'assignment') {
      issue.value = found.ok ? (first?.kind === 'broken' ? first.issue : { code: 'token-none' }) : found.issues[0]
      return
    }
    const { assignment } = first
    const [sealing, shelf] = await Promise.all([ports.sealing(), ports.shelf()])
    const print = await sealing.fingerprint(assignment.teacherKey)
    if (!print.ok) return void (issue.value = print.issues[0])
    const pinned = await shelf.get(pinKey(assignment.teacher))
    batch(() => {
      issue.value = undefined
      offered.value = {
        assignment,
        words: keyWords(print.value),
        isOtherKey: pinned.ok && typeof pinned.value === 'string' && pinned.value !== assignment.teacherKey,
        issue: bankIssue(assignment, bank.bank),
      }
    })
  }

  function standing({ assignment: { settings }, run, attempts }: TakenSet): Standing {
    if (run !== undefined) return 'begun'
    if (settings.attempts !== null && attempts.length >= settings.attempts) return 'used-up'
    return settings.opens !== null && clock.now().at < settings.opens ? 'not-yet' : 'ready'
  }

  return {
    phase,
    sets,
    offered,
    issue,
    failure,
    busy,
    usualName: ports.usualName,
    async load() {
      const before = sets.peek()
      try {
        const listed = await (await ports.shelf()).list(SETS)
        batch(() => {
          phase.value = listed.ok ? 'ready' : 'load-failed'
          failure.value = listed.ok ? undefined : listed.issues[0]?.code
          if (!listed.ok) return
          const stored = listed.value.flatMap(([, value]) => readSet(value, isKnown) ?? [])
          sets.value = [...mergeListing(stored, before, sets.peek(), ({ assignment }) => assignment.id)].sort((a, b) => b.takenAt - a.takenAt)
        })
      } catch (error) {
        console.warn('The sets could not be opened:', error)
        phase.value = 'load-failed'
      }
    },
    look: (text) => offer(readHanded(text)),
    async lookInFiles(files) {
      for (const file of files) await offer(readHandedFile(file))
    },
    decline: () => void (offered.value = undefined),
    async accept(pupil) {
      const wanted = offered.peek()
      if (wanted === undefined || pupil.trim() === '') return undefined
      const { assignment } = wanted
      // The listing may still be on its way, and attempts must not be written over.
      const stored = await (await ports.shelf()).get(setKey(assignment.id))
      if (!stored.ok) return void (failure.value = stored.issues[0]?.code)
      const before = find(assignment.id) ?? readSet(stored.value, isKnown)
      const device = (ports.randomSeed() >>> 0).toString(16).padStart(8, '0')
      // Taken once more, perhaps with a new title: the attempts stay.
      const set: TakenSet = { takenAt: clock.now().at, device, run: undefined, attempts: [], ...before, assignment, pupil: pupil.trim() }
      const kept = await replace(set, [[pinKey(assignment.teacher), assignment.teacherKey]])
      if (!kept.ok) return undefined
      offered.value = undefined
      return assignment.id
    },
    standing,
    async begin(id, isUntimed = false) {
      const set = find(id)
      if (set === undefined || standing(set) === 'not-yet' || standing(set) === 'used-up') return false
      release ??= await ports.lock.take()
      busy.value = release === undefined
      if (busy.peek()) return false
      if (set.run !== undefined) return true
      const sheet = sheetFor(set.assignment, bank.bank.heads, await ports.leaks(), ports.randomSeed())
      const begun = beginAttempt(ports.randomId(), { items: sheet.items, seed: sheet.seed }, quizSettingsOf(set.assignment.settings), clock.now().at)
      return sheet.items.length > 0 && (await replace({ ...set, run: isUntimed ? unlimit(begun) : begun })).ok
    },
    leave() {
      release?.()
      release = undefined
      ports.afterSession()
    },
    async keep(id, run) {
      const set = find(id)
      if (set === undefined) throw new Error('Inconsistent: an attempt at a set that is not here')
      return replace({ ...set, run })
    },
    async finish(id, done) {
      const set = find(id)
      if (set === undefined) throw new Error('Inconsistent: an attempt at a set that is not here')
      return replace({ ...set, run: undefined, attempts: [...set.attempts.filter((attempt) => attempt.id !== done.id), done] })
    },
    async seal({ assignment, pupil, device, attempts }, n) {
      const attempt = attempts[n]
      if (attempt === undefined) throw new Error('Inconsistent: there is no such attempt')
      const numberOf = new Map(bank.bank.heads.map(({ id, number }) => [id, number]))
      return (await ports.sealing()).seal(resultOf(attempt, assignment, { pupil, device, attempt: n + 1 }, numberOf), assignment)
    },
    async rename(id, pupil) {
      const set = find(id)
      if (set !== undefined && pupil.trim() !== '') await replace({ ...set, pupil: pupil.trim() })
    },
    async remove(id) {
      const done = await change([], [setKey(id)])
      if (done.ok) sets.value = sets.peek().filter(({ assignment }) => assignment.id !== id)
    },
  }
}
