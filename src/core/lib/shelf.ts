import type { Result } from './result.ts'
import type { StoreIssue } from './store-issue.ts'

/**
 * The port for what a person keeps beside the log: an interrupted quiz, a quiz set, a key,
 * a result. Unlike the log it can be changed and deleted. A key is a path (`quiz/k3vd`), a
 * value anything that can be cloned; whoever takes one off the shelf checks what it is.
 */
export type Shelf = {
  /** @returns undefined where nothing stands under the key */
  get(key: string): Promise<Result<unknown, StoreIssue>>
  /** Everything whose key begins with the prefix, in the order of the keys. */
  list(prefix: string): Promise<Result<readonly ShelfEntry[], StoreIssue>>
  /** Puts and removes in one durable transaction, all or nothing. After a failure nothing has changed. */
  change(puts: readonly ShelfEntry[], removes?: readonly string[]): Promise<Result<undefined, StoreIssue>>
}

export type ShelfEntry = readonly [key: string, value: unknown]
