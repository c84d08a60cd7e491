import { readProfile, type Profile } from '../core/lib/profile.ts'
import type { ProfileRegistry } from '../core/lib/profile-registry.ts'
import { succeed } from '../core/lib/result.ts'
import { basketFolders, deleteBasketFiles } from './basket-files.ts'
import { createDatabase } from './database.ts'
import { profileOfBasket, storesOf } from './profile-stores.ts'
import { createIdbShelf } from './shelf-idb.ts'
import { storeError } from './store-error.ts'

/** A database of its own: it is opened by whoever studies here. */
export const REGISTRY_NAME = 'rappel-profiles'
const PREFIX = 'profile/'

/** The profiles in IndexedDB. What it promises stands in core/lib/profile-registry.ts. */
export function createProfileRegistry(): ProfileRegistry {
  const database = createDatabase(REGISTRY_NAME)
  const shelf = createIdbShelf(database)
  return {
    async list() {
      const kept = await shelf.list(PREFIX)
      if (!kept.ok) return kept
      const known = kept.value.flatMap(([, value]) => readProfile(value) ?? [])
      const ids = new Set(known.map(({ id }) => id))
      const found = (await basketFolders()).flatMap((folder) => profileOfBasket(folder) ?? []).filter((id) => !ids.has(id))
      return succeed([...known, ...found.map((id): Profile => ({ id, name: '', colour: 0 }))])
    },
    keep: (profile) => shelf.change([[`${PREFIX}${profile.id}`, profile]]),
    async remove(id) {
      const { database: name, basket } = storesOf(id)
      const deleted = await database.write(async () => {
        await deleteDatabase(name)
        await deleteBasketFiles(basket)
        return undefined
      })
      return deleted.ok ? shelf.change([], [`${PREFIX}${id}`]) : deleted
    },
    close: database.close,
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? storeError('UnknownError', 'the database is not deleted')))
    // A tab that studies in it closes its connection when it is told; one that does not would keep it for ever.
    request.addEventListener('blocked', () => reject(storeError('BlockedError', 'another tab keeps the database open')))
  })
}
