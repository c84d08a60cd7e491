import { batch, computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Assignment } from '../../core/assignments/assignment.ts'
import { editsKey, NO_EDITS, readEdits, writeEdits, type ClassEdits } from '../../core/assignments/class-edits.ts'
import { gradebookOf, type GradedPupil, type Gradebook } from '../../core/assignments/gradebook.ts'
import { RESULTS, type Received } from '../../core/assignments/received.ts'
import type { Item, Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssueCode } from '../../core/lib/store-issue.ts'
import { classesOf, resultsOf, type ClassSummary } from './class-list.ts'
import { matrixRows, type MatrixSort } from './matrix-rows.ts'

/** `no-set`: results without the set that they answer; `no-key`: nothing here opens them. */
export type ClassPhase = 'loading' | 'load-failed' | 'no-key' | 'no-set' | 'gone' | 'ready'

export type GradebookModel = {
  /** Undefined while they are counted. */
  readonly classes: ReadonlySignal<readonly ClassSummary[] | undefined>
  readonly phase: ReadonlySignal<ClassPhase>
  readonly book: ReadonlySignal<Gradebook | undefined>
  readonly edits: ReadonlySignal<ClassEdits>
  /** Results that the key on this device does not open. */
  readonly unreadable: ReadonlySignal<number>
  /** The last change could not be kept, or the list could not be read. */
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  readonly query: ReadonlySignal<string>
  readonly sort: ReadonlySignal<MatrixSort>
  readonly initials: ReadonlySignal<boolean>
  /** The pupils that are looked for, in the order chosen. */
  readonly rows: ReadonlySignal<readonly GradedPupil[]>
  loadList(): Promise<void>
  /** Opens a class, in the language of the moment. */
  open(id: string): Promise<void>
  look(query: string): void
  sortBy(by: MatrixSort['by']): void
  turn(): void
  useInitials(on: boolean): void
  /** Decides something about the open class; everything is marked anew. @returns whether it could be kept */
  decide(change: (edits: ClassEdits) => ClassEdits): Promise<boolean>
  /** Deletes every result of a class and what was decided about it. */
  remove(id: string): Promise<boolean>
}

export type Opened = { readonly received: readonly Received[]; readonly unreadable: number }

export type GradebookPorts = {
  readonly bank: QuestionBank
  readonly language: ReadonlySignal<Language>
  readonly shelf: () => Promise<Shelf>
  /** What was handed out from this device, by id. */
  readonly assignments: () => Promise<ReadonlyMap<string, Assignment>>
  /** Opens results as they stand on the shelf; undefined without a key. */
  readonly unseal: (values: readonly unknown[]) => Promise<Opened | undefined>
}

type OpenClass = { readonly assignment: Assignment; readonly received: readonly Received[]; readonly items: ReadonlyMap<number, Item> }

