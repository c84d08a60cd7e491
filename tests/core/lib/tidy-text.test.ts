import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tidyText } from '../../../src/core/lib/tidy-text.ts'

describe('a tidied text', () => {
  test('is tidy: well-formed, composed, within its length, and left as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, max) => {
        const tidy = tidyText(text, max)
        expect(tidy.length).toBeLessThanOrEqual(max)
        expect(tidy.isWellFormed()).toBe(true)
        expect(tidyText(tidy, max)).toBe(tidy)
        expect(tidy).not.toMatch(/[\p{Cf}\p{Co}]/u)
      }),
    )
  })

  test.each([
    ['Awa\u202e arraiD', 'Awa arraiD', 'what turns text around'],
    ['Ka\u200bti\ufeff', 'Kati', 'signs without width'],
    ['Kei\u0308ta', 'Keïta', 'an accent apart from its letter'],
    ['  Awa\tDiarra\u0000 ', 'Awa Diarra', 'tabs, controls, spaces at the ends'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour', 'line breaks of all systems'],
    ['\ud83d Awa', 'Awa', 'half an emoji'],
  ])('%j is %j: %s', (text, tidy) => {
    expect(tidyText(text, 100)).toBe(tidy)
  })

  test('is cut between letters', () => {
    expect(tidyText('𝔐𝔐𝔐', 5)).toBe('𝔐𝔐')
    expect(tidyText('Awa Diarra', 4)).toBe('Awa')
  })

  test('may come from a million signs', () => {
    expect(tidyText('e\u0301'.repeat(1_000_000), 80)).toBe('é'.repeat(80))
  })
})
