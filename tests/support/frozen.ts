/**
 * What earlier versions of the app wrote, kept as it was: `tests/fixtures/fold-<n>/`, one folder for each
 * `FOLD_VERSION` there was. `database.json` is the whole object store with bytes as `{ "$bytes": base64url }`,
 * and beside it the events and cards that the version itself saw in it; `copy.json` is the copy it saved.
 * A file here is never changed. Whoever raises FOLD_VERSION or DATABASE_VERSION freezes what the version before wrote.
 */
import { readFileSync } from 'node:fs'
import { fromBase64url } from '../../src/core/lib/base64url.ts'
import type { Day } from '../../src/core/lib/time.ts'
import type { LearnerEvent } from '../../src/core/log/event.ts'
import type { DayTally } from '../../src/core/log/state.ts'
import type { Card } from '../../src/core/scheduler/card-table.ts'

export type FrozenDatabase = {
  readonly layout: number
  readonly entries: readonly (readonly [key: IDBValidKey, value: unknown])[]
  /** In the order of the fold. */
  readonly events: readonly LearnerEvent[]
  /** By item. */
  readonly cards: readonly (readonly [item: string, card: Card])[]
  readonly days: readonly (readonly [Day, DayTally])[]
  readonly sections: readonly string[]
}

export const FROZEN_FOLDS = [1, 2, 3]

export function frozenText(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
}

export function frozenDatabase(fold: number): FrozenDatabase {
  return JSON.parse(frozenText(`fold-${fold}/database.json`), (_, value: unknown) => (isBytes(value) ? fromBase64url(value.$bytes) : value)) as FrozenDatabase
}

function isBytes(value: unknown): value is { readonly $bytes: string } {
  return typeof value === 'object' && value !== null && '$bytes' in value
}

/** Lays the database down as it was, before any of today's code has opened it. */
export function layDown(name: string, { layout, entries }: FrozenDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, layout)
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('upgradeneeded', () => {
      const store = opening.result.createObjectStore('log')
      for (const [key, value] of entries) store.put(value, key as IDBValidKey)
    })
    opening.addEventListener('success', () => {
      opening.result.close()
      resolve()
    })
  })
}
