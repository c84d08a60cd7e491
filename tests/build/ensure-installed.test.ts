import { expect, test } from 'vitest'
import { matchesLock } from '../../src/build/ensure-installed.mjs'

const a = { version: '1.0.0', integrity: 'sha512-a' }
const lock = { packages: { '': { version: '0.1.0' }, 'node_modules/a': a, 'node_modules/for-windows': { ...a, optional: true } } }

test('what the lock file asks for is there, packages for other systems apart', () => {
  expect(matchesLock(lock, { packages: { 'node_modules/a': a } })).toBe(true)
})

test.each([
  ['a missing package', {}],
  ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
  ['other content under the same version', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
])('%s calls for npm ci', (_, packages) => {
  expect(matchesLock(lock, { packages })).toBe(false)
})
