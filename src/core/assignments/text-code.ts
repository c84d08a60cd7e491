import { isPastEnd, readBits, readBytes, readCount, writeBits, writeBytes, writeCount, type BitReader, type Bits } from '../lib/bits.ts'
import { tidyText } from '../lib/tidy-text.ts'
import { utf8Decode, utf8Encode } from '../lib/utf8.ts'

/** Signs in so few bits each; the first alphabet that has all signs of a text is taken, else UTF-8. Both orders are for ever. */
const ALPHABETS = [
  { width: 4, signs: '0123456789-/.,: ' },
  { width: 6, signs: " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéèêïçàô’'-." },
  { width: 7, signs: String.fromCharCode(...Array.from({ length: 128 }).keys()) },
] as const
const UTF8 = ALPHABETS.length

/** The alphabet (2 bits), the number of signs or bytes, the signs or bytes. @param max most UTF-16 units; more are cut off */
export function writeText(bits: Bits, text: string, max: number): void {
  const tidy = tidyText(text, max)
  const at = ALPHABETS.findIndex(({ signs }) => [...tidy].every((sign) => signs.includes(sign)))
  const alphabet = ALPHABETS[at]
  writeBits(bits, alphabet === undefined ? UTF8 : at, 2)
  if (alphabet === undefined) {
    const bytes = utf8Encode(tidy)
    writeCount(bits, bytes.length)
    writeBytes(bits, bytes)
  } else {
    writeCount(bits, tidy.length)
    for (const sign of tidy) writeBits(bits, alphabet.signs.indexOf(sign), alphabet.width)
  }
}

/** @returns undefined for a text that nobody wrote with `writeText` and the same `max` */
export function readText(reader: BitReader, max: number): string | undefined {
  const alphabet = ALPHABETS[readBits(reader, 2)]
  const count = readCount(reader)
  if (isPastEnd(reader) || count > (alphabet === undefined ? 3 * max : max)) return undefined
  const text = alphabet === undefined ? utf8Decode(readBytes(reader, count)) : Array.from({ length: count }, () => alphabet.signs[readBits(reader, alphabet.width)]).join('')
  return text !== undefined && tidyText(text, max) === text ? text : undefined
}
