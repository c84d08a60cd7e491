import { describe, expect, test } from 'vitest'
import { readAssignment, writeAssignment } from '../../src/core/assignments/assignment-code.ts'
import { readKeyCode, writeKeyCode } from '../../src/core/assignments/key-code.ts'
import { keyWords } from '../../src/core/assignments/key-words.ts'
import { readResult, writeResult } from '../../src/core/assignments/result-code.ts'
import type { Assignment } from '../../src/core/assignments/assignment.ts'
import type { PupilResult } from '../../src/core/assignments/result.ts'
import { fromHex, toHex } from '../../src/core/lib/bytes.ts'
import { sealing } from '../../src/platform/sealing.ts'
import v1 from '../fixtures/tokens-v1.json' with { type: 'json' }

const signsOf = (token: string) => token.slice(3)
const secret = fromHex(v1.secret)
const aKey = async () => {
  const key = await sealing.adopt(secret)
  if (!key.ok) throw new Error('the frozen secret is a key')
  return key.value
}

describe('what was handed out in version 1', () => {
  test.each(v1.assignments)('is read for ever: $token', ({ token, assignment }) => {
    expect(readAssignment(signsOf(token))).toEqual({ ok: true, value: assignment })
    expect(writeAssignment(assignment as Assignment)).toBe(token)
  })

  test.each(v1.results)('and so are its results, sealed: $result.pupil', async ({ bytes, sealed, result }) => {
    expect(readResult(fromHex(bytes), result.assignment)).toEqual({ ok: true, value: result })
    expect(toHex(writeResult(result as unknown as PupilResult))).toBe(bytes)
    expect(await sealing.open(signsOf(sealed), await aKey())).toEqual({ ok: true, value: result })
  })

  test('and its key, from the code, the backup and by its words', async () => {
    expect(writeKeyCode(secret)).toBe(v1.keyCode)
    expect(readKeyCode(v1.keyCode)).toEqual({ ok: true, value: secret })
    expect(await sealing.unlock(signsOf(v1.backup.token), v1.backup.passphrase)).toEqual({ ok: true, value: secret })
    const { publicKey } = await aKey()
    expect(publicKey).toBe(v1.publicKey)
    const fingerprint = await sealing.fingerprint(publicKey)
    expect(fingerprint.ok && keyWords(fingerprint.value)).toEqual(v1.words)
  })
})
