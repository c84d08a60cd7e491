import { isPastEnd, readBits, readCount, readRice, riceParameter, writeBits, writeCount, writeRice, type BitReader, type Bits } from '../lib/bits.ts'
import { MAX_ITEMS } from './assignment.ts'

/** Numbers of items are small; one that is larger was not written by this app. */
const MAX_NUMBER = 65_535

/**
 * A set of item numbers: how many, then the gap before each in the Rice code that makes it shortest. With the
 * parameter 0 this is the bitmap over the numbers, a 1 for each that is in the set.
 * @param numbers from 1, ascending, none twice
 */
export function writeNumbers(bits: Bits, numbers: readonly number[]): void {
  const gaps = numbers.map((number, at) => number - (numbers[at - 1] ?? 0) - 1)
  const parameter = riceParameter(gaps)
  writeCount(bits, numbers.length)
  writeBits(bits, parameter, 3)
  for (const gap of gaps) writeRice(bits, gap, parameter)
}

/** @returns undefined where it is no such set, or one of more than `MAX_ITEMS` */
export function readNumbers(reader: BitReader): readonly number[] | undefined {
  const count = readCount(reader)
  const parameter = readBits(reader, 3)
  if (count > MAX_ITEMS) return undefined
  const numbers: number[] = []
  for (let last = 0; numbers.length < count; numbers.push(last)) {
    last += readRice(reader, parameter) + 1
    if (isPastEnd(reader) || last > MAX_NUMBER) return undefined
  }
  return numbers
}
