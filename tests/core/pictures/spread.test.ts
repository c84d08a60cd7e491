import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from '../../../src/core/pictures/spread.ts'

const length = fc.double({ min: 0, max: 50, noNaN: true })
const intervals = fc.array(fc.record({ wanted: length, size: fc.double({ min: 0.1, max: 5, noNaN: true }) }), { maxLength: 20 })
const NEAR = 1e-6
const wide = { gap: 1, from: -1000, to: 1000 }

test('intervals that do not collide stay where they want to be', () => {
  expect(spread([0, 10, 20], [2, 2, 2], wide)).toEqual([0, 10, 20])
})

test('two intervals that want one place share the way', () => {
  expect(spread([10, 10], [2, 2], wide)).toEqual([8.5, 11.5])
})

test('what pushes a neighbour into the next pushes both', () => {
  expect(spread([10, 10, 13], [2, 2, 2], wide)).toEqual([8, 11, 14])
})

test('intervals keep their order and their distance', () => {
  fc.assert(
    fc.property(intervals, fc.double({ min: 0, max: 2, noNaN: true }), (all, gap) => {
      const sizes = all.map(({ size }) => size)
      const starts = spread(all.map(({ wanted }) => wanted), sizes, { gap, from: 0, to: 60 })
      starts.slice(1).forEach((start, at) => expect(start - starts[at]! - sizes[at]!).toBeGreaterThan(gap - NEAR))
    }),
  )
})

test('nothing stands outside a room that is large enough', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      const sizes = all.map(({ size }) => size)
      const to = Math.max(10, sizes.reduce((sum, size) => sum + size + 1, -1))
      const starts = spread(all.map(({ wanted }) => wanted), sizes, { gap: 1, from: 0, to })
      starts.forEach((start, at) => {
        expect(start).toBeGreaterThan(-NEAR)
        expect(start + sizes[at]!).toBeLessThan(to + NEAR)
      })
    }),
  )
})

test('no legal shift of one interval brings it nearer to its wish', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      const wanted = all.map((one) => one.wanted)
      const sizes = all.map(({ size }) => size)
      const starts = spread(wanted, sizes, { gap: 0, from: -1000, to: 1000 })
      starts.forEach((start, at) => {
        const floor = at === 0 ? -1000 : starts[at - 1]! + sizes[at - 1]!
        const ceiling = at === starts.length - 1 ? 1000 : starts[at + 1]! - sizes[at]!
        const best = Math.min(Math.max(wanted[at]!, floor), ceiling)
        // it stands at its best place, or the pool it is part of keeps it from there
        const isHeld = Math.abs(start - floor) < NEAR || Math.abs(start - ceiling) < NEAR
        expect(isHeld || Math.abs(start - best) < NEAR).toBe(true)
      })
    }),
  )
})
