import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../src/core/lib/base64url.ts'

test('bytes are written as the platform writes them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(text)).toEqual(bytes)
    }),
  )
})

test('a text is read only where it is what the bytes are written as', () => {
  const anyText = fc.oneof(fc.string({ unit: fc.constantFrom(...'AQgwZz09-_'), maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }))
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = fromBase64url(text)
      if (bytes !== undefined) expect(toBase64url(bytes)).toBe(text)
      else expect(Buffer.from(text, 'base64url').toString('base64url')).not.toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test.each(['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'A+/A', 'AA A', 'AAé', 'AA\u0100A'])('%j is none', (text) => {
  expect(fromBase64url(text)).toBeUndefined()
})
