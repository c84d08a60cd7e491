import { expect, test } from 'vitest'
import { createBringBackModel } from '../../../src/features/settings/bring-back-model.ts'
import { MAX_COPY_LENGTH, writeCopy } from '../../../src/core/log/copy.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { createLearner } from '../../../src/learner/learner-model.ts'
import { createMemoryLog, createMemoryStore } from '../../../src/store/event-log-memory.ts'
import { aReview, aReviewFact, aSetting, anUndo } from '../../support/events.ts'
import { fixedClock, NOON } from '../../support/fixed-clock.ts'

/** The model over a real learner with a log in memory. */
async function aBringBack() {
  const store = createMemoryStore()
  const opened = await createLearner({ log: createMemoryLog(store), clock: fixedClock() })
  if (!opened.ok) throw new Error('Inconsistent: a log in memory opens')
  const learner = opened.value
  return { model: createBringBackModel(learner), learner, store }
}

const aFile = (text: string) => new Blob([text])
const aCopy = (...events: readonly LearnerEvent[]) => aFile(writeCopy(events, NOON))
const away = { device: 'tablet' }

test('a preview tells what a copy would add, and changes nothing', async () => {
  const { model, learner, store } = await aBringBack()
  await learner.record([aReviewFact()])
  const [known] = store.events.values()
  await model.open(aCopy(known!, aReview(away), aReview({ ...away, seq: 2 }), anUndo(aReview(away), { ...away, seq: 3 }), aSetting('theme', 'dark', { ...away, seq: 4 })))
  expect(model.stage.value).toEqual({ step: 'preview', preview: { savedAt: NOON, fresh: 2, known: 1, rest: 2 } })
  expect(store.events.size).toBe(1)
})

test('an event that a copy repeats counts once', async () => {
  const { model } = await aBringBack()
  await model.open(aCopy(aReview(away), aReview(away)))
  expect(model.stage.value).toMatchObject({ preview: { fresh: 1, known: 0, rest: 0 } })
})

test('adding stores the events, and the state follows', async () => {
  const { model, learner, store } = await aBringBack()
  await model.open(aCopy(aReview(away), aReview({ ...away, seq: 2, item: 'other' }), aSetting('theme', 'dark', { ...away, seq: 3 })))
  await model.add()
  expect(model.stage.value).toEqual({ step: 'done', answers: 2 })
  expect(learner.state().settings.theme).toBe('dark')
  expect(store.events.size).toBe(3)
})

test('a copy brought back twice adds nothing the second time', async () => {
  const { model, store } = await aBringBack()
  await model.open(aCopy(aReview(away)))
  await model.add()
  await model.open(aCopy(aReview(away)))
  expect(model.stage.value).toMatchObject({ preview: { fresh: 0, known: 1, rest: 0 } })
  await model.add()
  expect(model.stage.value).toEqual({ step: 'done', answers: 0 })
  expect(store.events.size).toBe(1)
})

test('cancelling forgets the copy', async () => {
  const { model, store } = await aBringBack()
  await model.open(aCopy(aReview(away)))
  model.cancel()
  expect(model.stage.value).toEqual({ step: 'idle' })
  await model.add()
  expect(store.events.size).toBe(0)
})

test('a bad file says what is wrong with it, and a good one can follow', async () => {
  const { model, store } = await aBringBack()
  await model.open(aFile('no copy'))
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'copy-not-json' } })
  await model.open(aFile(writeCopy([aReview()], NOON).replace('"grade":3', '"grade":9')))
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'copy-damaged', params: { index: 0 } } })
  expect(store.events.size).toBe(0)
  await model.open(aCopy(aReview(away)))
  expect(model.stage.value.step).toBe('preview')
})

test('a file that is too big is not even read', async () => {
  const { model } = await aBringBack()
  await model.open({ size: MAX_COPY_LENGTH + 1, text: () => Promise.reject(new Error('read all the same')) })
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'copy-too-big' } })
})

test('a file that went away says so', async () => {
  const { model } = await aBringBack()
  await model.open({ size: 10, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) })
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'copy-unreadable' } })
})

test('what cannot be stored says why, and choosing the file again makes it good', async () => {
  const { model, store } = await aBringBack()
  await model.open(aCopy(aReview(away)))
  store.refusal = { code: 'store-full' }
  await model.add()
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'store-full' } })
  store.refusal = undefined
  await model.open(aCopy(aReview(away)))
  await model.add()
  expect(model.stage.value).toEqual({ step: 'done', answers: 1 })
})

test('a second file is not taken while the first is being read', async () => {
  const { model } = await aBringBack()
  await Promise.all([model.open(aCopy(aReview(away))), model.open(aFile('no copy'))])
  expect(model.stage.value.step).toBe('preview')
})
