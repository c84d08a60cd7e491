/**
 * The one IndexedDB database, hardened: durable writes, connections that come back, errors
 * with names. idb-keyval does the requests; the store function given to it is ours.
 *
 * One object store, these keys:
 *   'head'                 StoreHead
 *   ['row', device, seq]   LearnerEvent, as appended
 *   ['chunk', n]           Uint8Array, n from 1: sealed rows and merged events
 *   'cover'                SnapshotCover: what the snapshot covers
 *   ['snapshot', i]        Uint8Array, the pieces in their order
 *   ['shelf', key]         what stands on the shelf under the key
 */
import { promisifyRequest, type UseStore } from 'idb-keyval'
import { fail, succeed, type Result } from '../core/lib/result.ts'
import type { StoreIssue } from '../core/lib/store-issue.ts'
import { randomId } from './random-id.ts'
import { isCleanRefusal, issueOf, storeError } from './store-error.ts'

/** To be raised with every change of the layout, and the migration written in `upgrade`. */
export const DATABASE_VERSION = 1
export const DATABASE_NAME = 'rappel'
const STORE = 'log'
const OPEN_TIMEOUT_MS = 4000
/** Far longer than the largest import takes; what has not ended then never will. */
const TRANSACTION_TIMEOUT_MS = 20_000

export const HEAD = 'head'
export const COVER = 'cover'
export const rowKey = ({ device, seq }: { readonly device: string; readonly seq: number }): IDBValidKey => ['row', device, seq]
export const chunkKey = (n: number): IDBValidKey => ['chunk', n]
export const pieceKey = (i: number): IDBValidKey => ['snapshot', i]
/** All keys of a kind: an array sorts after every number and text. */
export const allOf = (kind: 'row' | 'chunk' | 'snapshot'): IDBKeyRange => IDBKeyRange.bound([kind], [kind, []])
export const chunksAfter = (n: number): IDBKeyRange => IDBKeyRange.bound(chunkKey(n), ['chunk', []], true)

export type StoreHead = {
  /** Random id of this store: another one means that the data was cleared under our feet. */
  readonly id: string
  readonly device: string
  /** How often a page has opened the log for writing. */
  readonly openings: number
  readonly chunks: number
  /** Events in chunks. */
  readonly sealed: number
}

export type SnapshotCover = {
  /** Events covered. */
  readonly count: number
  /** All chunks up to this one. */
  readonly chunks: number
  /** Rows that were not sealed yet. */
  readonly rows: readonly string[]
}

/** One for the whole page: the log and the shelf share its connection, and its end when writing becomes unsafe. */
export type Database = {
  readonly name: string
  /** Runs a callback in a transaction; resolves once the transaction has completed. Rejects with a DOMException. */
  readonly use: UseStore
  /** Names what the browser threw. */
  read<T>(task: () => Promise<T>): Promise<Result<T, StoreIssue>>
  /** As `read`; after an error that is no clean refusal nothing is written any more in this page's life. */
  write<T>(task: () => Promise<T>): Promise<Result<T, StoreIssue>>
  /** The browser said on opening that it had lost everything. */
  hasLostData(): boolean
  close(): void
}

export function createDatabase(name = DATABASE_NAME): Database {
  let connecting: Promise<IDBDatabase> | undefined
  let storeId: string | undefined
  let lostData = false
  let stopped: StoreIssue | undefined

  function connection(): Promise<IDBDatabase> {
    connecting ??= connect().catch((error: unknown) => {
      connecting = undefined
      throw error
    })
    return connecting
  }

  async function connect(): Promise<IDBDatabase> {
    const database = await openDatabase(name, () => (lostData = true))
    const forget = (): void => void (connecting = undefined)
    // Browsers close connections by themselves: in the background, when memory is short, on "clear site data".
    database.addEventListener('close', forget)
    // Another tab brings a newer version: stay open and both tabs wait for ever.
    database.addEventListener('versionchange', () => {
      database.close()
      forget()
    })
    const head = await inTransaction(database, 'readonly', (store) => promisifyRequest<StoreHead>(store.get(HEAD)))
    if (storeId !== undefined && head.id !== storeId) {
      database.close()
      throw storeError('LostError', 'the database is another one than before')
    }
    storeId = head.id
    return database
  }

  return {
    name,
    async use(mode, callback) {
      const first = await connection()
      try {
        return await inTransaction(first, mode, callback)
      } catch (error) {
        if (!isLostConnection(error)) throw error
        // Doing it again is safe: rows are written under their event's id, everything else is read anew.
        first.close()
        connecting = undefined
        return inTransaction(await connection(), mode, callback)
      }
    },
    async read(task) {
      try {
        return succeed(await task())
      } catch (error) {
        return fail(issueOf(error))
      }
    },
    async write(task) {
      if (stopped !== undefined) return fail(stopped)
      try {
        return succeed(await task())
      } catch (error) {
        if (!isCleanRefusal(error)) stopped = issueOf(error)
        return fail(issueOf(error))
      }
    },
    hasLostData: () => lostData,
    close() {
      connecting?.then((database) => database.close(), () => undefined)
      connecting = undefined
    },
  }
}

