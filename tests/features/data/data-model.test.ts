import { expect, test } from 'vitest'
import { fail, succeed } from '../../../src/core/lib/result.ts'
import { readCopy } from '../../../src/core/log/copy.ts'
import type { FileOut } from '../../../src/features/data/copy.ts'
import { createDataModel, type DataPorts } from '../../../src/features/data/data-model.ts'
import { isCopyDue, keepLastCopy, lastCopy, putOff } from '../../../src/features/data/last-copy.ts'
import { createLearner } from '../../../src/learner/learner-model.ts'
import { packText, unpackText } from '../../../src/platform/pack.ts'
import { createMemoryLog, createMemoryStore } from '../../../src/store/event-log-memory.ts'
import { createMemoryShelf } from '../../../src/store/shelf-memory.ts'
import { aReviewFact } from '../../support/events.ts'
import { fixedClock } from '../../support/fixed-clock.ts'

/** The model over a real learner and shelf in memory, and a folder for the files it saves. */
async function aDataModel(other: Partial<DataPorts> = {}) {
  const store = createMemoryStore()
  const clock = fixedClock()
  const opened = await createLearner({ log: createMemoryLog(store), clock })
  if (!opened.ok) throw new Error('Inconsistent: a log in memory opens')
  const learner = opened.value
  const shelf = createMemoryShelf()
  const files = new Map<string, FileOut>()
  const model = createDataModel({
    clock,
    shelf: async () => shelf,
    state: learner.state,
    everything: learner.everything,
    bringBack: learner.bringBack,
    async saveFile(file) {
      files.set(file.name, file)
      return 'downloaded'
    },
    isKept: async () => 'refused',
    askToKeep: async () => 'granted',
    bytesUsed: async () => 3_400_000,
    hasSecondPlace: async () => true,
    pack: packText,
    unpack: unpackText,
    qrWriter: async () => ({ write: () => fail({ code: 'qr-too-long' }) }),
    qrReader: async () => ({ read: async () => undefined }),
    deleteAll: async () => succeed(undefined),
    ...other,
  })
  return { model, learner, store, clock, files, shelf }
}

test('a copy holds every event and every record, and is named by the local date', async () => {
  const { model, learner, clock, files, store, shelf } = await aDataModel()
  await learner.record([aReviewFact()])
  await learner.setSetting('theme', 'dark')
  await shelf.change([['quiz/past/a', { score: 3 }], ['welcome/goal', true]])
  clock.set({ offsetMinutes: 13 * 60 })
  await model.saveCopy()
  expect(model.saved.value).toEqual({ name: 'rappel-2026-05-05.json', leftOut: 0 })
  const copy = readCopy(files.get('rappel-2026-05-05.json')?.content ?? '')
  expect(copy.ok && copy.value.events).toEqual([...store.events.values()])
  expect(copy.ok && copy.value.records).toEqual([['quiz/past/a', { score: 3 }]])
})

test('a copy that the learner does not want after all is neither called saved nor counted', async () => {
  const { model, learner, shelf } = await aDataModel({ saveFile: async () => 'cancelled' })
  await learner.record([aReviewFact()])
  await model.saveCopy()
  expect(model.saved.value).toBeUndefined()
  expect(model.failure.value).toBeUndefined()
  expect(await lastCopy(shelf)).toBe(0)
})

test('what only this browser can hold stays out, and is told', async () => {
  const { model, shelf } = await aDataModel()
  await shelf.change([['key/mine', { made: new Date(0) }]])
  await model.saveCopy()
  expect(model.saved.value?.leftOut).toBe(1)
})

test('the page knows how much there is and how much no copy holds', async () => {
  const { model, learner, shelf } = await aDataModel()
  await learner.record([aReviewFact(), aReviewFact({ item: 'other' })])
  await shelf.change([['quiz/past/a', 1], ['memory/fit', 1]])
  await model.load()
  expect(model.answers.value).toBe(2)
  expect(model.found.value).toEqual({ records: 1, bytes: 3_400_000, second: true, sinceCopy: 2 })
  await model.saveCopy()
  expect(model.found.value?.sinceCopy).toBe(0)
})

test('the browser’s promise is shown, and can be asked for', async () => {
  const { model } = await aDataModel()
  await model.load()
  expect(model.promised.value).toBe('refused')
  const asking = model.askToKeep()
  expect(model.promised.value).toBe('asking')
  await asking
  expect(model.promised.value).toBe('granted')
})

test('a table has every answer in a row, with what strangers wrote made harmless', async () => {
  const { model, learner, files } = await aDataModel()
  await learner.record([aReviewFact({ response: { kind: 'text', text: '=HYPERLINK("x")' }, certainty: 2 }), aReviewFact({ item: 'other', response: { kind: 'picked', options: [0, 2] } })])
  await learner.undoLast()
  await model.saveTable()
  const [file] = files.values()
  const rows = (file?.content ?? '').split('\r\n')
  expect(file?.name).toBe('rappel-2026-05-04.csv')
  expect(rows[0]).toBe('\ufeffat,utcOffset,item,askedAs,mode,verdict,grade,seconds,certainty,overruled,undone,response,id')
  expect(rows[1]).toMatch(/^2026-05-04 12:00:00,0,turn-k3vd,choice,study,right,3,4,2,no,no,"'=HYPERLINK\(""x""\)",\w+:\d+$/)
  expect(rows[2]).toMatch(/^2026-05-04 12:00:00,0,other,choice,study,right,3,4,,no,yes,1 3,/)
  expect(rows).toHaveLength(4)
})

test('a backup becomes codes, unless it would take hundreds', async () => {
  const { model, learner } = await aDataModel()
  await learner.record([aReviewFact()])
  await model.showCodes()
  expect(model.codes.value).toMatchObject({ texts: [expect.stringMatching(/^RAPPEL:/)] })
  model.hideCodes()
  expect(model.codes.value).toBeUndefined()
  const big = await aDataModel({ pack: async () => new Uint8Array(400 * 288 + 1) })
  await big.model.showCodes()
  expect(big.model.codes.value).toBe('too-long')
})

test('what cannot be deleted says why', async () => {
  const { model } = await aDataModel({ deleteAll: async () => fail({ code: 'store-blocked' }) })
  await model.deleteAll()
  expect(model.failure.value).toEqual({ of: 'delete', code: 'store-blocked' })
})

test('a copy is due when 50 entries are in none, and put off for another 50', async () => {
  const { shelf } = await aDataModel()
  expect(await isCopyDue(shelf, 49)).toBe(false)
  expect(await isCopyDue(shelf, 50)).toBe(true)
  await putOff(shelf, 52)
  expect(await isCopyDue(shelf, 101)).toBe(false)
  expect(await isCopyDue(shelf, 102)).toBe(true)
  await keepLastCopy(shelf, 102)
  expect(await isCopyDue(shelf, 151)).toBe(false)
  expect(await isCopyDue(shelf, 152)).toBe(true)
})
