import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { Language } from '../../../src/core/bank/item.ts'
import type { Pictures } from '../../../src/core/bank/pictures.ts'
import type { QuestionBank } from '../../../src/core/bank/question-bank.ts'
import { createPicturesModel } from '../../../src/features/pictures/pictures-model.ts'

const none: Pictures = { timeline: [], cast: { actors: [], relations: [] }, causes: { nodes: [], edges: [] }, upheavals: [] }
const noMastery = () => ({ new: 0, learning: 0, young: 0, mature: 0, all: 0 })

/** A bank whose pictures come when the test says so. */
function aBank() {
  const asked: { language: Language; answer: (pictures: Pictures) => void; fail: () => void }[] = []
  const bank: QuestionBank = {
    bank: { id: 'b', hash: '00000000', heads: [], sections: [{ id: '2', title: { en: 'Two', fr: 'Deux' }, paragraphs: ['2.1', '2.2'] }] },
    loadItems: async () => [],
    loadBrief: async () => ({ sections: [], terms: [] }),
    loadPictures: (language: Language) => new Promise<Pictures>((resolve, reject) => asked.push({ language, answer: resolve, fail: () => reject(new Error('offline')) })),
  } as unknown as QuestionBank
  return { bank, asked }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('the pictures come in the language of the moment', async () => {
  const { bank, asked } = aBank()
  const language = signal<Language>('en')
  const { state } = createPicturesModel({ bank, language, masteryOf: noMastery })
  expect(state.value.kind).toBe('loading')
  asked[0]!.answer(none)
  await settled()
  expect(state.value).toEqual({ kind: 'ready', value: none })
  language.value = 'fr'
  expect(asked.map((one) => one.language)).toEqual(['en', 'fr'])
})

test('pictures that arrive after the language has changed are left aside', async () => {
  const { bank, asked } = aBank()
  const language = signal<Language>('en')
  const { state } = createPicturesModel({ bank, language, masteryOf: noMastery })
  language.value = 'fr'
  asked[0]!.answer(none)
  await settled()
  expect(state.value.kind).toBe('loading')
})

test('a failed load says so and can be tried again', async () => {
  const { bank, asked } = aBank()
  const model = createPicturesModel({ bank, language: signal<Language>('en'), masteryOf: noMastery })
  asked[0]!.fail()
  await settled()
  expect(model.state.value.kind).toBe('failed')
  model.reload()
  asked[1]!.answer(none)
  await settled()
  expect(model.state.value.kind).toBe('ready')
})

test('a paragraph has its address in its section', () => {
  const model = createPicturesModel({ bank: aBank().bank, language: signal<Language>('en'), masteryOf: noMastery })
  expect(model.paragraphHref('2.1')).toBe('#/read/2/2.1')
  expect(model.paragraphHref('9.9')).toBeUndefined()
})
