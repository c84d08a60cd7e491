import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitReader, isPastEnd, isReadWhole, packBits, readBits, readBytes, readCount, readRice, riceParameter, writeBits, writeBytes, writeCount, writeRice, type BitReader, type Bits } from '../../../src/core/lib/bits.ts'

/** One way of writing a value, and of reading it back. */
type Piece = { readonly value: number; write(bits: Bits): void; read(reader: BitReader): number }

const piece = fc.oneof(
  fc.integer({ min: 1, max: 53 }).chain((width) =>
    fc.integer({ min: 0, max: 2 ** width - 1 }).map((value): Piece => ({ value, write: (bits) => writeBits(bits, value, width), read: (reader) => readBits(reader, width) })),
  ),
  fc.integer({ min: 0, max: 2 ** 52 - 1 }).map((value): Piece => ({ value, write: (bits) => writeCount(bits, value), read: readCount })),
  fc.tuple(fc.nat(2000), fc.nat(7)).map(([value, parameter]): Piece => ({ value, write: (bits) => writeRice(bits, value, parameter), read: (reader) => readRice(reader, parameter) })),
)

describe('numbers in bits', () => {
  test('are read as they were written, whatever stands before them', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const bits: Bits = []
        for (const { write } of pieces) write(bits)
        const reader = bitReader(packBits(bits))
        expect(pieces.map(({ read }) => read(reader))).toEqual(pieces.map(({ value }) => value))
        expect(isReadWhole(reader)).toBe(true)
      }),
    )
  })

  test('stand with the most significant bit first, filled up with zeros', () => {
    const bits: Bits = []
    writeBits(bits, 0b101, 3)
    writeBytes(bits, Uint8Array.of(0xff))
    expect(packBits(bits)).toEqual(Uint8Array.of(0b1011_1111, 0b1110_0000))
  })

  test('that have no room are a mistake of the caller', () => {
    for (const value of [8, -1, 0.5, Number.NaN]) expect(() => writeBits([], value, 3)).toThrow('Inconsistent')
  })

  test('small ones are short', () => {
    const bits: Bits = []
    writeCount(bits, 15)
    expect(bits).toHaveLength(5)
  })

  test('have the parameter that makes them shortest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), fc.nat(7), (values, other) => {
        const size = (parameter: number) => {
          const bits: Bits = []
          for (const value of values) writeRice(bits, value, parameter)
          return bits.length
        }
        expect(size(riceParameter(values))).toBeLessThanOrEqual(size(other))
      }),
    )
  })
})

describe('bytes from anywhere', () => {
  test('end in zeros without end, and the reader knows', () => {
    const reader = bitReader(Uint8Array.of(0xff))
    expect(readBits(reader, 8)).toBe(255)
    expect(isPastEnd(reader)).toBe(false)
    expect(readBytes(reader, 2)).toEqual(Uint8Array.of(0, 0))
    expect(isPastEnd(reader)).toBe(true)
    expect(isReadWhole(reader)).toBe(false)
  })

  test('stop a number that would go on for ever', () => {
    expect(Number.isFinite(readRice(bitReader(new Uint8Array(4)), 7))).toBe(true)
    expect(readCount(bitReader(new Uint8Array(100).fill(255)))).toBeLessThan(2 ** 52)
  })

  test('are not read whole with a byte or a bit too many', () => {
    expect(isReadWhole(bitReader(Uint8Array.of(0)))).toBe(false)
    const reader = bitReader(Uint8Array.of(0b1010_0001))
    readBits(reader, 3)
    expect(isReadWhole(reader)).toBe(false)
  })
})
