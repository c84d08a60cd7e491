/**
 * A secret under a passphrase, as bytes: rounds of PBKDF2-SHA256 in thousands (2 bytes), salt (16),
 * nonce (12), AES-256-GCM of the secret. The rounds stand in front so that they can grow.
 */
import { joinBytes } from '../core/lib/bytes.ts'

const SALT_BYTES = 16
const NONCE_BYTES = 12
const HEAD_BYTES = 2 + SALT_BYTES + NONCE_BYTES
/** In thousands. OWASP's figure for PBKDF2-HMAC-SHA256. */
const ROUNDS = 600
/** A backup from elsewhere may not keep the device busy for minutes. */
const MAX_ROUNDS = 5000

export async function lockBytes(secret: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const head = joinBytes(Uint8Array.of(ROUNDS >> 8, ROUNDS & 255), crypto.getRandomValues(new Uint8Array(SALT_BYTES + NONCE_BYTES)))
  const locked = await crypto.subtle.encrypt(cipher(head), await keyFor(head, passphrase), own(secret))
  return joinBytes(head, new Uint8Array(locked))
}

/** @returns undefined where the passphrase is another one or the bytes are damaged */
export async function unlockBytes(locked: Uint8Array, passphrase: string): Promise<Uint8Array | undefined> {
  const head = locked.subarray(0, HEAD_BYTES)
  if (locked.length <= HEAD_BYTES || roundsOf(head) === 0 || roundsOf(head) > MAX_ROUNDS) return undefined
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(head), await keyFor(head, passphrase), own(locked.subarray(HEAD_BYTES))))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined
    throw error
  }
}

async function keyFor(head: Uint8Array, passphrase: string): Promise<CryptoKey> {
  const words = await crypto.subtle.importKey('raw', own(new TextEncoder().encode(passphrase.normalize('NFKC'))), 'PBKDF2', false, ['deriveKey'])
  const salt = own(head.subarray(2, 2 + SALT_BYTES))
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: roundsOf(head) * 1000 }, words, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

const roundsOf = (head: Uint8Array): number => ((head[0] ?? 0) << 8) | (head[1] ?? 0)

/** The head is authenticated too, so rounds and salt cannot be exchanged unseen. */
const cipher = (head: Uint8Array): AesGcmParams => ({ name: 'AES-GCM', iv: own(head.subarray(2 + SALT_BYTES)), additionalData: own(head) })

/** A copy whose memory is surely not shared, as the browser's types want it. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
