import { isPastEnd, readBit, readBits, readCount, writeBits, writeCount, type BitReader, type Bits } from '../lib/bits.ts'
import { MAX_ITEMS } from './assignment.ts'

/** Numbers of items are small; one that is larger was not written by this app. */
const MAX_NUMBER = 65_535
const PARAMETERS = [0, 1, 2, 3, 4, 5, 6, 7]

/**
 * A set of item numbers: how many, then the gap before each in Rice's code with the parameter that makes
 * it shortest. With parameter 0 this is the bitmap over the numbers, a 1 for each that is in the set.
 * Golomb, "Run-length encodings" (1966), with powers of two.
 * @param numbers from 1, ascending, none twice
 */
export function writeNumbers(bits: Bits, numbers: readonly number[]): void {
  const gaps = numbers.map((number, at) => number - (numbers[at - 1] ?? 0) - 1)
  const sizeWith = (parameter: number): number => gaps.reduce((size, gap) => size + Math.floor(gap / 2 ** parameter) + 1 + parameter, 0)
  const best = PARAMETERS.reduce((best, parameter) => (sizeWith(parameter) < sizeWith(best) ? parameter : best))
  writeCount(bits, numbers.length)
  writeBits(bits, best, 3)
  for (const gap of gaps) {
    for (let whole = Math.floor(gap / 2 ** best); whole > 0; whole -= 1) bits.push(0)
    bits.push(1)
    writeBits(bits, gap % 2 ** best, best)
  }
}

/** @returns undefined where it is no such set, or one of more than `MAX_ITEMS` */
export function readNumbers(reader: BitReader): readonly number[] | undefined {
  const count = readCount(reader)
  const parameter = readBits(reader, 3)
  if (count > MAX_ITEMS) return undefined
  const numbers: number[] = []
  for (let last = 0; numbers.length < count; ) {
    let whole = 0
    while (readBit(reader) === 0) {
      if (isPastEnd(reader)) return undefined
      whole += 1
    }
    last += whole * 2 ** parameter + readBits(reader, parameter) + 1
    if (last > MAX_NUMBER) return undefined
    numbers.push(last)
  }
  return numbers
}
