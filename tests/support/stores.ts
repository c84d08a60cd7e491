import type { Shelf } from '../../src/core/lib/shelf.ts'
import type { EventLog } from '../../src/core/log/event-log.ts'
import { createDatabase, type Database } from '../../src/store/database.ts'
import { createIdbLog } from '../../src/store/event-log-idb.ts'
import { createMemoryLog, createMemoryStore } from '../../src/store/event-log-memory.ts'
import { createIdbShelf } from '../../src/store/shelf-idb.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../src/store/shelf-memory.ts'

/** One store and the pages that open it. */
export type StoreBench = {
  /** Another page on the same store. */
  page(): EventLog
  /** The shelf of another page on the same store. */
  shelf(): Shelf
  /** The next writes are refused for want of room, until the returned function is called. */
  fill(): () => void
  end(): Promise<void>
}

export function memoryBench(): StoreBench {
  const store = createMemoryStore()
  const shelfStore = createMemoryShelfStore()
  return {
    page: () => createMemoryLog(store),
    shelf: () => createMemoryShelf(shelfStore),
    fill() {
      store.refusal = shelfStore.refusal = { code: 'store-full' }
      return () => (store.refusal = shelfStore.refusal = undefined)
    },
    end: async () => undefined,
  }
}

export type IdbBench = StoreBench & {
  readonly name: string
  /** The database of another page, for a log and a shelf that share it. */
  database(): Database
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
  const logs: EventLog[] = []
  const databases: Database[] = []
  const connections = new Set<IDBDatabase>()
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...args) {
    if (this.name === name) connections.add(this)
    return transaction.apply(this, args)
  }
  const database = (): Database => {
    const opened = createDatabase(name)
    databases.push(opened)
    return opened
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
    database,
    page() {
      const log = createIdbLog(database())
      logs.push(log)
      return log
    },
    shelf: () => createIdbShelf(database()),
    fill: () => breakWrites('QuotaExceededError'),
    breakWrites,
    cutConnections() {
      for (const connection of connections) connection.close()
      connections.clear()
    },
    raw: (version) => settled(indexedDB.open(name, version)),
    async end() {
      IDBDatabase.prototype.transaction = transaction
      for (const opened of [...logs, ...databases]) opened.close()
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
