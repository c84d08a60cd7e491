import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readEnvelope, sealContext, writeEnvelope } from '../../src/core/assignments/envelope.ts'
import { readKeyCode, writeKeyCode } from '../../src/core/assignments/key-code.ts'
import { keyWords } from '../../src/core/assignments/key-words.ts'
import { readResult, settled, writeResult } from '../../src/core/assignments/result-code.ts'
import type { PupilAnswer } from '../../src/core/assignments/result.ts'
import { readToken, writeToken } from '../../src/core/assignments/token.ts'
import type { TeacherKey } from '../../src/core/assignments/sealing.ts'
import { fromBase64url, toBase64url } from '../../src/core/lib/base64url.ts'
import { fromHex, toHex } from '../../src/core/lib/bytes.ts'
import { compressPoint, expandPoint } from '../../src/core/lib/p256.ts'
import { shuffled } from '../../src/core/quiz/draw.ts'
import type { Result } from '../../src/core/lib/result.ts'
import { hpkeOpen, hpkeSeal, privateKeyOf } from '../../src/platform/hpke.ts'
import { sealing } from '../../src/platform/sealing.ts'
import { aResult, anAssignment } from '../support/assignments.ts'
import { bankItems, bankItemsInFrench, drawnItems, likelyAnswer, slipped } from '../support/handed-answers.ts'
import rfc from '../fixtures/rfc9180-p256.json' with { type: 'json' }

const signsOf = (token: string) => token.slice(3)
const sound = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
const SECRET = new Uint8Array(32).fill(7)
const aKey = async (secret: Uint8Array = SECRET): Promise<TeacherKey> => sound(await sealing.adopt(secret))
const longForm = (publicKey: string): Uint8Array => expandPoint(fromBase64url(publicKey)!)!

afterEach(() => void vi.restoreAllMocks())

describe('HPKE', () => {
  const context = { info: fromHex(rfc.info), aad: fromHex(rfc.aad) }
  const pairOf = async (secret: string, publicKey: string) => ({ privateKey: (await privateKeyOf(fromHex(secret)))!, publicKey: fromHex(publicKey) })

  test('opens the vector of RFC 9180, A.3.1', async () => {
    const plain = await hpkeOpen(await pairOf(rfc.skRm, rfc.pkRm), { enc: fromHex(rfc.enc), sealed: fromHex(rfc.ct) }, context)
    expect(toHex(plain!)).toBe(rfc.pt)
  })

  test('seals to the same bytes where the ephemeral key is that of the vector', async () => {
    const publicKey = await crypto.subtle.importKey('raw', new Uint8Array(fromHex(rfc.enc)), { name: 'ECDH', namedCurve: 'P-256' }, true, [])
    const privateKey = (await privateKeyOf(fromHex(rfc.skEm)))!
    vi.spyOn(crypto.subtle, 'generateKey').mockResolvedValueOnce({ publicKey, privateKey } as never)
    const { enc, sealed } = await hpkeSeal(fromHex(rfc.pkRm), fromHex(rfc.pt), context)
    expect({ enc: toHex(enc), ct: toHex(sealed) }).toEqual({ enc: rfc.enc, ct: rfc.ct })
  })
})

describe('a sealed result', () => {
  test('opens with the key of its assignment, as it was', async () => {
    const result = aResult()
    const token = sound(await sealing.seal(result, anAssignment()))
    expect(await sealing.open(signsOf(token), await aKey())).toEqual({ ok: true, value: settled(result) })
  })

  const lengthOf = async (answers: readonly PupilAnswer[]): Promise<number> => sound(await sealing.seal(aResult({ answers }), anAssignment())).length

  test.each(['en', 'fr'] as const)('of 20 answers to any questions of the bank has at most 260 characters, right or slipped (%s)', async (language) => {
    const lengths: number[] = []
    for (let seed = 0; seed < 300; seed += 1) {
      const answers = drawnItems(20, seed, language === 'en' ? bankItems : bankItemsInFrench).map((item) => likelyAnswer(item, seed, language))
      lengths.push(await lengthOf(answers), await lengthOf(answers.map((answer) => ({ ...slipped(answer, seed), certainty: 2 }))))
    }
    const sorted = lengths.sort((a, b) => a - b)
    expect(sorted[300]).toBeLessThanOrEqual(215)
    expect(sorted.at(-1)).toBeLessThanOrEqual(260)
  })

  test('of 20 picked answers is shorter still', async () => {
    const picked = bankItems.filter(({ kind }) => kind === 'choice' || kind === 'multiple' || kind === 'true-false')
    for (let seed = 0; seed < 50; seed += 1) {
      const items = shuffled(picked, seed).slice(0, 20).sort((a, b) => a.number - b.number)
      expect(await lengthOf(items.map((item) => ({ ...likelyAnswer(item, seed), certainty: 2 })))).toBeLessThanOrEqual(200)
    }
  })

  test('says so where the key is another one', async () => {
    const token = sound(await sealing.seal(aResult(), anAssignment()))
    expect(await sealing.open(signsOf(token), await aKey(new Uint8Array(32).fill(8)))).toEqual({ ok: false, issues: [{ code: 'seal-other-key' }] })
  })

  test('does not open under the name of another assignment', async () => {
    const envelope = sound(readEnvelope(signsOf(sound(await sealing.seal(aResult(), anAssignment())))))
    const moved = writeEnvelope({ ...envelope, assignment: 'fedcba9876543210' })
    expect(await sealing.open(signsOf(moved), await aKey())).toEqual({ ok: false, issues: [{ code: 'seal-broken' }] })
  })

  test('opens with an independent implementation, and the reverse', async () => {
    const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() })
    const [result, assignment, key] = [settled(aResult()), anAssignment(), await aKey()]
    const fingerprint = sound(await sealing.fingerprint(key.publicKey))
    const { info, aad } = sealContext(assignment.id, fingerprint)
    const recipientPublicKey = await suite.kem.deserializePublicKey(own(longForm(key.publicKey)))
    const recipientKey = { publicKey: recipientPublicKey, privateKey: (await privateKeyOf(SECRET))! }

    const ours = sound(readEnvelope(signsOf(sound(await sealing.seal(result, assignment)))))
    const plain = await suite.open({ recipientKey, enc: own(expandPoint(ours.enc)!), info: own(info) }, own(ours.sealed), own(aad))
    expect(readResult(new Uint8Array(plain), assignment.id)).toEqual({ ok: true, value: result })

    const theirs = await suite.seal({ recipientPublicKey, info: own(info) }, own(writeResult(result)), own(aad))
    const token = writeEnvelope({ ...ours, enc: compressPoint(new Uint8Array(theirs.enc)), sealed: new Uint8Array(theirs.ct) })
    expect(await sealing.open(signsOf(token), key)).toEqual({ ok: true, value: result })
  })

  test('is refused when any bit of it is changed: all bits of twenty results', async () => {
    const key = await aKey()
    for (const token of await twentyTokens()) {
      const bytes = fromBase64url(signsOf(token))!
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        expect((await sealing.open(toBase64url(flipped(bytes, bit)), key)).ok, `bit ${bit}`).toBe(false)
      }
    }
  })

  test('is refused when a bit is changed and the checksum made to fit', async () => {
    const key = await aKey()
    for (const [at, token] of (await twentyTokens()).entries()) {
      const bytes = fromBase64url(signsOf(token))!
      const { body } = sound(readToken('r', signsOf(token)))
      // Each opening costs milliseconds: every bit of all twenty takes a minute (EVERY_BIT=1), a sample stands for it here.
      const step = process.env['EVERY_BIT'] === undefined ? 67 : 1
      for (let bit = step === 1 ? 0 : at; bit < body.length * 8; bit += step) {
        const read = await sealing.open(signsOf(writeToken('r', bytes[0]!, flipped(body, bit))), key)
        expect(read.ok, `result ${at}, bit ${bit}`).toBe(false)
      }
    }
  })
})

