/**
 * Bytes too many for one QR code, as a chain of short texts that can be read in any order and
 * more than once: `RAPPEL:<checksum of all>:<place>:<pieces>:<base64url>`, places from 1.
 */
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { joinBytes } from '../lib/bytes.ts'
import { crc32 } from '../lib/checksum.ts'

/** With its head, a piece of so many bytes stays within the 412 of the largest code that phones read with ease. */
const PIECE_BYTES = 288
/** At two or three codes a second somebody holds two phones together for this long; more goes by file. */
export const MAX_PIECES = 400

/** What has been seen of one chain. */
export type Pieces = { readonly chain: string; readonly all: number; readonly seen: ReadonlyMap<number, Uint8Array> }

/** @returns undefined where it would take more than `MAX_PIECES` */
export function piecesOf(bytes: Uint8Array): readonly string[] | undefined {
  const all = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES))
  if (all > MAX_PIECES) return undefined
  const chain = chainName(bytes)
  return Array.from({ length: all }, (_, at) => `RAPPEL:${chain}:${at + 1}:${all}:${toBase64url(bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES))}`)
}

/** Adds a text that was read: a piece of another chain begins anew, and what is no piece changes nothing. */
export function addPiece(before: Pieces | undefined, text: string): Pieces | undefined {
  const [, chain = '', placeText, allText, signs = ''] = /^RAPPEL:([0-9a-f]{8}):([1-9]\d{0,2}):([1-9]\d{0,2}):([\w-]{0,400})$/.exec(text) ?? []
  const place = Number(placeText)
  const all = Number(allText)
  const bytes = fromBase64url(signs)
  if (!(place <= all && all <= MAX_PIECES) || bytes === undefined) return before
  const isSame = before?.chain === chain && before.all === all
  if (isSame && before.seen.has(place)) return before
  return { chain, all, seen: new Map(isSame ? before.seen : []).set(place, bytes) }
}

/** @returns the bytes; undefined while pieces are missing, or where they do not belong together */
export function joinPieces({ chain, all, seen }: Pieces): Uint8Array | undefined {
  if (seen.size < all) return undefined
  const bytes = joinBytes(...[...seen].sort(([a], [b]) => a - b).map(([, piece]) => piece))
  return chainName(bytes) === chain ? bytes : undefined
}

function chainName(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}
