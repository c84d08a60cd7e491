import { createStore, get, set } from 'idb-keyval'
import { describe, expect, test } from 'vitest'
import { readKeyCode, writeKeyCode } from '../../src/core/assignments/key-code.ts'
import { settled } from '../../src/core/assignments/result-code.ts'
import { createQrReader } from '../../src/platform/qr-read.ts'
import { qrWriter } from '../../src/platform/qr-write.ts'
import { sealing } from '../../src/platform/sealing.ts'
import { aResult, anAssignment } from '../support/assignments.ts'
import v1 from '../fixtures/tokens-v1.json' with { type: 'json' }

const signsOf = (token: string) => token.slice(3)

describe('in a real browser', () => {
  test('a key survives in the database, opens what was sealed to it, and cannot be read out', async () => {
    const secret = await sealing.createSecret()
    const key = await sealing.adopt(secret)
    if (!key.ok) throw new Error('a new secret is a key')
    const store = createStore('sealing-test', 'keys')
    await set('key', key.value, store)
    const kept = sealing.recall(await get('key', store))
    if (kept === undefined) throw new Error('the key is gone')
    const token = await sealing.seal(aResult(), anAssignment({ teacherKey: key.value.publicKey }))
    if (!token.ok) throw new Error('the key seals')
    expect(await sealing.open(signsOf(token.value), kept)).toEqual({ ok: true, value: settled(aResult()) })
    await expect(crypto.subtle.exportKey('jwk', kept.privateKey as CryptoKey)).rejects.toThrow()
    const onPaper = readKeyCode(writeKeyCode(secret))
    expect(onPaper.ok && (await sealing.adopt(onPaper.value))).toMatchObject({ value: { publicKey: key.value.publicKey } })
  })

  test('the frozen key, backup and results of version 1 open', async () => {
    const secret = await sealing.unlock(signsOf(v1.backup.token), v1.backup.passphrase)
    const key = secret.ok ? await sealing.adopt(secret.value) : secret
    if (!key.ok) throw new Error('the backup opens')
    expect(key.value.publicKey).toBe(v1.publicKey)
    for (const { sealed, result } of v1.results) expect(await sealing.open(signsOf(sealed), key.value)).toEqual({ ok: true, value: result })
  })

  test('a code on a canvas is read, by the browser or the decoder', async () => {
    const link = `https://example.org/rappel/${v1.results[0]?.sealed}`
    const grid = qrWriter.write(link)
    if (!grid.ok) throw new Error('it fits')
    const scale = 5
    const canvas = Object.assign(document.createElement('canvas'), { width: (grid.value.size + 8) * scale, height: (grid.value.size + 8) * scale })
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (pen === null) throw new Error('no canvas')
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.fillStyle = 'black'
    for (let y = 0; y < grid.value.size; y += 1) for (let x = 0; x < grid.value.size; x += 1) if (grid.value.isDark(x, y)) pen.fillRect((x + 4) * scale, (y + 4) * scale, scale, scale)
    expect(await createQrReader().read(pen.getImageData(0, 0, canvas.width, canvas.height))).toBe(link)
  })
})
