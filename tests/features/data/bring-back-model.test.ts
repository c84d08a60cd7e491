import { expect, test } from 'vitest'
import { piecesOf } from '../../../src/core/log/backup-pieces.ts'
import { MAX_COPY_LENGTH, writeBackup, writeCopy } from '../../../src/core/log/copy.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { isCopyDue } from '../../../src/features/data/last-copy.ts'
import { packText } from '../../../src/platform/pack.ts'
import { aBringBack } from '../../support/bring-back.ts'
import { aReview, aReviewFact, aSetting, anUndo } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'

const aFile = (text: string) => new Blob([text])
const aCopy = (...events: readonly LearnerEvent[]) => aFile(writeCopy(events, NOON))
const away = { device: 'tablet' }

test('a preview tells what a copy would add, and changes nothing', async () => {
  const { model, learner, store } = await aBringBack()
  await learner.record([aReviewFact()])
  const [known] = store.events.values()
  await model.open(aCopy(known!, aReview(away), aReview({ ...away, seq: 2 }), anUndo(aReview(away), { ...away, seq: 3 }), aSetting('theme', 'dark', { ...away, seq: 4 })))
  expect(model.stage.value).toEqual({ step: 'preview', preview: { savedAt: NOON, fresh: 2, known: 1, rest: 2, records: 0, left: 0 } })
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
  expect(model.stage.value).toEqual({ step: 'done', answers: 2, left: 0 })
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
  expect(model.stage.value).toEqual({ step: 'done', answers: 0, left: 0 })
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
  expect(model.stage.value).toEqual({ step: 'done', answers: 1, left: 0 })
})

test('a second file is not taken while the first is being read', async () => {
  const { model } = await aBringBack()
  await Promise.all([model.open(aCopy(aReview(away))), model.open(aFile('no copy'))])
  expect(model.stage.value.step).toBe('preview')
})

const QUIZ = ['quiz/past/a', { score: 3 }] as const
const SET = ['sets/b', { name: 'Class 2', code: Uint8Array.of(1, 2) }] as const
const aBackup = (events: readonly LearnerEvent[], ...records: readonly (readonly [string, unknown])[]) => aFile(writeBackup(events, NOON, records).text)

test('quizzes and sets come along; those that stand here with something else in them stay as they are', async () => {
  const { model, shelf, kept } = await aBringBack()
  await shelf.change([[QUIZ[0], { score: 9 }], ['data/last-copy', 4]])
  await model.open(aBackup([aReview(away)], QUIZ, SET))
  expect(model.stage.value).toMatchObject({ step: 'preview', preview: { fresh: 1, records: 1, left: 1 } })
  expect(kept.values.size).toBe(2)
  await model.add()
  expect(model.stage.value).toEqual({ step: 'done', answers: 1, left: 1 })
  expect(kept.values.get(QUIZ[0])).toEqual({ score: 9 })
  expect(kept.values.get(SET[0])).toEqual(SET[1])
})

test('a record that is here already, the same, is neither new nor left', async () => {
  const { model, shelf } = await aBringBack()
  await shelf.change([SET])
  await model.open(aBackup([aReview(away)], SET))
  expect(model.stage.value).toMatchObject({ preview: { records: 0, left: 0 } })
})

test('when the log refuses, the shelf takes back what it was given', async () => {
  const { model, store, kept } = await aBringBack()
  await model.open(aBackup([aReview(away)], SET))
  store.refusal = { code: 'store-full' }
  await model.add()
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'store-full' } })
  expect([...kept.values.keys()]).toEqual([])
})

test('when the shelf refuses, nothing is added', async () => {
  const { model, store, kept } = await aBringBack()
  await model.open(aBackup([aReview(away)], SET))
  kept.refusal = { code: 'store-full' }
  await model.add()
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'store-full' } })
  expect(store.events.size).toBe(0)
})

test('what came out of a copy counts as saved', async () => {
  const { model, shelf } = await aBringBack()
  await model.open(aCopy(...Array.from({ length: 60 }, (_, seq) => aReview({ ...away, seq }))))
  await model.add()
  expect(await isCopyDue(shelf, 60)).toBe(false)
  expect(await isCopyDue(shelf, 110)).toBe(true)
})

test('a pasted copy is read as a file is', async () => {
  const { model } = await aBringBack()
  await model.paste(`  ${writeCopy([aReview(away)], NOON)} `)
  expect(model.stage.value).toMatchObject({ step: 'preview', preview: { fresh: 1 } })
  await model.paste('half a cop')
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'copy-not-json' } })
})

test('a copy comes as a chain of codes, in any order, and opens with the last', async () => {
  const { model } = await aBringBack()
  const events = Array.from({ length: 200 }, (_, seq) => aReview({ ...away, seq, tookMs: (seq * 7919) % 60_000 }))
  const codes = piecesOf(await packText(writeCopy(events, NOON))) ?? []
  expect(codes.length).toBeGreaterThan(2)
  for (const code of codes.slice(1)) await model.scan(code)
  expect(model.pieces.value).toEqual({ seen: codes.length - 1, all: codes.length })
  expect(model.stage.value.step).toBe('idle')
  await model.scan('https://example.org')
  await model.scan(codes[0] ?? '')
  expect(model.stage.value).toMatchObject({ step: 'preview', preview: { fresh: 200 } })
})

test('codes that do not belong together say that the copy is damaged', async () => {
  const { model } = await aBringBack()
  const [code = ''] = piecesOf(Uint8Array.of(1, 2, 3)) ?? []
  await model.scan(code)
  expect(model.stage.value).toEqual({ step: 'failed', issue: { code: 'copy-damaged' } })
})
