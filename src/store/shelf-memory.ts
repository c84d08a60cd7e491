/** The shelf in memory: for browsers without storage, and as the quick twin in tests. */
import { fail, succeed } from '../core/lib/result.ts'
import type { Shelf } from '../core/lib/shelf.ts'
import type { StoreIssue } from '../core/lib/store-issue.ts'
import { issueOf } from './store-error.ts'

/** What several shelves can share, as tabs share a database. */
export type MemoryShelfStore = {
  readonly values: Map<string, unknown>
  /** Refuses writes, as a full disk does. */
  refusal: StoreIssue | undefined
}

export function createMemoryShelfStore(): MemoryShelfStore {
  return { values: new Map(), refusal: undefined }
}

export function createMemoryShelf(store: MemoryShelfStore = createMemoryShelfStore()): Shelf {
  return {
    get: async (key) => succeed(structuredClone(store.values.get(key))),
    async list(prefix) {
      const keys = [...store.values.keys()].filter((key) => key.startsWith(prefix)).sort()
      return succeed(keys.map((key) => [key, structuredClone(store.values.get(key))] as const))
    },
    async change(puts, removes = []) {
      if (store.refusal !== undefined) return fail(store.refusal)
      try {
        // All copies are made before the first one is put down.
        const copies = puts.map(([key, value]) => [key, structuredClone(value)] as const)
        for (const [key, value] of copies) store.values.set(key, value)
        for (const key of removes) store.values.delete(key)
        return succeed(undefined)
      } catch (error) {
        return fail(issueOf(error))
      }
    },
  }
}