function openDatabase(name: string, onDataLoss: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') throw storeError('SecurityError', 'there is no IndexedDB here')
    const request = indexedDB.open(name, DATABASE_VERSION)
    let isBlocked = false
    const timer = setTimeout(() => {
      reject(isBlocked ? storeError('BlockedError', 'another tab keeps an older version open') : storeError('TimeoutError', 'the database does not open'))
      // A connection that comes after all would block others unseen.
      request.addEventListener('success', () => request.result.close())
    }, OPEN_TIMEOUT_MS)
    request.addEventListener('blocked', () => (isBlocked = true))
    request.addEventListener('upgradeneeded', (event) => {
      // Chromium's own word for "it was damaged, so I deleted it".
      if ((event as IDBVersionChangeEvent & { readonly dataLoss?: string }).dataLoss === 'total') onDataLoss()
      try {
        upgrade(request.result)
      } catch (error) {
        request.transaction?.abort()
        reject(error as Error)
      }
    })
    request.addEventListener('success', () => {
      clearTimeout(timer)
      resolve(request.result)
    })
    request.addEventListener('error', () => {
      clearTimeout(timer)
      reject(request.error ?? storeError('UnknownError', 'the database does not open'))
    })
  })
}

/** From nothing to version 1; in the transaction of the upgrade, so no tab ever sees a store without a head. */
function upgrade(database: IDBDatabase): void {
  const head: StoreHead = { id: randomId(), device: randomId(), openings: 0, chunks: 0, sealed: 0 }
  database.createObjectStore(STORE).put(head, HEAD)
}

async function inTransaction<T>(database: IDBDatabase, mode: IDBTransactionMode, callback: (store: IDBObjectStore) => T | PromiseLike<T>): Promise<T> {
  // Strict: a power cut took up to 27 s of acknowledged work under Chromium's default.
  const transaction = database.transaction(STORE, mode, { durability: 'strict' })
  let isOver = false
  const completed = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => {
      isOver = true
      resolve()
    })
    transaction.addEventListener('abort', () => {
      isOver = true
      reject(transaction.error ?? storeError('AbortError', 'the transaction was aborted'))
    })
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(storeError('TimeoutError', 'the transaction does not end')), TRANSACTION_TIMEOUT_MS)
  })
  // The callback may fail first; the abort that follows is then no news.
  completed.catch(() => undefined)
  try {
    const value = await Promise.race([callback(transaction.objectStore(STORE)), overdue])
    await Promise.race([completed, overdue])
    return value
  } catch (error) {
    // A value that cannot be cloned throws and leaves the transaction to commit what came before it; one that is overdue may not end unseen.
    if (error !== null && !isOver) abort(transaction)
    // idb-keyval rejects with the transaction's error before there is one, with null: the abort has it.
    if (error === null) await completed
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch (error) {
    // Being committed already: its rows are stored, and writing them again under the same ids changes nothing.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
  }
}

/** The connection broke, before or during the transaction; the last is Safari's way of saying it. */
function isLostConnection(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false
  return error.name === 'InvalidStateError' || error.name === 'AbortError' || (error.name === 'UnknownError' && error.message.includes('Connection to Indexed Database server lost'))
}
