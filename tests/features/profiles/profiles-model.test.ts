import { expect, it } from 'vitest'
import { FIRST_PROFILE, type Profile } from '../../../src/core/lib/profile.ts'
import type { ProfileRegistry } from '../../../src/core/lib/profile-registry.ts'
import { fail, succeed } from '../../../src/core/lib/result.ts'
import type { StoreIssue } from '../../../src/core/lib/store-issue.ts'
import { createProfilesModel } from '../../../src/features/profiles/profiles-model.ts'
import { aGate } from '../../support/gate.ts'

const AWA: Profile = { id: 'awa', name: 'Awa', colour: 1 }

function setUp({ kept = [] as readonly Profile[], current = undefined as Profile | undefined, refusal = undefined as StoreIssue | undefined } = {}) {
  const byId = new Map(kept.map((profile) => [profile.id, profile]))
  const chosen: Profile[] = []
  let restarts = 0
  let answers: Promise<void> = Promise.resolve()
  const writing = <T>(task: () => T) => (refusal === undefined ? succeed((task(), undefined)) : fail(refusal))
  const registry: ProfileRegistry = {
    async list() {
      const listed = succeed([...byId.values()])
      await answers
      return listed
    },
    keep: async (profile) => writing(() => byId.set(profile.id, profile)),
    remove: async (id) => writing(() => byId.delete(id)),
    close: () => undefined,
  }
  const model = createProfilesModel({ registry, current, choose: (profile) => chosen.push(profile) > 0, randomId: () => 'new', restart: () => (restarts += 1) })
  return { model, byId, chosen, restarts: () => restarts, answerAfter: (moment: Promise<void>) => (answers = moment) }
}

it('before anybody made a profile there is the first learner, who studies', async () => {
  const { model } = setUp()
  await model.load()
  expect(model.profiles.value).toEqual([FIRST_PROFILE])
  expect(model.current).toEqual(FIRST_PROFILE)
})
it('a new learner is kept, chosen, and the app starts anew; the name loses its stray spaces', async () => {
  const { model, byId, chosen, restarts } = setUp()
  await model.load()
  await model.add('  Awa   B ')
  expect(byId.get('new')).toEqual({ id: 'new', name: 'Awa B', colour: 1 })
  expect(chosen).toEqual([byId.get('new')])
  expect(restarts()).toBe(1)
})
it('a name of nothing but spaces makes nobody', async () => {
  const { model, byId, restarts } = setUp()
  await model.add('   ')
  expect([byId.size, restarts()]).toEqual([0, 0])
})
it('neither the present learner nor the first one can be deleted', async () => {
  const { model, byId } = setUp({ kept: [FIRST_PROFILE, AWA], current: AWA })
  await model.remove(AWA)
  await model.remove(FIRST_PROFILE)
  expect([...byId.keys()]).toEqual(['', 'awa'])
})
it('the present learner renamed is called so at the next start', async () => {
  const { model, chosen } = setUp({ kept: [AWA], current: AWA })
  await model.change({ ...AWA, name: 'Binta' })
  expect(chosen).toEqual([{ ...AWA, name: 'Binta' }])
})
it('what the store refuses is said, and nobody is switched to', async () => {
  const { model, restarts } = setUp({ refusal: { code: 'store-full' } })
  await model.add('Awa')
  expect(model.failure.value).toBe('store-full')
  expect(restarts()).toBe(0)
})
it('a listing from before a change, that comes after it, changes nothing', async () => {
  const { model, answerAfter } = setUp({ kept: [AWA] })
  const gate = aGate()
  answerAfter(gate.opened)
  const early = model.load()
  answerAfter(Promise.resolve())
  await model.change({ ...AWA, name: 'Binta' })
  gate.open()
  await early
  expect(model.profiles.value?.map(({ name }) => name)).toContain('Binta')
})
