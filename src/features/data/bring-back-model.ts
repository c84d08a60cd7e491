import { signal, type ReadonlySignal } from '@preact/signals'
import { fail, succeed, type Issue, type Result } from '../../core/lib/result.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssue } from '../../core/lib/store-issue.ts'
import type { EpochMs } from '../../core/lib/time.ts'
import { recordLine } from '../../core/log/backup-records.ts'
import { addPiece, joinPieces, type Pieces } from '../../core/log/backup-pieces.ts'
import { MAX_COPY_LENGTH, readCopy, type Copy, type CopyIssue } from '../../core/log/copy.ts'
import { eventId, type LearnerEvent } from '../../core/log/event.ts'
import { keepLastCopy, lastCopy } from './last-copy.ts'

export type BringBackIssue = CopyIssue | StoreIssue | (Issue & { readonly code: 'copy-unreadable' })

/** What a copy would change. */
export type Preview = {
  readonly savedAt: EpochMs
  /** Answers that are not here yet, and those that are. */
  readonly fresh: number
  readonly known: number
  /** What else of the log is not here yet: settings, sections read, undos. */
  readonly rest: number
  /** Quizzes, sets and the like that are not here yet. */
  readonly records: number
  /** Those that are here with something else in them, and stay as they are here. */
  readonly left: number
}

export type BringBackStage =
  | { readonly step: 'idle' }
  /** The copy is being read, or what it holds is being stored. */
  | { readonly step: 'busy' }
  | { readonly step: 'preview'; readonly preview: Preview }
  | { readonly step: 'done'; readonly answers: number; readonly left: number }
  | { readonly step: 'failed'; readonly issue: BringBackIssue }

/** From a copy to what it holds. Nothing changes before `add`. */
export type BringBackModel = {
  readonly stage: ReadonlySignal<BringBackStage>
  /** How much of a chain of codes was seen; undefined before the first. */
  readonly pieces: ReadonlySignal<{ readonly seen: number; readonly all: number } | undefined>
  open(file: Pick<File, 'size' | 'text'>): Promise<void>
  /** As `open`, for a copy that came as text. */
  paste(text: string): Promise<void>
  /** Takes in a code that was seen; the last of a chain opens the copy. */
  scan(text: string): Promise<void>
  /** Stores what the preview announced. */
  add(): Promise<void>
  cancel(): void
}

export type BringBackPorts = {
  readonly everything: () => Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Adds what is not here yet, all or none. */
  readonly bringBack: (events: readonly LearnerEvent[]) => Promise<Result<readonly LearnerEvent[], StoreIssue>>
  readonly shelf: () => Promise<Shelf>
  /** @returns undefined for what is no packed text, or one that is longer than told */
  readonly unpack: (packed: Uint8Array, maxBytes: number) => Promise<string | undefined>
}

type Difference = { readonly preview: Preview; readonly events: readonly LearnerEvent[]; readonly records: Copy['records'] }

