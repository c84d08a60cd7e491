/**
 * Bytes as a text for links, codes and chats: `#a=AQ...`. The first letter says what it is.
 * For all versions to come: version (1 byte), length of the body (LEB128), body, CRC-32 over the
 * letter and all before it; then a zero byte where the text would end in a whole group of four
 * signs, because the last of those may be `-` or `_`, which chat apps leave out of a link.
 * So any app can tell a damaged token from one that only a newer app understands.
 */
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { crc32 } from '../lib/checksum.ts'
import { fail, succeed, type Result } from '../lib/result.ts'
import type { AssignIssue } from './assign-issue.ts'

/** An assignment, a sealed result, the locked backup of a key. */
export const TOKEN_KINDS = ['a', 'r', 'k'] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

/** More than the longest result takes. */
export const MAX_BODY = 250_000
const CHECKSUM_BYTES = 4
/** Version, and a length of at most three times seven bits. */
const HEAD_BYTES = 4
/** Signs that hold the head, in whole bytes; no token is shorter. */
export const HEAD_SIGNS = 8

/** @returns the text from `#` on */
export function writeToken(kind: TokenKind, version: number, body: Uint8Array): string {
  if (body.length > MAX_BODY) throw new Error(`Inconsistent: ${body.length} bytes are too many for a token`)
  const head = [version, ...lengthBytes(body.length)]
  const { total, padded } = sizes(head.length, body.length)
  const bytes = new Uint8Array(padded)
  bytes.set(head)
  bytes.set(body, head.length)
  const at = total - CHECKSUM_BYTES
  new DataView(bytes.buffer).setUint32(at, checksum(kind, bytes.subarray(0, at)))
  return `#${kind}=${toBase64url(bytes)}`
}

export type OpenToken = { readonly version: number; readonly body: Uint8Array }

/** @param signs what stands after `#a=`, to the last sign */
export function readToken(kind: TokenKind, signs: string): Result<OpenToken, AssignIssue> {
  const wanted = signsOf(signs)
  if (wanted === undefined) return fail({ code: signs.length < HEAD_SIGNS ? 'token-cut' : 'token-damaged' })
  if (signs.length < wanted) return fail({ code: 'token-cut' })
  const bytes = fromBase64url(signs)
  const head = bytes && readHead(bytes)
  if (signs.length > wanted || bytes === undefined || head === undefined) return fail({ code: 'token-damaged' })
  const { total } = sizes(head.bytes, head.length)
  const at = total - CHECKSUM_BYTES
  const isWhole = new DataView(bytes.buffer).getUint32(at) === checksum(kind, bytes.subarray(0, at)) && bytes.subarray(total).every((pad) => pad === 0)
  return isWhole ? succeed({ version: head.version, body: bytes.subarray(head.bytes, at) }) : fail({ code: 'token-damaged' })
}

/** How many signs the token has by what its first signs say; undefined where they say nothing sound. */
export function signsOf(signs: string): number | undefined {
  const bytes = fromBase64url(signs.slice(0, HEAD_SIGNS))
  const head = bytes && readHead(bytes)
  return head && Math.ceil((sizes(head.bytes, head.length).padded * 4) / 3)
}

function sizes(head: number, body: number): { readonly total: number; readonly padded: number } {
  const total = head + body + CHECKSUM_BYTES
  return { total, padded: total % 3 === 0 ? total + 1 : total }
}

function checksum(kind: TokenKind, bytes: Uint8Array): number {
  const marked = new Uint8Array(bytes.length + 1)
  marked[0] = kind.charCodeAt(0)
  marked.set(bytes, 1)
  return crc32(marked)
}

function lengthBytes(length: number): readonly number[] {
  return length < 128 ? [length] : [(length % 128) | 128, ...lengthBytes(Math.floor(length / 128))]
}

/** `bytes` is the length of the head; undefined for a length that is too long or not written in the shortest way. */
function readHead(bytes: Uint8Array): { readonly version: number; readonly length: number; readonly bytes: number } | undefined {
  let length = 0
  for (let at = 1; at < HEAD_BYTES; at += 1) {
    const byte = bytes[at] ?? 0x80
    length += (byte & 127) * 128 ** (at - 1)
    if (byte < 128) return length > MAX_BODY || (byte === 0 && at > 1) ? undefined : { version: bytes[0] ?? 0, length, bytes: at + 1 }
  }
  return undefined
}
