import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/page-messages.en.ts'
import { fr } from '../../../src/i18n/page-messages.fr.ts'
import { createLearner } from '../../../src/learner/learner-model.ts'
import { createSettingsModel } from '../../../src/features/settings/settings-model.ts'
import { createMemoryLog, createMemoryStore } from '../../../src/store/event-log-memory.ts'
import { aReviewFact } from '../../support/events.ts'
import { fixedClock } from '../../support/fixed-clock.ts'

/** The model over a real learner with a log in memory. */
async function aSettingsModel() {
  const store = createMemoryStore()
  const opened = await createLearner({ log: createMemoryLog(store), clock: fixedClock() })
  if (!opened.ok) throw new Error('Inconsistent: a log in memory opens')
  const learner = opened.value
  const model = createSettingsModel({
    state: learner.state,
    setSetting: learner.setSetting,
    retry: learner.retry,
    loadEntries: async (language) => ({ en, fr })[language].settings.entries,
    version: '1.2.3',
    hasVoice: async () => true,
    canBuzz: true,
  })
  return { model, learner, store }
}

test('a setting is kept as an event of the log', async () => {
  const { model, store } = await aSettingsModel()
  await model.set('newPerDay', 20)
  expect(model.settings.value.newPerDay).toBe(20)
  expect([...store.events.values()]).toMatchObject([{ kind: 'setting', name: 'newPerDay', value: 20 }])
})

test('a value that the setting cannot take changes nothing', async () => {
  const { model, store } = await aSettingsModel()
  await model.set('desiredRetention', 2)
  expect(model.settings.value.desiredRetention).toBe(0.9)
  expect(store.events.size).toBe(0)
  expect(model.failure.value).toBeUndefined()
})

test('a change that cannot be stored leaves the old value and says why, each time anew', async () => {
  const { model, store } = await aSettingsModel()
  store.refusal = { code: 'store-full' }
  await model.set('theme', 'dark')
  const first = model.failure.value
  expect(model.settings.value.theme).toBe('system')
  expect(first).toEqual({ code: 'store-full' })
  await model.set('theme', 'light')
  expect(model.failure.value).not.toBe(first)
})

test('trying again stores the change and clears the failure', async () => {
  const { model, store } = await aSettingsModel()
  store.refusal = { code: 'store-full' }
  await model.set('theme', 'dark')
  store.refusal = undefined
  await model.retry()
  expect(model.settings.value.theme).toBe('dark')
  expect(model.failure.value).toBeUndefined()
})

test('answers are counted as they come', async () => {
  const { model, learner } = await aSettingsModel()
  expect(model.answers.value).toBe(0)
  await learner.record([aReviewFact(), aReviewFact({ item: 'other' })])
  expect(model.answers.value).toBe(2)
})

test('waits shrink as retention grows, and 0.9 is the measure', async () => {
  const { model } = await aSettingsModel()
  expect(model.waitAt(0.9, 30)).toBe(30)
  expect(model.waitAt(0.8, 30)).toBeGreaterThan(60)
  expect(model.waitAt(0.95, 30)).toBeLessThan(20)
})

test('what is typed is searched by its words, and both languages are there once they are asked for', async () => {
  const { model } = await aSettingsModel()
  expect(model.languages.value).toEqual([])
  model.search('  Léger, texte ')
  expect(model.query.value).toEqual(['leger', 'texte'])
  await model.prepare()
  expect(model.languages.value).toEqual([en.settings.entries, fr.settings.entries])
})
