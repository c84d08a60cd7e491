import type { AssignIssue } from '../core/assignments/assign-issue.ts'
import { keyId, readEnvelope, sealContext, writeEnvelope } from '../core/assignments/envelope.ts'
import { readResult, writeResult } from '../core/assignments/result-code.ts'
import type { Sealing, TeacherKey } from '../core/assignments/sealing.ts'
import { readToken, writeToken } from '../core/assignments/token.ts'
import { fromBase64url, toBase64url } from '../core/lib/base64url.ts'
import { compressPoint, expandPoint } from '../core/lib/p256.ts'
import { fail, succeed, type Result } from '../core/lib/result.ts'
import { lockBytes, unlockBytes } from './key-lock.ts'
import { hpkeOpen, hpkeSeal, privateKeyOf } from './hpke.ts'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const BACKUP_VERSION = 1

/** The browser's own cryptography. The file brings HPKE with it: load it when a key is first needed. */
export const sealing: Sealing = {
  async createSecret() {
    const { privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
    return part((await crypto.subtle.exportKey('jwk', privateKey)).d)
  },

  async adopt(secret) {
    const readable = await privateKeyOf(secret)
    if (readable === undefined) return fail({ code: 'key-unsound' })
    const jwk = await crypto.subtle.exportKey('jwk', readable)
    const privateKey = await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['deriveBits'])
    return succeed({ publicKey: toBase64url(compressPoint(Uint8Array.of(4, ...part(jwk.x), ...part(jwk.y)))), privateKey })
  },

  recall(value) {
    if (typeof value !== 'object' || value === null || !('publicKey' in value) || !('privateKey' in value)) return undefined
    const { publicKey, privateKey } = value
    const isSound = typeof publicKey === 'string' && pointOf(publicKey) !== undefined && privateKey instanceof CryptoKey && privateKey.type === 'private' && privateKey.algorithm.name === CURVE.name
    return isSound ? { publicKey, privateKey } : undefined
  },

  async fingerprint(publicKey) {
    const keys = pointOf(publicKey)
    return keys === undefined ? fail({ code: 'key-unsound' }) : succeed(await sha256(keys.short))
  },

  async seal(result, { id, teacherKey }) {
    const keys = pointOf(teacherKey)
    if (keys === undefined) return fail({ code: 'key-unsound' })
    if (result.assignment !== id) throw new Error('Inconsistent: the result belongs to another assignment')
    const fingerprint = await sha256(keys.short)
    const { enc, sealed } = await hpkeSeal(keys.long, writeResult(result), sealContext(id, fingerprint))
    return succeed(writeEnvelope({ assignment: id, keyId: keyId(fingerprint), enc: compressPoint(enc), sealed }))
  },

  async open(signs, key) {
    const envelope = readEnvelope(signs)
    if (!envelope.ok) return envelope
    const { assignment, sealed } = envelope.value
    const keys = pointOf(key.publicKey)
    if (keys === undefined) return fail({ code: 'key-unsound' })
    const fingerprint = await sha256(keys.short)
    if (envelope.value.keyId !== keyId(fingerprint)) return fail({ code: 'seal-other-key' })
    const enc = expandPoint(envelope.value.enc)
    const plain = enc && (await hpkeOpen({ publicKey: keys.long, privateKey: cryptoKeyOf(key) }, { enc, sealed }, sealContext(assignment, fingerprint)))
    return plain === undefined ? fail({ code: 'seal-broken' }) : readResult(plain, assignment)
  },

  async lock(secret, passphrase) {
    return writeToken('k', BACKUP_VERSION, await lockBytes(secret, passphrase))
  },

  async unlock(signs, passphrase): Promise<Result<Uint8Array, AssignIssue>> {
    const token = readToken('k', signs)
    if (!token.ok) return token
    if (token.value.version > BACKUP_VERSION) return fail({ code: 'token-newer' })
    const secret = await unlockBytes(token.value.body, passphrase)
    return secret === undefined ? fail({ code: 'key-passphrase' }) : succeed(secret)
  },
}

/** Both forms of a public key; undefined for a text that is none. */
function pointOf(publicKey: string): { readonly short: Uint8Array; readonly long: Uint8Array } | undefined {
  const short = fromBase64url(publicKey)
  const long = short && expandPoint(short)
  return short && long && { short, long }
}

function cryptoKeyOf({ privateKey }: TeacherKey): CryptoKey {
  if (!(privateKey instanceof CryptoKey)) throw new Error('Inconsistent: the private key is none of the browser')
  return privateKey
}

/** A number of a key as the browser writes it: 32 bytes in base64url. */
function part(text: string | undefined): Uint8Array {
  const bytes = fromBase64url(text ?? '')
  if (bytes?.length !== 32) throw new Error('Inconsistent: the browser wrote a key that is not of P-256')
  return bytes
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
}
