import { expect, it } from 'vitest'
import { createSecondBasket } from '../../src/store/second-basket.ts'
import { mirrorLog } from '../../src/store/mirrored-log.ts'
import { aReviewFact } from '../support/events.ts'
import { NOON } from '../support/fixed-clock.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { memoryBench } from '../support/stores.ts'
import { foreign, idsOf, noon, valueOf } from './event-log-contract.ts'
import { describeSecondBasket } from './second-basket-cases.ts'

describeSecondBasket('in memory', async () => memoryFiles())

async function mirrored() {
  const bench = memoryBench()
  const basket = createSecondBasket(memoryFiles())
  const log = mirrorLog(bench.page(), async () => basket)
  valueOf(await log.open(NOON))
  return { bench, basket, log }
}

it('what the log takes, appended or merged, is in the basket too', async () => {
  const { basket, log } = await mirrored()
  const appended = valueOf(await log.append([aReviewFact()], noon))
  const merged = valueOf(await log.merge(foreign(4)))
  await expect.poll(async () => idsOf(await basket.read())).toEqual(idsOf([...appended, ...merged]))
})
it('what the log cannot take is in the basket all the same, once', async () => {
  const { bench, basket, log } = await mirrored()
  const empty = bench.fill()
  await log.append([aReviewFact({ item: 'first' })], noon)
  await log.append([aReviewFact({ item: 'second' })], noon)
  await expect.poll(async () => idsOf(await basket.read())).toEqual(idsOf(log.unsaved()))
  empty()
  const stored = valueOf(await log.append([], noon))
  expect(idsOf(await basket.read())).toEqual(idsOf(stored))
})
it('where the log ends with its page, an answer is taken once the basket has it', async () => {
  const files = memoryFiles()
  const log = mirrorLog(memoryBench().page(), async () => createSecondBasket(files), false)
  valueOf(await log.open(NOON))
  const appended = valueOf(await log.append([aReviewFact()], noon))
  expect(idsOf(await createSecondBasket(files).read())).toEqual(idsOf(appended))
  const merged = valueOf(await log.merge(foreign(4)))
  expect(idsOf(await createSecondBasket(files).read())).toEqual(idsOf([...appended, ...merged]))
})
it('a basket that fails leaves the log as it is', async () => {
  const log = mirrorLog(memoryBench().page(), async () => Promise.reject(new Error('no room')))
  valueOf(await log.open(NOON))
  expect(valueOf(await log.append([aReviewFact()], noon))).toHaveLength(1)
})
it('events that are written while a tail is being sealed are kept', async () => {
  const files = memoryFiles()
  const basket = createSecondBasket(files)
  await Promise.all([basket.add(foreign(600)), basket.add([{ ...foreign(1)[0]!, device: 'pc' }])])
  expect(await createSecondBasket(files).read()).toHaveLength(601)
  expect(await createSecondBasket(files).agrees(601)).toBe(true)
})
it('what comes while both are being reconciled is kept', async () => {
  const files = memoryFiles()
  const basket = createSecondBasket(files)
  await basket.add(foreign(2))
  await Promise.all([basket.reconcile(foreign(2)), basket.add([{ ...foreign(1)[0]!, device: 'pc' }])])
  expect(await createSecondBasket(files).read()).toHaveLength(3)
})
it('where there is no room for a longer tail, the one before stays', async () => {
  const files = memoryFiles()
  let isFull = false
  const basket = createSecondBasket({
    ...files,
    // A cache whose disk is full has dropped the old file before it says so.
    async write(name, bytes) {
      if (!isFull) return files.write(name, bytes)
      await files.remove(name)
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  await basket.add(foreign(3))
  isFull = true
  await expect(basket.add([{ ...foreign(1)[0]!, device: 'pc' }])).rejects.toThrow('full')
  expect(await createSecondBasket(files).read()).toHaveLength(3)
  isFull = false
  await basket.add([])
  expect(await createSecondBasket(files).read()).toHaveLength(4)
  expect(await files.names()).toHaveLength(1)
})
