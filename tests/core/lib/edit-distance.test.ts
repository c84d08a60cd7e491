import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../../src/core/lib/edit-distance.ts'

describe('editDistance', () => {
  test.each([
    ['dicko', 'dicko', 0],
    ['', 'mali', 4],
    ['keita', 'kieta', 1],
    ['keita', 'keta', 1],
    ['ecowas', 'ecowass', 1],
    ['kati', 'kita', 2],
    ['niger', 'nigeria', 2],
    ['algeria', 'nigeria', 2],
    ['ca', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  test('does not care which text comes first, and lies between the difference in length and the longer length', () => {
    const word = fc.stringMatching(/^[abc]{0,9}$/)
    fc.assert(fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b)
      expect(editDistance(b, a)).toBe(distance)
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(distance === 0).toBe(a === b)
    }))
  })

  test('one slip anywhere is one apart', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.nat(), (word, place) => {
      const at = place % (word.length - 1)
      const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
      expect(editDistance(word, word.slice(0, at) + word.slice(at + 1))).toBe(1)
      expect(editDistance(word, swapped)).toBe(swapped === word ? 0 : 1)
    }))
  })
})
