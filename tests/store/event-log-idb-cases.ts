/** What can go wrong with IndexedDB only. Runs on fake-indexeddb and in a real browser. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventLog } from '../../src/core/log/event-log.ts'
import { chunkKey, DATABASE_VERSION } from '../../src/store/database.ts'
import { aReviewFact } from '../support/events.ts'
import { NOON } from '../support/fixed-clock.ts'
import { idbBench, settled, type IdbBench } from '../support/stores.ts'
import { after, foreign, idsOf, noon, storedIn, valueOf } from './event-log-contract.ts'

export function describeIdbFaults(): void {
  describe('IndexedDB behind the event log', () => {
    let bench: IdbBench
    let log: EventLog

    beforeEach(async () => {
      bench = idbBench()
      log = bench.page()
      valueOf(await log.open(NOON))
    })
    afterEach(() => bench.end())

    it('a connection closed behind the store is opened again', async () => {
      await log.append([aReviewFact()], noon)
      bench.cutConnections()
      expect((await log.append([aReviewFact()], noon)).ok).toBe(true)
      bench.cutConnections()
      expect((await storedIn(log)).length).toBe(2)
    })
    it('an error that is no clean refusal ends writing, not reading, and keeps the events', async () => {
      await log.append([aReviewFact({ item: 'before' })], noon)
      const mend = bench.breakWrites('UnknownError')
      expect(await log.append([aReviewFact({ item: 'lost?' })], noon)).toMatchObject({ ok: false, issues: [{ code: 'store-failed', params: { name: 'UnknownError' } }] })
      mend()
      expect(await log.append([aReviewFact({ item: 'later' })], noon)).toMatchObject({ ok: false, issues: [{ code: 'store-failed' }] })
      expect(await log.merge(foreign(1))).toMatchObject({ ok: false })
      expect(log.unsaved()).toMatchObject([{ item: 'lost?' }, { item: 'later' }])
      expect(await storedIn(log)).toMatchObject([{ item: 'before' }])
    })
    it('a batch is stored as a whole or not at all', async () => {
      const unclonable = { ...aReviewFact(), response: () => undefined } as never
      expect(await log.append([aReviewFact(), unclonable], noon)).toMatchObject({ ok: false })
      expect(await storedIn(log)).toEqual([])
    })
    it('rows are sealed into chunks once they are many and old', async () => {
      for (let i = 0; i < 6; i += 1) await log.append(Array.from({ length: 100 }, () => aReviewFact()), after(i))
      expect(valueOf(await log.seal(after(6).at)).sealed).toBe(0)
      expect(valueOf(await log.seal(after(60).at)).sealed).toBe(600)
      const raw = await bench.raw()
      const store = raw.transaction('log').objectStore('log')
      expect(await settled(store.getAllKeys())).toEqual(['head', ['chunk', 1]])
      raw.close()
    })
    it('a failed seal leaves the rows', async () => {
      await log.append(Array.from({ length: 600 }, () => aReviewFact()), noon)
      const empty = bench.fill()
      expect(await log.seal(after(60).at)).toMatchObject({ ok: false, issues: [{ code: 'store-full' }] })
      empty()
      expect((await storedIn(log)).length).toBe(600)
      expect(valueOf(await log.seal(after(60).at)).sealed).toBe(600)
    })
    it('two pages sealing at once seal each row once', async () => {
      const page = bench.page()
      valueOf(await page.open(NOON))
      const appended = valueOf(await log.append(Array.from({ length: 700 }, () => aReviewFact()), noon))
      await Promise.all([log.seal(after(60).at), page.seal(after(60).at)])
      expect(idsOf(await storedIn(log))).toEqual(idsOf(appended))
    })
    it('a damaged chunk costs its own events and is reported', async () => {
      await log.merge(foreign(10))
      await log.merge([{ ...foreign(1)[0]!, device: 'pc' }])
      const raw = await bench.raw()
      const store = raw.transaction('log', 'readwrite').objectStore('log')
      const chunk = (await settled(store.get(chunkKey(1)))) as Uint8Array
      chunk[30]! ^= 1
      await settled(store.put(chunk, chunkKey(1)))
      raw.close()
      const opened = valueOf(await bench.page().open(NOON))
      expect(opened.issue).toEqual({ code: 'store-lost', params: { damaged: 1 } })
      expect(opened.tail).toMatchObject([{ device: 'pc' }])
      expect(valueOf(await log.readAll()).damaged).toBe(1)
    })
    it('a store that a newer version wrote is refused and left alone', async () => {
      await log.append([aReviewFact()], noon)
      log.close()
      const raw = await bench.raw(DATABASE_VERSION + 1)
      const before = await settled(raw.transaction('log').objectStore('log').getAll())
      const page = bench.page()
      expect(await page.open(NOON)).toMatchObject({ ok: false, issues: [{ code: 'store-newer' }] })
      expect(await settled(raw.transaction('log').objectStore('log').getAll())).toEqual(before)
      raw.close()
    })
    it('an upgrade by another tab is not held up; this page keeps what it cannot write', async () => {
      const raw = await bench.raw(DATABASE_VERSION + 1)
      expect(await log.append([aReviewFact()], noon)).toMatchObject({ ok: false, issues: [{ code: 'store-newer' }] })
      expect(log.unsaved().length).toBe(1)
      raw.close()
    })
    it('data cleared under an open page is noticed, and nothing is written into the new store', async () => {
      await log.append([aReviewFact({ item: 'cleared' })], noon)
      bench.cutConnections()
      await settled(indexedDB.deleteDatabase(bench.name))
      expect(await log.append([aReviewFact({ item: 'kept' })], noon)).toMatchObject({ ok: false, issues: [{ code: 'store-lost' }] })
      expect(await log.append([], noon)).toMatchObject({ ok: false, issues: [{ code: 'store-lost' }] })
      expect(log.unsaved()).toMatchObject([{ item: 'kept' }])
      expect(valueOf(await bench.page().open(NOON)).tail).toEqual([])
    })
    it('a database that does not open is given up after four seconds', { timeout: 15_000 }, async () => {
      const holder = await bench.raw()
      const deleting = indexedDB.deleteDatabase(bench.name)
      log.close()
      expect(await bench.page().open(NOON)).toMatchObject({ ok: false, issues: [{ code: 'store-timeout' }] })
      holder.close()
      await settled(deleting)
    })
  })
}
