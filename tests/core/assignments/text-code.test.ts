import { array, assert, constantFrom, oneof, property, string, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { oddsAfter } from '../../../src/core/assignments/letter-odds.ts'
import { readTexts, writeTexts } from '../../../src/core/assignments/text-code.ts'
import { bitReader, packBits, type Bits } from '../../../src/core/lib/bits.ts'
import { tidyText } from '../../../src/core/lib/tidy-text.ts'

const MAX = 40
const anyText = oneof(string({ unit: 'grapheme' }), string({ unit: 'binary' }), constantFrom('', 'Ibrahim Boubacar Keïta', '18 août 2020', 'ߞߊߕߌ', '\u{10ffff}', 'a\nb'))

function written(texts: readonly string[], max = MAX): Uint8Array {
  const bits: Bits = []
  writeTexts(bits, texts.map((text) => [text, max] as const))
  return packBits(bits)
}

test('texts are read as they were written, tidied', () => {
  assert(
    property(array(anyText, { maxLength: 8 }), (texts) => {
      expect(readTexts(bitReader(written(texts)), texts.map(() => MAX))).toEqual(texts.map((text) => tidyText(text, MAX)))
    }),
  )
})

test('from any bytes come tidy texts or none', () => {
  assert(
    property(uint8Array({ maxLength: 60 }), (bytes) => {
      for (const text of readTexts(bitReader(bytes), [MAX, MAX]) ?? []) expect(tidyText(text, MAX)).toBe(text)
    }),
  )
})

test('likely words take less than two bits a letter, other words about five, and every sign can be written', () => {
  const bitsOf = (text: string): number => (written(Array.from({ length: 20 }, () => text), 120).length * 8) / 20 / text.length
  expect(bitsOf('Ibrahim Boubacar Keita')).toBeLessThan(2)
  expect(bitsOf('the National Assembly')).toBeLessThan(2)
  expect(bitsOf('it was a Tuesday, i think')).toBeLessThan(6)
  expect(bitsOf('WqJzxVkW')).toBeLessThan(15)
  expect(bitsOf('日本')).toBeLessThan(40)
})

test('after any text every sign has a share, and together they fit the code', () => {
  assert(
    property(array(constantFrom(...'aeiourstnlKM0128 ', '\n', '日')), (text) => {
      const shares = oddsAfter(text)
      expect(Math.min(...shares)).toBeGreaterThan(0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(2 ** 13)
    }),
  )
})
