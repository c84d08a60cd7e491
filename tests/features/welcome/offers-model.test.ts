import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/log/settings.ts'
import { createOffersModel } from '../../../src/features/welcome/offers-model.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../../src/store/shelf-memory.ts'

/** The offers of a learner who may have chosen something already. */
function someOffers({ settings = {}, canInstall = true }: { readonly settings?: Partial<typeof DEFAULT_SETTINGS>; readonly canInstall?: boolean } = {}) {
  const kept = createMemoryShelfStore()
  const chosen: [string, unknown][] = []
  let current = { ...DEFAULT_SETTINGS, ...settings }
  const aSession = () =>
    createOffersModel({
      shelf: async () => createMemoryShelf(kept),
      settings: () => current,
      async setSetting(name, value) {
        chosen.push([name, value])
        current = { ...current, [name]: value }
      },
      install: { way: () => (canInstall ? 'ios' : undefined), ask: async () => true },
    })
  return { aSession, chosen, kept }
}

test('each offer is made once, one after the other', async () => {
  const model = someOffers().aSession()
  const made: unknown[] = []
  for (let i = 0; i < 4; i += 1) {
    await model.next()
    made.push(model.current.value)
  }
  expect(made).toEqual(['language', 'goal', 'install', undefined])
})

test('an offer that was only looked at does not come back with the next session', async () => {
  const { aSession } = someOffers()
  await aSession().next()
  const next = aSession()
  await next.next()
  expect(next.current.value).toBe('goal')
})

test('taking up an offer keeps the choice and goes on', async () => {
  const { aSession, chosen } = someOffers()
  const model = aSession()
  await model.next()
  await model.chooseLanguage('fr')
  expect(model.current.value).toBe('goal')
  await model.chooseGoal(10)
  expect(model.current.value).toBe('install')
  await model.askToInstall()
  expect(model.current.value).toBeUndefined()
  expect(chosen).toEqual([['language', 'fr'], ['minutesPerDay', 10]])
})

test('nobody is offered what they have chosen, or what the browser cannot do', async () => {
  const model = someOffers({ settings: { language: 'fr', minutesPerDay: 15 }, canInstall: false }).aSession()
  await model.next()
  expect(model.current.value).toBeUndefined()
})

test('where it cannot be remembered that an offer was made, none is made', async () => {
  const { aSession, kept } = someOffers()
  kept.refusal = { code: 'store-full' }
  const model = aSession()
  await model.next()
  expect(model.current.value).toBeUndefined()
})
