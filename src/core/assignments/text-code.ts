import { isPastEnd, readBit, readBits, readBytes, readCount, writeBits, writeBytes, writeCount, type BitReader, type Bits } from '../lib/bits.ts'
import { tidyText } from '../lib/tidy-text.ts'
import { utf8Decode, utf8Encode } from '../lib/utf8.ts'

/**
 * The signs of English and French, the common ones first; the order is for ever. By its place a sign takes
 * 4 bits (the first 8), 6 (the next 16), 8 (32) or 9 (64), so a word takes about 5 a letter.
 */
const SIGNS = " eaitnorsludcmpghb012vf3456789kyjqxwz-'.éABCDEFGIJKMNRSTHLOPQUVWXYZ’,:/è()àêçôîûùâïë?!\n\"&;+%œ–«»\u202f\u00a0_#@*=°…—ÉÈÀÇñöüáíóãɛɔŋ"
const FIRST_GROUP = 8
const GROUPS = 4

/** Whether UTF-8 (1 bit), how many signs or bytes, the signs or bytes. @param max most UTF-16 units; more are cut off */
export function writeText(bits: Bits, text: string, max: number): void {
  const tidy = tidyText(text, max)
  const places = Array.from(tidy, (sign) => SIGNS.indexOf(sign))
  const isPlain = !places.includes(-1)
  writeBits(bits, Number(!isPlain), 1)
  if (isPlain) {
    writeCount(bits, places.length)
    for (const place of places) writePlace(bits, place)
  } else {
    const bytes = utf8Encode(tidy)
    writeCount(bits, bytes.length)
    writeBytes(bits, bytes)
  }
}

/** @returns undefined for a text that nobody wrote with `writeText` and the same `max` */
export function readText(reader: BitReader, max: number): string | undefined {
  const isPlain = readBit(reader) === 0
  const count = readCount(reader)
  if (isPastEnd(reader) || count > (isPlain ? max : 3 * max)) return undefined
  const text = isPlain ? Array.from({ length: count }, () => SIGNS[readPlace(reader)] ?? '').join('') : utf8Decode(readBytes(reader, count))
  return text !== undefined && tidyText(text, max) === text ? text : undefined
}

/** The group as so many ones, a zero unless it is the last group, then the place within it. */
function writePlace(bits: Bits, place: number): void {
  let group = 0
  let first = 0
  while (place >= first + FIRST_GROUP * 2 ** group) {
    first += FIRST_GROUP * 2 ** group
    group += 1
    bits.push(1)
  }
  if (group < GROUPS - 1) bits.push(0)
  writeBits(bits, place - first, 3 + group)
}

function readPlace(reader: BitReader): number {
  let group = 0
  let first = 0
  while (group < GROUPS - 1 && readBit(reader) === 1) {
    first += FIRST_GROUP * 2 ** group
    group += 1
  }
  return first + readBits(reader, 3 + group)
}
