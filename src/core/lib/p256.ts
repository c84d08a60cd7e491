/**
 * Points of the curve P-256 in their short form: x, and the parity of y. Browsers write and read
 * the long form only. SEC 1, sections 2.3.3 and 2.3.4; the numbers are those of FIPS 186-4, D.1.2.3.
 * Points are public, so nothing here has to take the same time for all of them.
 */
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn
const BYTES = 32

/** @param point 65 bytes: 4, x, y */
export function compressPoint(point: Uint8Array): Uint8Array {
  if (point.length !== 1 + 2 * BYTES || point[0] !== 4) throw new Error('Inconsistent: no point in its long form')
  return Uint8Array.of(2 + ((point[2 * BYTES] ?? 0) & 1), ...point.subarray(1, 1 + BYTES))
}

/** @returns 65 bytes; undefined for 33 bytes that are no point of the curve */
export function expandPoint(short: Uint8Array): Uint8Array | undefined {
  const [form = 0] = short
  const x = short.subarray(1)
  const xValue = valueOf(x)
  if (short.length !== 1 + BYTES || (form !== 2 && form !== 3) || xValue >= P) return undefined
  const square = (((xValue * xValue - 3n) % P) * xValue + B) % P
  // P is 3 modulo 4, so this power is a root of every number that has one.
  const root = power((square + P) % P, (P + 1n) / 4n)
  if ((root * root - square) % P !== 0n) return undefined
  const y = Number(root & 1n) === form - 2 ? root : P - root
  return Uint8Array.of(4, ...x, ...bytesOf(y))
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let factor = base, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % P
    factor = (factor * factor) % P
  }
  return result
}

const valueOf = (bytes: Uint8Array): bigint => bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)

const bytesOf = (value: bigint): Uint8Array => Uint8Array.from({ length: BYTES }, (_, at) => Number((value >> BigInt(8 * (BYTES - 1 - at))) & 255n))
