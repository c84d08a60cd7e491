import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { Item, Language } from '../../../src/core/bank/item.ts'
import { createPrintModel } from '../../../src/features/print/print-model.ts'
import { aBank, anItem } from '../../support/items.ts'

const ITEMS: readonly Item[] = [
  anItem('flip', { id: 'turn', section: 'intro', topic: 'actors' }),
  anItem('choice', { id: 'pick', section: 'intro', topic: 'dates' }),
  anItem('typed', { id: 'write', section: '1', topic: 'dates' }),
  anItem('number', { id: 'count', section: '1', topic: 'figures' }),
]

function aPrintModel(leaks: readonly (readonly [string, string])[] = []) {
  const bank = aBank(ITEMS)
  const language = signal<Language>('en')
  return { bank, language, model: createPrintModel({ bank, language, leaks: async () => leaks, randomSeed: () => 7 }) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('cards are made of every item, those that only the learner can judge included', () => {
  expect(aPrintModel().model.ids.value).toEqual(['turn', 'pick', 'write', 'count'])
})

test('sections and topics both narrow the cards', () => {
  const { model } = aPrintModel()
  model.choose({ sections: ['1'] })
  expect(model.ids.value).toEqual(['write', 'count'])
  model.choose({ topics: ['dates'] })
  expect(model.ids.value).toEqual(['write'])
})

test('a quiz holds no flashcard, and not both of two questions of which one tells the other’s answer', async () => {
  const { model } = aPrintModel([['pick', 'write']])
  await settled()
  model.choose({ kind: 'quiz' })
  expect(model.ids.value).toContain('count')
  expect(model.ids.value).not.toContain('turn')
  expect(model.ids.value).toHaveLength(2)
})

test('an address opens what it names, and leaves open what it does not', () => {
  const { model } = aPrintModel()
  model.open('brief', '1')
  expect(model.choice.value).toMatchObject({ kind: 'brief', sections: ['1'] })
  model.open('poster', '99')
  expect(model.choice.value).toMatchObject({ kind: 'cards', sections: [] })
})

test('the texts follow the language, and come on a second try where they could not be fetched', async () => {
  const { bank, language, model } = aPrintModel()
  await settled()
  expect(model.texts.value).toMatchObject({ kind: 'ready', value: { items: [{ id: 'turn' }, { id: 'pick' }, { id: 'write' }, { id: 'count' }] } })
  bank.fails = true
  language.value = 'fr'
  await settled()
  expect(model.texts.value).toEqual({ kind: 'failed' })
  bank.fails = false
  model.reload()
  await settled()
  expect(model.texts.value).toMatchObject({ kind: 'ready', value: { items: [{ prompt: 'FR Prompt of turn?' }, {}, {}, {}] } })
})
