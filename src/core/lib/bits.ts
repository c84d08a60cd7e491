/**
 * Numbers in as few bits as they need, most significant bit first. What is read may come from
 * anywhere: beyond the end there are only zeros, and `isReadWhole` tells in the end whether all was sound.
 */

/** Bits, one an element, in the order in which they are read. */
export type Bits = number[]

/** @param value a whole number of at most `width` bits, at most 53 */
export function writeBits(bits: Bits, value: number, width: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** width) throw new Error(`Inconsistent: ${value} has not ${width} bits`)
  for (let place = width - 1; place >= 0; place -= 1) bits.push(Math.floor(value / 2 ** place) % 2)
}

/** A count, small ones in five bits: four bits at a time, the lowest first, each after a bit that says whether more follow. */
export function writeCount(bits: Bits, count: number): void {
  for (let rest = count; ; rest = Math.floor(rest / 16)) {
    writeBits(bits, rest > 15 ? 1 : 0, 1)
    writeBits(bits, rest % 16, 4)
    if (rest < 16) return
  }
}

/**
 * A number in Rice's code: its quotient by 2^parameter as so many zeros before a 1, then the remainder.
 * Golomb, "Run-length encodings" (1966), with powers of two. Short for numbers about as large as 2^parameter.
 */
export function writeRice(bits: Bits, value: number, parameter: number): void {
  for (let quotient = Math.floor(value / 2 ** parameter); quotient > 0; quotient -= 1) bits.push(0)
  bits.push(1)
  writeBits(bits, value % 2 ** parameter, parameter)
}

/** Three bits tell these apart. */
const RICE_PARAMETERS = [0, 1, 2, 3, 4, 5, 6, 7]

/** The parameter that makes the numbers shortest. */
export function riceParameter(values: readonly number[]): number {
  const sizeWith = (parameter: number): number => values.reduce((size, value) => size + Math.floor(value / 2 ** parameter) + 1 + parameter, 0)
  return RICE_PARAMETERS.reduce((best, parameter) => (sizeWith(parameter) < sizeWith(best) ? parameter : best))
}

export function writeBytes(bits: Bits, bytes: Uint8Array): void {
  for (const byte of bytes) writeBits(bits, byte, 8)
}

/** The last byte is filled up with zeros. */
export function packBits(bits: Bits): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8))
  bits.forEach((bit, at) => {
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (7 - (at & 7)))
  })
  return bytes
}

/** `at` is the next bit; it runs past the end when too much is asked for. */
export type BitReader = { readonly bytes: Uint8Array; at: number }

export const bitReader = (bytes: Uint8Array): BitReader => ({ bytes, at: 0 })

export function readBit(reader: BitReader): number {
  const { at, bytes } = reader
  reader.at += 1
  return ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1
}

/** @param width at most 53 */
export function readBits(reader: BitReader, width: number): number {
  let value = 0
  for (let place = 0; place < width; place += 1) value = value * 2 + readBit(reader)
  return value
}

/** @returns a whole number below 2^52 */
export function readCount(reader: BitReader): number {
  let value = 0
  for (let factor = 1; factor < 2 ** 52; factor *= 16) {
    const goesOn = readBit(reader)
    value += readBits(reader, 4) * factor
    if (goesOn === 0) break
  }
  return value
}

/** Where no 1 comes before the end, the end has been passed. */
export function readRice(reader: BitReader, parameter: number): number {
  let quotient = 0
  while (readBit(reader) === 0 && !isPastEnd(reader)) quotient += 1
  return quotient * 2 ** parameter + readBits(reader, parameter)
}

export function readBytes(reader: BitReader, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => readBits(reader, 8))
}

/** Whether the end has been passed: what was read since is not there. */
export const isPastEnd = ({ at, bytes }: BitReader): boolean => at > bytes.length * 8

/** Whether exactly what was written has been read: fewer than eight bits are left, and they are zeros. */
export function isReadWhole(reader: BitReader): boolean {
  const left = reader.bytes.length * 8 - reader.at
  return left >= 0 && left < 8 && readBits(reader, left) === 0
}
