/** What can go wrong with IndexedDB only. Runs on fake-indexeddb and in a real browser. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createIdbLog } from '../../src/store/event-log-idb.ts'
import { createIdbShelf } from '../../src/store/shelf-idb.ts'
import { aReviewFact } from '../support/events.ts'
import { NOON } from '../support/fixed-clock.ts'
import { idbBench, settled, type IdbBench } from '../support/stores.ts'
import { noon, storedIn, valueOf } from './event-log-contract.ts'

export function describeShelfFaults(): void {
  describe('IndexedDB behind the shelf', () => {
    let bench: IdbBench

    beforeEach(() => {
      bench = idbBench()
    })
    afterEach(() => bench.end())

    it('a connection closed behind the shelf is opened again', async () => {
      const shelf = bench.shelf()
      valueOf(await shelf.change([['a', 1]]))
      bench.cutConnections()
      valueOf(await shelf.change([['b', 2]]))
      bench.cutConnections()
      expect(valueOf(await shelf.list(''))).toEqual([['a', 1], ['b', 2]])
    })
    it('an error that is no clean refusal ends writing for the log and the shelf of the page, not reading', async () => {
      const database = bench.database()
      const log = createIdbLog(database)
      const shelf = createIdbShelf(database)
      valueOf(await log.open(NOON))
      valueOf(await shelf.change([['kept', 1]]))
      const mend = bench.breakWrites('UnknownError')
      expect(await shelf.change([['kept', 2]])).toEqual({ ok: false, issues: [{ code: 'store-failed', params: { name: 'UnknownError' } }] })
      mend()
      expect(await shelf.change([], ['kept'])).toMatchObject({ ok: false, issues: [{ code: 'store-failed' }] })
      expect(await log.append([aReviewFact()], noon)).toMatchObject({ ok: false, issues: [{ code: 'store-failed' }] })
      expect(valueOf(await shelf.list(''))).toEqual([['kept', 1]])
      expect(await storedIn(log)).toEqual([])
    })
    it('data cleared under an open page is noticed, and nothing is written into the new store', async () => {
      const shelf = bench.shelf()
      valueOf(await shelf.change([['a', 1]]))
      bench.cutConnections()
      await settled(indexedDB.deleteDatabase(bench.name))
      expect(await shelf.change([['b', 1]])).toMatchObject({ ok: false, issues: [{ code: 'store-lost' }] })
      expect(await shelf.list('')).toMatchObject({ ok: false, issues: [{ code: 'store-lost' }] })
      expect(valueOf(await bench.shelf().list(''))).toEqual([])
    })
  })
}
