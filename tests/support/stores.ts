import type { EventLog } from '../../src/core/log/event-log.ts'
import { createIdbLog } from '../../src/store/event-log-idb.ts'
import { createMemoryLog, createMemoryStore } from '../../src/store/event-log-memory.ts'

/** One store and the pages that open it. */
export type StoreBench = {
  /** Another page on the same store. */
  page(): EventLog
  /** The next writes are refused for want of room, until the returned function is called. */
  fill(): () => void
  end(): Promise<void>
}

export function memoryBench(): StoreBench {
  const store = createMemoryStore()
  return {
    page: () => createMemoryLog(store),
    fill() {
      store.refusal = { code: 'store-full' }
      return () => (store.refusal = undefined)
    },
    end: async () => undefined,
  }
}

export type IdbBench = StoreBench & {
  readonly name: string
  /** Closes all connections behind the pages' backs, as browsers do in the background. */
  cutConnections(): void
  /** Every write fails with this error. */
  breakWrites(name: string): () => void
  /** A connection of our own. */
  raw(version?: number): Promise<IDBDatabase>
}

let benches = 0

/** Works on whichever IndexedDB there is: the browser's or fake-indexeddb. */
export function idbBench(): IdbBench {
  const name = `rappel-test-${(benches += 1)}-${Math.random().toString(36).slice(2)}`
  const pages: EventLog[] = []
  const connections = new Set<IDBDatabase>()
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...args) {
    if (this.name === name) connections.add(this)
    return transaction.apply(this, args)
  }
  const breakWrites = (errorName: string): (() => void) => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('refused by the test', errorName)
    }
    return () => (IDBObjectStore.prototype.put = put)
  }
  return {
    name,
    page() {
      const log = createIdbLog(name)
      pages.push(log)
      return log
    },
    fill: () => breakWrites('QuotaExceededError'),
    breakWrites,
    cutConnections() {
      for (const connection of connections) connection.close()
      connections.clear()
    },
    raw: (version) => settled(indexedDB.open(name, version)),
    async end() {
      IDBDatabase.prototype.transaction = transaction
      for (const page of pages) page.close()
      for (const connection of connections) connection.close()
      await settled(indexedDB.deleteDatabase(name))
    },
  }
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
