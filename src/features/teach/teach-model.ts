import { batch, signal, type ReadonlySignal } from '@preact/signals'
import { readAssignment, writeAssignment } from '../../core/assignments/assignment-code.ts'
import type { Assignment } from '../../core/assignments/assignment.ts'
import type { TeacherKey } from '../../core/assignments/sealing.ts'
import type { LeakPair, QuestionBank } from '../../core/bank/question-bank.ts'
import type { Clock } from '../../core/lib/clock.ts'
import { mergeListing } from '../../core/lib/merge-listing.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssueCode } from '../../core/lib/store-issue.ts'
import { EMPTY_DRAFT, readSet, setKey, SETS, writeSet, type SetDraft, type TeachSet } from './teach-shelf.ts'

export type TeachModel = {
  readonly phase: ReadonlySignal<'loading' | 'load-failed' | 'ready'>
  /** Changed last first. */
  readonly sets: ReadonlySignal<readonly TeachSet[]>
  /** The last change could not be kept. */
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  /** Pairs of items of which one tells the answer of the other; empty until they are loaded. */
  readonly leaks: ReadonlySignal<readonly LeakPair[]>
  load(): Promise<void>
  find(id: string): TeachSet | undefined
  /** Begins a set. @returns its id; undefined where it could not be kept */
  create(): Promise<string | undefined>
  /** A set of the same contents under its own id, not handed out. @param title of the copy */
  copy(id: string, title: string): Promise<string | undefined>
  change(id: string, part: Partial<SetDraft>): Promise<boolean>
  remove(id: string): Promise<boolean>
  /** Fixes what goes out now. @returns the token, `#a=...`; undefined where it could not be kept */
  handOut(id: string, key: Pick<TeacherKey, 'publicKey'>): Promise<string | undefined>
  /** Takes one's own set back in, as on a second device; one that is here already stays as it is. */
  bringBack(assignment: Assignment): Promise<boolean>
}

export type TeachPorts = {
  readonly bank: QuestionBank
  readonly clock: Clock
  readonly shelf: () => Promise<Shelf>
  readonly leaks: () => Promise<readonly LeakPair[]>
  /** Sixteen hex digits. */
  readonly randomSetId: () => string
  /** The teacher's name where the profile has one. */
  readonly usualName: string
}

export function createTeachModel({ bank, clock, usualName, ...ports }: TeachPorts): TeachModel {
  const phase = signal<'loading' | 'load-failed' | 'ready'>('loading')
  const sets = signal<readonly TeachSet[]>([])
  const leaks = signal<readonly LeakPair[]>([])
  const failure = signal<StoreIssueCode | undefined>(undefined)
  /** Changes are kept one after the other, so that the last one stays. */
  let writing: Promise<unknown> = Promise.resolve()

  const find = (id: string): TeachSet | undefined => sets.value.find((set) => set.id === id)

  function keep(set: TeachSet): Promise<boolean> {
    sets.value = [set, ...sets.peek().filter(({ id }) => id !== set.id)]
    return write(async (shelf) => shelf.change([[setKey(set.id), writeSet(set)]]))
  }

  function write(task: (shelf: Shelf) => ReturnType<Shelf['change']>): Promise<boolean> {
    const done = writing.then(async () => {
      const kept = await task(await ports.shelf())
      failure.value = kept.ok ? undefined : (kept.issues[0]?.code ?? 'store-failed')
      return kept.ok
    })
    writing = done.catch(() => undefined)
    return done
  }

  async function begin(draft: SetDraft): Promise<string | undefined> {
    const id = ports.randomSetId()
    return (await keep({ ...draft, id, changedAt: clock.now().at, handedOut: undefined })) ? id : undefined
  }

  return {
    phase,
    sets,
    failure,
    leaks,
    find,
    async load() {
      const before = sets.peek()
      try {
        await writing
        const [listed, pairs] = await Promise.all([ports.shelf().then((shelf) => shelf.list(SETS)), ports.leaks()])
        batch(() => {
          leaks.value = pairs
          phase.value = listed.ok ? 'ready' : 'load-failed'
          failure.value = listed.ok ? undefined : listed.issues[0]?.code
          if (!listed.ok) return
          const stored = listed.value.flatMap(([, value]) => readSet(value) ?? [])
          sets.value = [...mergeListing(stored, before, sets.peek(), ({ id }) => id)].sort((a, b) => b.changedAt - a.changedAt)
        })
      } catch (error) {
        console.warn('The sets could not be opened:', error)
        phase.value = 'load-failed'
      }
    },
    create: () => begin({ ...EMPTY_DRAFT, teacher: sets.peek()[0]?.teacher ?? usualName, className: sets.peek()[0]?.className ?? '' }),
    async copy(id, title) {
      const set = find(id)
      if (set === undefined) return undefined
      const { className, instructions, teacher, settings, items, pupils } = set
      return begin({ title, className, instructions, teacher, settings, items, pupils })
    },
    async change(id, part) {
      const set = find(id)
      return set !== undefined && keep({ ...set, ...part, changedAt: clock.now().at })
    },
    async remove(id) {
      const done = await write(async (shelf) => shelf.change([], [setKey(id)]))
      if (done) sets.value = sets.peek().filter((set) => set.id !== id)
      return done
    },
    async handOut(id, { publicKey }) {
      const set = find(id)
      if (set === undefined) return undefined
      const { title, className, instructions, teacher, settings, items } = set
      const token = writeAssignment({ version: 1, id, bank: { id: bank.bank.id, hash: bank.bank.hash }, title, className, instructions, teacher, teacherKey: publicKey, settings, items })
      // Read back, the texts are as tidy as pupils get them.
      const read = readAssignment(token.replace(/^#a=/, ''))
      if (!read.ok) throw new Error('Inconsistent: a set was written that cannot be read')
      return (await keep({ ...set, handedOut: read.value })) ? token : undefined
    },
    async bringBack(assignment) {
      const { id, title, className, instructions, teacher, settings, items } = assignment
      // The listing may still be on its way, and what was written must not be written over.
      await writing
      const stored = await (await ports.shelf()).get(setKey(id))
      const known = find(id) ?? (stored.ok ? readSet(stored.value) : undefined)
      if (!stored.ok) failure.value = stored.issues[0]?.code
      if (!stored.ok || known?.handedOut !== undefined) return stored.ok
      return keep({ title, className, instructions, teacher, settings, items, pupils: null, changedAt: clock.now().at, ...known, id, handedOut: assignment })
    },
  }
}
