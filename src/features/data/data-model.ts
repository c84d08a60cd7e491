import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { QrReader, QrWriter } from '../../core/lib/qr.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import { piecesOf } from '../../core/log/backup-pieces.ts'
import { travels } from '../../core/log/backup-records.ts'
import type { LearnerState } from '../../core/log/state.ts'
import { createBringBackModel, type BringBackModel, type BringBackPorts } from './bring-back-model.ts'
import { copyText, saveCopy, saveTable, type CopyPorts, type SavedCopy } from './copy.ts'
import { lastCopy } from './last-copy.ts'

/** What the browser says to "do not clear this when room runs short"; `asking` while it makes up its mind. */
export type Promised = 'granted' | 'refused' | 'unsupported' | 'asking'

/** What can only be found out by asking the browser. */
export type Found = {
  /** Quizzes, sets and the like. */
  readonly records: number
  /** All that this site takes up on the device, the app itself included; undefined where the browser does not say. */
  readonly bytes: number | undefined
  /** Whether the log stands in a second place too. */
  readonly second: boolean
  /** Entries of the log that no copy holds. */
  readonly sinceCopy: number
}

/** The backup as codes; `too-long` for one that would take hundreds. */
export type Codes = { readonly texts: readonly string[]; readonly writer: QrWriter } | 'too-long'

export type DataModel = {
  /** How many answers are kept. */
  readonly answers: ReadonlySignal<number>
  readonly found: ReadonlySignal<Found | undefined>
  readonly promised: ReadonlySignal<Promised | undefined>
  /** A new object at every failure. */
  readonly failure: ReadonlySignal<{ readonly of: 'copy' | 'delete'; readonly code: StoreIssueCode } | undefined>
  readonly saved: ReadonlySignal<SavedCopy | undefined>
  readonly savedTable: ReadonlySignal<string | undefined>
  /** undefined while none are shown */
  readonly codes: ReadonlySignal<Codes | undefined>
  /** undefined while the camera is not wanted */
  readonly reader: ReadonlySignal<QrReader | undefined>
  readonly canCode: boolean
  readonly bringBack: BringBackModel
  load(): Promise<void>
  askToKeep(): Promise<void>
  saveCopy(): Promise<void>
  saveTable(): Promise<void>
  showCodes(): Promise<void>
  hideCodes(): void
  switchScanner(): Promise<void>
  /** Deletes all of this learner; the app then starts anew. */
  deleteAll(): Promise<void>
}

export type DataPorts = BringBackPorts &
  CopyPorts & {
    /** Reads signals: the view follows the state. */
    readonly state: () => LearnerState
    readonly isKept: () => Promise<Exclude<Promised, 'asking'>>
    readonly askToKeep: () => Promise<Exclude<Promised, 'asking'>>
    readonly bytesUsed: () => Promise<number | undefined>
    readonly hasSecondPlace: () => Promise<boolean>
    /** Makes a text short; undefined where the browser cannot. */
    readonly pack: ((text: string) => Promise<Uint8Array>) | undefined
    readonly qrWriter: () => Promise<QrWriter>
    readonly qrReader: () => Promise<QrReader>
    readonly deleteAll: () => Promise<Result<unknown, StoreIssue>>
  }

export function createDataModel(ports: DataPorts): DataModel {
  const { state, shelf, pack } = ports
  const found = signal<Found | undefined>(undefined)
  const promised = signal<Promised | undefined>(undefined)
  const failure = signal<DataModel['failure']['value']>(undefined)
  const saved = signal<SavedCopy | undefined>(undefined)
  const savedTable = signal<string | undefined>(undefined)
  const codes = signal<Codes | undefined>(undefined)
  const reader = signal<QrReader | undefined>(undefined)
  const bringBack = createBringBackModel(ports)

  function tell(of: 'copy' | 'delete', result: Result<unknown, StoreIssue>): void {
    failure.value = result.ok ? undefined : { of, code: result.issues[0]?.code ?? 'store-failed' }
  }

  async function look(): Promise<void> {
    const place = await shelf()
    const [listed, last, bytes, second] = await Promise.all([place.list(''), lastCopy(place), ports.bytesUsed(), ports.hasSecondPlace()])
    const records = listed.ok ? listed.value.filter(([key]) => travels(key)).length : 0
    found.value = { records, bytes, second, sinceCopy: Math.max(0, state().count - last) }
  }

  return {
    answers: computed(() => [...state().days.values()].reduce((sum, day) => sum + day.reviews, 0)),
    found,
    promised,
    failure,
    saved,
    savedTable,
    codes,
    reader,
    canCode: pack !== undefined,
    bringBack: {
      ...bringBack,
      async add() {
        await bringBack.add()
        await look()
      },
    },
    async load() {
      await look()
      promised.value ??= await ports.isKept()
    },
    async askToKeep() {
      promised.value = 'asking'
      promised.value = await ports.askToKeep()
    },
    async saveCopy() {
      const outcome = await saveCopy(ports)
      tell('copy', outcome)
      if (!outcome.ok) return
      saved.value = outcome.value
      await look()
    },
    async saveTable() {
      const outcome = await saveTable(ports)
      tell('copy', outcome)
      if (outcome.ok) savedTable.value = outcome.value
    },
    async showCodes() {
      const copy = await copyText(ports)
      tell('copy', copy)
      if (!copy.ok || pack === undefined) return
      const texts = piecesOf(await pack(copy.value.text))
      codes.value = texts === undefined ? 'too-long' : { texts, writer: await ports.qrWriter() }
    },
    hideCodes: () => void (codes.value = undefined),
    async switchScanner() {
      reader.value = reader.peek() === undefined ? await ports.qrReader() : undefined
    },
    async deleteAll() {
      tell('delete', await ports.deleteAll())
    },
  }
}
