import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { biasOf, calibrationOf, wilsonInterval } from '../../../src/core/stats/calibration.ts'

const forecasts = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 400 })
  .map((pairs) => ({ chance: Float64Array.from(pairs, ([chance]) => chance), right: Uint8Array.from(pairs, ([, right]) => right) }))

test('the bins part the answers evenly, the least likely first', () => {
  fc.assert(
    fc.property(forecasts, (given) => {
      const { bins, count } = calibrationOf(given) ?? { bins: [], count: 0 }
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count)
      expect(Math.max(...bins.map((bin) => bin.count)) - Math.min(...bins.map((bin) => bin.count))).toBeLessThanOrEqual(1)
      bins.slice(1).forEach((bin, i) => expect(bin.foretold).toBeGreaterThanOrEqual((bins[i]?.foretold ?? 1) - 1e-12))
      for (const { actual, low, high } of bins) {
        expect(low).toBeLessThanOrEqual(actual + 1e-12)
        expect(high).toBeGreaterThanOrEqual(actual - 1e-12)
      }
    }),
  )
})

test('forecasts that come true exactly are off by nothing', () => {
  const chance = Float64Array.from({ length: 200 }, (_, i) => (i < 100 ? 0.2 : 0.8))
  const right = Uint8Array.from({ length: 200 }, (_, i) => Number(i < 100 ? i % 5 === 0 : i % 5 !== 0))
  expect(calibrationOf({ chance, right })).toMatchObject({ count: 200, foretold: expect.closeTo(0.5, 9), actual: 0.5, rmse: expect.closeTo(0, 9), logLoss: expect.closeTo(-0.8 * Math.log(0.8) - 0.2 * Math.log(0.2), 9) })
})

test('forecasts that are ten points too high are ten points off', () => {
  const right = Uint8Array.from({ length: 100 }, (_, i) => Number(i % 5 !== 0))
  expect(calibrationOf({ chance: new Float64Array(100).fill(0.9), right })?.rmse).toBeCloseTo(0.1, 9)
})

test.each([
  { fact: 'too few answers say nothing', count: 40, foretold: 0.9, actual: 0.5, bias: 'unclear' },
  { fact: 'a difference that chance explains is none', count: 60, foretold: 0.9, actual: 0.85, bias: 'right' },
  { fact: 'less came than was foretold', count: 600, foretold: 0.9, actual: 0.85, bias: 'high' },
  { fact: 'more came than was foretold', count: 600, foretold: 0.8, actual: 0.9, bias: 'low' },
])('$fact', ({ count, foretold, actual, bias }) => {
  const right = Uint8Array.from({ length: count }, (_, i) => Number(i < actual * count))
  const calibration = calibrationOf({ chance: new Float64Array(count).fill(foretold), right })
  expect(calibration && biasOf(calibration)).toBe(bias)
})

test('nothing foretold has no calibration', () => {
  expect(calibrationOf({ chance: new Float64Array(0), right: new Uint8Array(0) })).toBeUndefined()
})

// The worked values of Newcombe (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i: %d to %d', (hits, count, low, high) => {
  expect(wilsonInterval(hits, count).low).toBeCloseTo(low, 4)
  expect(wilsonInterval(hits, count).high).toBeCloseTo(high, 4)
})
