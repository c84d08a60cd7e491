import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { wilsonBand } from '../../../src/core/stats/ratio.ts'

const ratio = fc.integer({ min: 1, max: 5000 }).chain((all) => fc.nat(all).map((right) => ({ right, all })))

it('the band holds the share, within 0 and 1', () => {
  fc.assert(fc.property(ratio, ({ right, all }) => {
    const [low, high] = wilsonBand({ right, all })
    expect(low).toBeLessThanOrEqual(right / all)
    expect(high).toBeGreaterThanOrEqual(right / all)
    expect(low).toBeGreaterThanOrEqual(0)
    expect(high).toBeLessThanOrEqual(1)
  }))
})
it('the band gets narrower with more answers', () => {
  const width = (all: number) => wilsonBand({ right: all * 0.9, all }).reduce((low, high) => high - low)
  expect([10, 100, 1000].map(width)).toEqual([10, 100, 1000].map(width).toSorted((a, b) => b - a))
})
it('known values: 9 of 10 and 81 of 263', () => {
  expect(wilsonBand({ right: 9, all: 10 }).map((bound) => Number(bound.toFixed(3)))).toEqual([0.596, 0.982])
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I: the score interval without correction
  expect(wilsonBand({ right: 81, all: 263 }).map((bound) => Number(bound.toFixed(4)))).toEqual([0.2553, 0.3662])
})
it('nothing counted says nothing', () => {
  expect(wilsonBand({ right: 0, all: 0 })).toEqual([0, 1])
})
