import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemStatistics, optionStatistics, testStatistics, type MarkMatrix } from '../../../src/core/stats/item-statistics.ts'

/** Rows of digits: a mark an item. */
function matrixOf(rows: readonly string[], highest = 1): MarkMatrix {
  const items = rows[0]?.length ?? 0
  return { pupils: rows.length, items, marks: Float64Array.from(rows.join(''), Number), max: new Float64Array(items).fill(highest) }
}

/** Checked with psych and psychometric of R, to twelve digits. */
const CHECKED = matrixOf('11111111 11111110 11111100 11110101 11101010 11011000 10110001 11100000 01010010 10100000 11000000 00000100'.split(' '))

function closeTo(actual: readonly (number | undefined)[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, i) => expect(Math.abs((actual[i] ?? Number.NaN) - value), `item ${i + 1}`).toBeLessThan(1e-9))
}

describe('statistics of items', () => {
  const statistics = itemStatistics(CHECKED)
  it('facility', () => closeTo(statistics.map(({ facility }) => facility), [10 / 12, 0.75, 8 / 12, 7 / 12, 5 / 12, 5 / 12, 4 / 12, 0.25]))
  it('discrimination, the item left out of the total', () =>
    closeTo(statistics.map(({ discrimination }) => discrimination), [0.327468504625, 0.355829997443, 0.414846670077, 0.502211856459, 0.556537971098, 0.347727315168, 0.311588476425, 0.301511344578]))
  it('discriminative efficiency: the covariance, by that of both columns in order', () => {
    const rows = Array.from({ length: 12 }, (_, pupil) => Array.from(CHECKED.marks.subarray(pupil * 8, pupil * 8 + 8)))
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
    // Twelve times the covariance, by its other formula.
    const product = (a: readonly number[], b: readonly number[]) => sum(a.map((value, i) => value * b[i]!)) - (sum(a) * sum(b)) / 12
    const up = (values: readonly number[]) => values.toSorted((a, b) => a - b)
    const expected = [...rows[0]!.keys()].map((item) => {
      const marks = rows.map((row) => row[item]!)
      const rest = rows.map((row) => sum(row) - row[item]!)
      return product(marks, rest) / product(up(marks), up(rest))
    })
    closeTo(statistics.map(({ efficiency }) => efficiency), expected)
  })
  // Counted by hand: the best four are the first four rows; the weakest are the last three and, of the two with three marks, the earlier.
  it('upper less lower third', () => closeTo(statistics.map(({ upperLower }) => upperLower), [0.25, 0.5, 0.5, 1, 0.75, 0.75, 0.5, 0.5]))
  it('alpha and the standard error of measurement', () => {
    const { alpha, measurementError } = testStatistics(CHECKED)
    // As many digits as the check has.
    expect(alpha).toBeCloseTo(0.6999316473, 9)
    expect(measurementError).toBeCloseTo(1.19386962241, 9)
  })
  it('what everybody got right discriminates nothing, and says so by having no value', () => {
    const [same] = itemStatistics(matrixOf(['11', '10', '11', '10']))
    expect(same).toMatchObject({ facility: 1, discrimination: undefined, efficiency: undefined, upperLower: 0 })
  })
  it('four pupils of four do not show that everybody would have it right', () => {
    expect(itemStatistics(matrixOf(['11', '10', '11', '10']))[0]!.facilityBand).toEqual({ low: expect.closeTo(0.5101, 4), high: 1 })
  })
  it('nobody, one pupil or one item is no error', () => {
    expect(itemStatistics(matrixOf([]))).toEqual([])
    expect(testStatistics(matrixOf(['101']))).toMatchObject({ alpha: undefined, measurementError: undefined })
    expect(testStatistics(matrixOf(['1', '0', '1'])).alpha).toBeUndefined()
  })
  it('stays within its bounds, whatever the marks', () => {
    const row = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }).map((marks) => marks.join(''))
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        for (const { facility, facilityBand, discrimination, discriminationBand, efficiency, upperLower } of itemStatistics(matrixOf(rows, 3))) {
          expect(facility).toBeGreaterThanOrEqual(facilityBand.low)
          expect(facility).toBeLessThanOrEqual(facilityBand.high)
          expect(Math.abs(discrimination ?? 0)).toBeLessThanOrEqual(1 + 1e-9)
          expect(efficiency ?? 0).toBeLessThanOrEqual(1 + 1e-9)
          expect(Math.abs(upperLower)).toBeLessThanOrEqual(1)
          if (discriminationBand !== undefined) expect(discriminationBand.low).toBeLessThanOrEqual(discriminationBand.high)
        }
      }),
    )
  })
  it('a distractor that the weak pick goes against the rest', () => {
    const picked = [false, false, false, false, false, false, false, true, true, true, true, true]
    const { picks, upper, lower, correlation } = optionStatistics(CHECKED, 3, picked)
    expect({ picks, upper, lower }).toEqual({ picks: 5, upper: 0, lower: 4 })
    expect(correlation).toBeLessThan(-0.5)
  })
})