export function createBringBackModel(ports: BringBackPorts): BringBackModel {
  const stage = signal<BringBackStage>({ step: 'idle' })
  const pieces = signal<Pieces | undefined>(undefined)
  const progress = signal<BringBackModel['pieces']['value']>(undefined)
  /** What the preview speaks of. */
  let found: Difference | undefined

  function enter(next: BringBackStage): void {
    if (next.step !== 'preview') found = undefined
    stage.value = next
  }

  async function read(text: () => Promise<Result<string, BringBackIssue>>): Promise<void> {
    if (stage.peek().step === 'busy') return
    enter({ step: 'busy' })
    enter(await preview(text))
  }

  async function preview(text: () => Promise<Result<string, BringBackIssue>>): Promise<BringBackStage> {
    const given = await text()
    if (!given.ok) return failed(given.issues)
    const copy = readCopy(given.value)
    if (!copy.ok) return failed(copy.issues)
    const difference = await differenceOf(copy.value, ports)
    if (!difference.ok) return failed(difference.issues)
    found = difference.value
    return { step: 'preview', preview: found.preview }
  }

  return {
    stage,
    pieces: progress,
    open: (file) => read(() => readFile(file)),
    paste: (text) => read(async () => succeed(text)),
    async scan(text) {
      const before = pieces.peek()
      const now = addPiece(before, text)
      if (now === undefined || now === before) return
      pieces.value = now
      progress.value = { seen: now.seen.size, all: now.all }
      if (now.seen.size < now.all) return
      pieces.value = undefined
      const packed = joinPieces(now)
      await read(async () => {
        const unpacked = packed && (await ports.unpack(packed, MAX_COPY_LENGTH))
        return unpacked === undefined ? fail({ code: 'copy-damaged' }) : succeed(unpacked)
      })
    },
    async add() {
      const adding = found
      if (stage.peek().step !== 'preview' || adding === undefined) return
      enter({ step: 'busy' })
      const added = await addAll(adding, ports)
      enter(added.ok ? { step: 'done', answers: answersIn(added.value), left: adding.preview.left } : failed(added.issues))
    },
    cancel() {
      if (stage.peek().step !== 'busy') enter({ step: 'idle' })
    },
  }
}

async function readFile(file: Pick<File, 'size' | 'text'>): Promise<Result<string, BringBackIssue>> {
  if (file.size > MAX_COPY_LENGTH) return fail({ code: 'copy-too-big' })
  try {
    return succeed(await file.text())
  } catch (error) {
    // The browser's word for a file that went away or may not be read.
    if (error instanceof DOMException) return fail({ code: 'copy-unreadable' })
    throw error
  }
}

/** What the copy has and this device has not. Each event counts once, whatever the copy repeats. */
async function differenceOf({ savedAt, events, records }: Copy, ports: BringBackPorts): Promise<Result<Difference, StoreIssue>> {
  const here = await ports.everything()
  if (!here.ok) return here
  const shelf = await (await ports.shelf()).list('')
  if (!shelf.ok) return shelf
  const ids = new Set(here.value.map(eventId))
  const distinct = [...new Map(events.map((event) => [eventId(event), event])).values()]
  const fresh = distinct.filter((event) => !ids.has(eventId(event)))
  const stands = new Map(shelf.value)
  const distinctRecords = [...new Map(records)]
  const freshRecords = distinctRecords.filter(([key]) => !stands.has(key))
  const left = distinctRecords.filter(([key, value]) => stands.has(key) && recordLine([key, value]) !== recordLine([key, stands.get(key)]))
  const answers = answersIn(fresh)
  const preview = { savedAt, fresh: answers, known: answersIn(distinct) - answers, rest: fresh.length - answers, records: freshRecords.length, left: left.length }
  return succeed({ preview, events: fresh, records: freshRecords })
}

/** Both or neither: the shelf takes back what it was given when the log refuses. @returns the events that were new */
async function addAll({ events, records }: Difference, { shelf, bringBack }: BringBackPorts): Promise<Result<readonly LearnerEvent[], StoreIssue>> {
  const place = await shelf()
  const put = records.length === 0 ? succeed(undefined) : await place.change(records)
  if (!put.ok) return put
  const added = await bringBack(events)
  if (!added.ok) {
    if (records.length > 0) await place.change([], records.map(([key]) => key))
    return added
  }
  // What came out of a copy is saved elsewhere already.
  await keepLastCopy(place, (await lastCopy(place)) + added.value.length)
  return added
}

function answersIn(events: readonly LearnerEvent[]): number {
  return events.filter(({ kind }) => kind === 'review').length
}

function failed(issues: readonly BringBackIssue[]): BringBackStage {
  const issue = issues[0]
  if (issue === undefined) throw new Error('Inconsistent: a failure without an issue')
  return { step: 'failed', issue }
}
