/** The same contract in a real browser: `npm run browser`. */
import { expect, it } from 'vitest'
import { NOON } from '../support/fixed-clock.ts'
import { aReviewFact } from '../support/events.ts'
import { idbBench } from '../support/stores.ts'
import { describeEventLog, noon, storedIn, valueOf } from './event-log-contract.ts'
import { describeIdbFaults } from './event-log-idb-cases.ts'

describeEventLog('in IndexedDB', idbBench)
describeIdbFaults()

it('a write that was stored but reported as broken is written again and stored once', async () => {
  const bench = idbBench()
  const log = bench.page()
  valueOf(await log.open(NOON))
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (...args) {
    IDBObjectStore.prototype.put = put
    const request = put.apply(this, args)
    this.transaction.dispatchEvent(new Event('abort'))
    return request
  }
  const stored = valueOf(await log.append([aReviewFact()], noon))
  expect(await storedIn(log)).toEqual(stored)
  await bench.end()
})
