import { expect, it } from 'vitest'
import { fractionOf, seedOf } from '../../../src/core/scheduler/seed.ts'

it('the seed of an id is for ever: due days rest on it', () => {
  expect(seedOf('')).toBe(0x811c9dc5)
  expect(seedOf('a')).toBe(0xe40c292c)
  expect(seedOf('turn-k3vd')).toBe(1_948_378_169)
  expect(fractionOf(seedOf('turn-k3vd'), 3)).toBe(0.046026845928281546)
})

it('the fractions of neighbouring seeds and counts fill the range evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let seed = 0; seed < 100; seed += 1) for (let n = 0; n < 100; n += 1) tenths[Math.floor(10 * fractionOf(seed, n))]! += 1
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120)
})
