import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticReader, arithmeticWriter } from '../../../src/core/lib/arithmetic-code.ts'
import { bitReader, packBits, type Bits } from '../../../src/core/lib/bits.ts'

/** A sign with `before` shares before it and `after` after it. */
const sign = array(integer({ min: 0, max: 20_000 }), { minLength: 3, maxLength: 3 }).map(([before = 0, own = 0, after = 0]) => ({ from: before, to: before + own + 1, total: before + own + 1 + after }))

const written = (signs: readonly { readonly from: number; readonly to: number; readonly total: number }[]): Bits => {
  const bits: Bits = [1, 0, 1]
  const writer = arithmeticWriter(bits)
  for (const { from, to, total } of signs) writer.write(from, to, total)
  writer.end()
  return bits
}

test('what was written is read, behind other bits', () => {
  assert(
    property(array(sign, { maxLength: 200 }), (signs) => {
      const reader = bitReader(packBits(written(signs)))
      reader.at = 3
      const source = arithmeticReader(reader)
      for (const { from, to, total } of signs) {
        const share = source.share(total)
        expect(share >= from && share < to).toBe(true)
        source.take(from, to, total)
      }
    }),
  )
})

test('it takes as many bits as the shares say, and two more at most', () => {
  assert(
    property(array(sign, { maxLength: 200 }), (signs) => {
      const information = signs.reduce((sum, { from, to, total }) => sum - Math.log2((to - from) / total), 0)
      expect(written(signs).length - 3).toBeLessThanOrEqual(Math.ceil(information * 1.001) + 2)
    }),
  )
})

test('what is certain takes nothing', () => {
  expect(written(Array.from({ length: 100 }, () => ({ from: 0, to: 7, total: 7 })))).toEqual([1, 0, 1])
})
