import { expect, it } from 'vitest'
import { createMemoryLog, createMemoryStore } from '../../src/store/event-log-memory.ts'
import { NOON } from '../support/fixed-clock.ts'
import { memoryBench } from '../support/stores.ts'
import { describeEventLog, valueOf } from './event-log-contract.ts'

describeEventLog('in memory', memoryBench)

it('says on opening why there is no better store', async () => {
  const log = createMemoryLog(createMemoryStore(), { code: 'store-unavailable' })
  expect(valueOf(await log.open(NOON)).issue).toEqual({ code: 'store-unavailable' })
})
