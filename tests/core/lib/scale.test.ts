import { describe, expect, test } from 'vitest'
import { isScale } from '../../../src/core/lib/scale.ts'

describe('a scale', () => {
  test.each([
    [['1991', '2012', '2013', '2019']],
    [['Two months', 'Three months', 'Nine months', 'Eight years']],
    [['deux', 'trois', 'neuf']],
    [['5 June 2020', '18 August 2020', '21 August 2020']],
    [['mars 2020', 'juin 2020', 'août 2020']],
    [['7.5 percent', '31 percent', '75 percent']],
    [['4\u202f500', '45\u202f000', '450\u202f000']],
  ])('is a list of figures or dates: %j', (texts) => {
    expect(isScale(texts)).toBe(true)
  })

  test.each([[['Dicko', 'Cisse', 'Keita']], [['1991', 'Keita']], [['Keita pushed his one son to leave', 'The 31 seats were given back to others', 'Two judges were named by the court']]])(
    'is no list that only mentions a figure: %j',
    (texts) => {
      expect(isScale(texts)).toBe(false)
    },
  )
})
