import { arithmeticReader, arithmeticWriter, type ArithmeticReader, type ArithmeticWriter } from '../lib/arithmetic-code.ts'
import type { BitReader, Bits } from '../lib/bits.ts'
import { tidyText } from '../lib/tidy-text.ts'
import { END, numberOf, oddsAfter, OTHER, signOf } from './letter-odds.ts'

/** Code points are below 2^21: so many rows of so many. */
const ROW = 2 ** 13
const ROWS = 2 ** 8

/** @param text @param max most UTF-16 units; more are cut off */
export type TextToWrite = readonly [text: string, max: number]

/** The texts of a code, one after the other; they stand last among its bits. A likely word takes about 2 bits a letter. */
export function writeTexts(bits: Bits, texts: readonly TextToWrite[]): void {
  const writer = arithmeticWriter(bits)
  for (const [text, max] of texts) {
    const signs = Array.from(tidyText(text, max))
    signs.forEach((sign, at) => writeSign(writer, signs.slice(0, at), sign))
    writeNumber(writer, signs, END)
  }
  writer.end()
}

/** @returns undefined where a text is none that `writeTexts` with the same `max` has written */
export function readTexts(reader: BitReader, maxes: readonly number[]): readonly string[] | undefined {
  const source = arithmeticReader(reader)
  const texts: string[] = []
  for (const max of maxes) {
    const signs: string[] = []
    for (let sign = readSign(source, signs); sign !== undefined; sign = readSign(source, signs)) {
      if (signs.length === max) return undefined
      signs.push(sign)
    }
    const text = signs.join('')
    if (tidyText(text, max) !== text) return undefined
    texts.push(text)
  }
  return texts
}

function writeSign(writer: ArithmeticWriter, before: readonly string[], sign: string): void {
  const number = numberOf(sign)
  writeNumber(writer, before, number)
  if (number !== OTHER) return
  const point = sign.codePointAt(0) ?? 0
  const row = Math.floor(point / ROW)
  writer.write(row, row + 1, ROWS)
  writer.write(point % ROW, (point % ROW) + 1, ROW)
}

function writeNumber(writer: ArithmeticWriter, before: readonly string[], number: number): void {
  const shares = oddsAfter(before)
  const from = sumOf(shares, number)
  writer.write(from, from + (shares[number] ?? 0), sumOf(shares, shares.length))
}

/** @returns undefined at the end of a text */
function readSign(source: ArithmeticReader, before: readonly string[]): string | undefined {
  const shares = oddsAfter(before)
  const total = sumOf(shares, shares.length)
  const share = source.share(total)
  let [number, from] = [0, 0]
  for (let width = shares[0] ?? 0; from + width <= share; width = shares[number] ?? 0) {
    from += width
    number += 1
  }
  source.take(from, from + (shares[number] ?? 0), total)
  if (number === END) return undefined
  return number === OTHER ? String.fromCodePoint(Math.min(readUniform(source, ROWS) * ROW + readUniform(source, ROW), 0x10ffff)) : signOf(number)
}

/** Of the first so many. */
function sumOf(shares: Uint16Array, count: number): number {
  let sum = 0
  for (let number = 0; number < count; number += 1) sum += shares[number] ?? 0
  return sum
}

function readUniform(source: ArithmeticReader, total: number): number {
  const value = source.share(total)
  source.take(value, value + 1, total)
  return value
}