export function createGradebookModel({ bank, language, ...ports }: GradebookPorts): GradebookModel {
  const classes = signal<readonly ClassSummary[] | undefined>(undefined)
  const phase = signal<ClassPhase>('loading')
  const opened = signal<OpenClass | undefined>(undefined)
  const edits = signal(NO_EDITS)
  const unreadable = signal(0)
  const failure = signal<StoreIssueCode | undefined>(undefined)
  const query = signal('')
  const sort = signal<MatrixSort>({ by: 'name', down: false })
  const initials = signal(false)
  /** The class that was asked for last: one that comes later than the next is not shown. */
  let wanted: string | undefined
  /** Decisions are kept one after the other, so that the last one stays. */
  let writing: Promise<unknown> = Promise.resolve()

  const book = computed(() => opened.value && gradebookOf(opened.value.assignment, opened.value.received, opened.value.items, edits.value))
  const rows = computed(() => matrixRows(book.value?.pupils ?? [], query.value, sort.value))

  async function write(puts: Parameters<Shelf['change']>[0], removes: readonly string[] = []): Promise<boolean> {
    const done = writing.then(async () => (await ports.shelf()).change(puts, removes))
    writing = done.catch(() => undefined)
    const kept = await done
    failure.value = kept.ok ? undefined : (kept.issues[0]?.code ?? 'store-failed')
    return kept.ok
  }

  async function openClass(id: string): Promise<void> {
    const before = edits.peek()
    await writing
    const shelf = await ports.shelf()
    const [results, decided, assignments] = await Promise.all([shelf.list(resultsOf(id)), shelf.get(editsKey(id)), ports.assignments()])
    if (!results.ok || !decided.ok) return void (phase.value = 'load-failed')
    if (results.value.length === 0) return void (phase.value = 'gone')
    const assignment = assignments.get(id)
    if (assignment === undefined) return void (phase.value = 'no-set')
    const [unsealed, items] = await Promise.all([ports.unseal(results.value.map(([, value]) => value)), loadItems(bank, assignment, language.peek())])
    if (id !== wanted) return
    if (unsealed === undefined) return void (phase.value = 'no-key')
    batch(() => {
      opened.value = { assignment, received: unsealed.received, items }
      unreadable.value = unsealed.unreadable
      // What was decided meanwhile is newer than what was read.
      if (edits.peek() === before) edits.value = readEdits(decided.value) ?? NO_EDITS
      phase.value = 'ready'
    })
  }

  return {
    classes,
    phase,
    book,
    edits,
    unreadable,
    failure,
    query,
    sort,
    initials,
    rows,
    async loadList() {
      const [listed, assignments] = await Promise.all([ports.shelf().then((shelf) => shelf.list(RESULTS)), ports.assignments()])
      failure.value = listed.ok ? undefined : listed.issues[0]?.code
      if (listed.ok) classes.value = classesOf(listed.value.map(([key]) => key), assignments)
    },
    async open(id) {
      wanted = id
      const isOther = opened.peek()?.assignment.id !== id
      if (isOther) {
        batch(() => {
          opened.value = undefined
          edits.value = NO_EDITS
          phase.value = 'loading'
          query.value = ''
          sort.value = { by: 'name', down: false }
        })
      }
      try {
        await openClass(id)
      } catch (error) {
        console.warn('The class could not be opened:', error)
        phase.value = 'load-failed'
      }
    },
    look: (text) => void (query.value = text),
    sortBy: (by) => void (sort.value = { by, down: by !== 'name' && by !== 'time' }),
    turn: () => void (sort.value = { ...sort.peek(), down: !sort.peek().down }),
    useInitials: (on) => void (initials.value = on),
    async decide(change) {
      const id = opened.peek()?.assignment.id
      if (id === undefined) throw new Error('Inconsistent: no class is open')
      const before = edits.peek()
      edits.value = change(before)
      const kept = await write([[editsKey(id), writeEdits(edits.peek())]])
      if (!kept) edits.value = before
      return kept
    },
    async remove(id) {
      const listed = await (await ports.shelf()).list(resultsOf(id))
      if (!listed.ok) return false
      const done = await write([], [...listed.value.map(([key]) => key), editsKey(id)])
      if (done) {
        batch(() => {
          classes.value = classes.peek()?.filter((one) => one.id !== id)
          if (opened.peek()?.assignment.id === id) opened.value = undefined
        })
      }
      return done
    },
  }
}

/** The items of the set that this edition has, by number. Rejects when a chunk of the bank cannot be fetched. */
async function loadItems(bank: QuestionBank, { items }: Assignment, language: Language): Promise<ReadonlyMap<number, Item>> {
  const wanted = new Set(items)
  const sections = new Set(bank.bank.heads.flatMap(({ number, section }) => (wanted.has(number) ? [section] : [])))
  const loaded = await Promise.all([...sections].map((section) => bank.loadItems(language, section)))
  return new Map(loaded.flat().flatMap((item) => (wanted.has(item.number) ? [[item.number, item] as const] : [])))
}
