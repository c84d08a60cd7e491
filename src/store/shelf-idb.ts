import { get, promisifyRequest } from 'idb-keyval'
import type { Shelf } from '../core/lib/shelf.ts'
import type { Database } from './database.ts'

/** The shelf in IndexedDB. What it promises stands in core/lib/shelf.ts. */
export function createIdbShelf(database: Database): Shelf {
  return {
    get: (key) => database.read(() => get<unknown>(placeOf(key), database.use)),
    list: (prefix) =>
      database.read(() =>
        database.use('readonly', async (store) => {
          const range = startingWith(prefix)
          const places = await promisifyRequest(store.getAllKeys(range))
          const values = await promisifyRequest<unknown[]>(store.getAll(range))
          return (places as Place[]).map(([, key], at) => [key, values[at]] as const)
        }),
      ),
    change: (puts, removes = []) =>
      database.write(() =>
        database.use('readwrite', async (store) => {
          for (const [key, value] of puts) store.put(value, placeOf(key))
          for (const key of removes) store.delete(placeOf(key))
          // Else the end waits for this page once more, which may be closing.
          store.transaction.commit()
          return undefined
        }),
      ),
  }
}

type Place = [kind: 'shelf', key: string]

const placeOf = (key: string): Place => ['shelf', key]

/** IndexedDB compares texts by their 16-bit units, as JavaScript does: the end is the prefix with its last unit one higher. */
function startingWith(prefix: string): IDBKeyRange {
  const whole = prefix.replace(/\uffff+$/, '')
  // An array sorts after every text.
  if (whole === '') return IDBKeyRange.bound(placeOf(prefix), ['shelf', []], false, true)
  const end = whole.slice(0, -1) + String.fromCharCode(whole.charCodeAt(whole.length - 1) + 1)
  return IDBKeyRange.bound(placeOf(prefix), placeOf(end), false, true)
}
