import { expect, it } from 'vitest'
import { PROFILE_COLOURS, readProfile } from '../../../src/core/lib/profile.ts'

it('a profile is read back as it was written, and brings nothing else along', () => {
  expect(readProfile({ id: 'k3vd', name: 'Awa', colour: 2, more: true })).toEqual({ id: 'k3vd', name: 'Awa', colour: 2 })
})
it.each([null, 'Awa', {}, { id: '../x', name: 'Awa', colour: 0 }, { id: 'a', name: 'x'.repeat(41), colour: 0 }, { id: 'a', name: 'Awa', colour: 0.5 }])('%j is no profile', (json) => {
  expect(readProfile(json)).toBeUndefined()
})
it('an unknown colour becomes one of ours', () => {
  expect(readProfile({ id: 'a', name: '', colour: 1000 })?.colour).toBeLessThan(PROFILE_COLOURS)
})
