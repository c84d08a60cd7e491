/**
 * What stands on a sealed result: enough to say which assignment it belongs to and whose key opens
 * it, before anything is opened. Suite (1 byte), assignment (8), first bytes of the key's
 * fingerprint (4), ephemeral key (33), sealed bytes.
 */
import { fromHex, joinBytes, toHex } from '../lib/bytes.ts'
import { fail, succeed, type Result } from '../lib/result.ts'
import { utf8Encode } from '../lib/utf8.ts'
import type { AssignIssue } from './assign-issue.ts'
import { readToken, writeToken } from './token.ts'

export const RESULT_VERSION = 1
/** HPKE in base mode with P-256, HKDF-SHA256 and AES-128-GCM. */
const SUITE = 1
const ID_BYTES = 8
const KEY_ID_BYTES = 4
const POINT_BYTES = 33
/** The tag of AES-GCM; what is sealed cannot be shorter. */
const TAG_BYTES = 16

export type Envelope = {
  /** `Assignment.id`. */
  readonly assignment: string
  /** `keyId` of the teacher's key. */
  readonly keyId: string
  /** The ephemeral public key, a compressed point. */
  readonly enc: Uint8Array
  readonly sealed: Uint8Array
}

/** @param fingerprint SHA-256 of the teacher's public key */
export const keyId = (fingerprint: Uint8Array): string => toHex(fingerprint.subarray(0, KEY_ID_BYTES))

/** @returns `#r=...` */
export function writeEnvelope({ assignment, keyId, enc, sealed }: Envelope): string {
  return writeToken('r', RESULT_VERSION, joinBytes(Uint8Array.of(SUITE), fromHex(assignment), fromHex(keyId), enc, sealed))
}

/** @param signs what stands after `#r=` */
export function readEnvelope(signs: string): Result<Envelope, AssignIssue> {
  const token = readToken('r', signs)
  if (!token.ok) return token
  const { version, body } = token.value
  if (version > RESULT_VERSION || (version === RESULT_VERSION && (body[0] ?? 0) > SUITE)) return fail({ code: 'token-newer' })
  const [idAt, keyAt, encAt] = [1, 1 + ID_BYTES, 1 + ID_BYTES + KEY_ID_BYTES]
  const sealedAt = encAt + POINT_BYTES
  if (version !== RESULT_VERSION || body[0] !== SUITE || body.length < sealedAt + TAG_BYTES) return fail({ code: 'token-unsound' })
  return succeed({ assignment: toHex(body.subarray(idAt, keyAt)), keyId: toHex(body.subarray(keyAt, encAt)), enc: body.slice(encAt, sealedAt), sealed: body.slice(sealedAt) })
}

/** What both sides mix into the seal: a result opens for no other assignment, key or version. */
export function sealContext(assignment: string, fingerprint: Uint8Array): { readonly info: Uint8Array; readonly aad: Uint8Array } {
  const id = fromHex(assignment)
  return { info: Uint8Array.of(...utf8Encode('rappel result'), RESULT_VERSION, ...id, ...fingerprint), aad: id }
}
