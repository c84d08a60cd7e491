import { expect, test } from 'vitest'
import { periodOf } from '../../../src/core/pictures/period.ts'

test('a year is known to the year, a month to the month, a day to the day', () => {
  expect(periodOf('1991')).toEqual({ from: 1991, to: 1992 })
  expect(periodOf('1991-03')).toEqual({ from: 1991 + 59 / 365, to: 1991 + 90 / 365 })
  expect(periodOf('2020-08-18')).toEqual({ from: 2020 + 230 / 366, to: 2020 + 231 / 366 })
})

test('the last month and the last day end with the year', () => {
  expect(periodOf('2019-12').to).toBe(2020)
  expect(periodOf('2020-12-31').to).toBe(2021)
})

test('February has its leap day', () => {
  expect(periodOf('2020-02').to).toBeCloseTo(periodOf('2020-02-29').to)
  expect(periodOf('1900-03').from).toBeCloseTo(1900 + 59 / 365)
})
