import { expect, it } from 'vitest'
import { chooseProfile, currentProfile } from '../../src/platform/current-profile.ts'

function aStorage() {
  const values = new Map<string, string>()
  return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) }
}
const closed = () => {
  throw new DOMException('denied', 'SecurityError')
}

it('who was chosen is there at the next start', () => {
  const storage = aStorage()
  expect(currentProfile(() => storage)).toBeUndefined()
  expect(chooseProfile({ id: 'k3vd', name: 'Awa', colour: 2 }, () => storage)).toBe(true)
  expect(currentProfile(() => storage)).toEqual({ id: 'k3vd', name: 'Awa', colour: 2 })
})
it('a storage that is closed, or holds something else, means the first learner', () => {
  expect(currentProfile(closed)).toBeUndefined()
  expect(currentProfile(() => ({ ...aStorage(), getItem: () => '{broken' }))).toBeUndefined()
  expect(chooseProfile({ id: 'k3vd', name: 'Awa', colour: 2 }, closed)).toBe(false)
})
