/**
 * Bytes that know whether they are whole: a four-letter mark that says what and in which
 * version, the checksum of the payload, the payload. What is stored may come back damaged;
 * a frame then does not open.
 */
import { crc32 } from './checksum.ts'
import { fail, succeed, type Result } from './result.ts'

export const FRAME_BYTES = 8

/** @param mark four ASCII letters, the last one the version */
export function frame(mark: string, payload: Uint8Array): Uint8Array {
  const framed = new Uint8Array(FRAME_BYTES + payload.length)
  for (let i = 0; i < 4; i += 1) framed[i] = mark.charCodeAt(i)
  framed.set(payload, FRAME_BYTES)
  viewOf(framed).setUint32(4, crc32(payload), true)
  return framed
}

/** @returns the payload (a view of the same memory); fails with `damaged` where mark or checksum do not fit */
export function openFrame(mark: string, framed: Uint8Array): Result<Uint8Array> {
  const payload = framed.subarray(FRAME_BYTES)
  const isWhole = framed.length >= FRAME_BYTES && [0, 1, 2, 3].every((i) => framed[i] === mark.charCodeAt(i)) && viewOf(framed).getUint32(4, true) === crc32(payload)
  return isWhole ? succeed(payload) : fail({ code: 'damaged' })
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