/** Sealed results of twenty pupils to one assignment, with answers of all kinds. */
async function twentyTokens(): Promise<readonly string[]> {
  const results = Array.from({ length: 20 }, (_, seed) => aResult({ pupil: `Pupil ${seed}`, seed, answers: drawnItems(5 + seed, seed).map((item) => likelyAnswer(item, seed)) }))
  return Promise.all(results.map(async (result) => sound(await sealing.seal(result, anAssignment()))))
}

describe('a teacher’s key', () => {
  test('comes back from paper and from a backup as the same key that cannot be read out', async () => {
    const secret = await sealing.createSecret()
    const key = await aKey(secret)
    const again = [sound(readKeyCode(writeKeyCode(secret))), sound(await sealing.unlock(signsOf(await sealing.lock(secret, 'un deux trois')), 'un deux trois'))]
    for (const restored of again) expect((await aKey(restored)).publicKey).toBe(key.publicKey)
    await expect(crypto.subtle.exportKey('jwk', key.privateKey as CryptoKey)).rejects.toThrow(/extractable/)
    expect(sealing.recall(structuredClone(key))).toEqual(key)
    expect(sealing.recall(JSON.parse(JSON.stringify(key)))).toBeUndefined()
  })

  test('says that the passphrase is another one', async () => {
    const backup = signsOf(await sealing.lock(SECRET, 'un deux trois'))
    expect(await sealing.unlock(backup, 'un deux troi')).toEqual({ ok: false, issues: [{ code: 'key-passphrase' }] })
  })

  test('has four words that follow from it', async () => {
    const words = keyWords(sound(await sealing.fingerprint((await aKey()).publicKey)))
    expect(words).toHaveLength(4)
    for (const word of words) expect(word).toMatch(/^([bdfgjklmnrstvwyz][aeou]){2}$/)
    expect(keyWords(sound(await sealing.fingerprint((await aKey()).publicKey)))).toEqual(words)
    expect(keyWords(sound(await sealing.fingerprint((await aKey(new Uint8Array(32).fill(8))).publicKey)))).not.toEqual(words)
  })

  test('that is none is told from one', async () => {
    const unsound = { ok: false, issues: [{ code: 'key-unsound' }] }
    expect(await sealing.adopt(new Uint8Array(32))).toEqual(unsound)
    expect(await sealing.adopt(new Uint8Array(32).fill(255))).toEqual(unsound)
    for (const publicKey of ['', 'AAAA', toBase64url(Uint8Array.of(2, ...new Uint8Array(32).fill(255))), toBase64url(Uint8Array.of(2, ...new Uint8Array(31), 1))]) {
      expect(await sealing.fingerprint(publicKey)).toEqual(unsound)
      expect(await sealing.seal(aResult(), anAssignment({ teacherKey: publicKey }))).toEqual(unsound)
    }
  })
})

describe('a point of the curve', () => {
  test('is the same in its short form and back', async () => {
    for (let at = 1; at < 20; at += 1) {
      const point = longForm((await aKey(new Uint8Array(32).fill(at))).publicKey)
      expect(expandPoint(compressPoint(point))).toEqual(point)
    }
    expect(expandPoint(compressPoint(fromHex(rfc.pkRm)))).toEqual(fromHex(rfc.pkRm))
  })
})

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const other = Uint8Array.from(bytes)
  other[bit >> 3]! ^= 1 << (bit & 7)
  return other
}

const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
