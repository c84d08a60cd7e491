import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKeyCode, writeKeyCode } from '../../../src/core/assignments/key-code.ts'

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('the code of a key on paper', () => {
  test('is read as it was written, however it is copied', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = writeKeyCode(secret)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{8} ){7}[0-9A-HJKMNP-TV-Z]{8}$/)
        for (const copy of [code, code.toLowerCase(), code.replaceAll(' ', '-\n'), code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
          expect(readKeyCode(copy)).toEqual({ ok: true, value: secret })
        }
      }),
    )
  })

  test('names the group with a slip; two neighbours swapped and two groups swapped are slips', () => {
    const code = writeKeyCode(Uint8Array.from({ length: 32 }, (_, at) => at * 7))
    const groups = code.split(' ')
    const swapped = [groups[0], `${groups[1]![1]}${groups[1]![0]}${groups[1]!.slice(2)}`, ...groups.slice(2)].join(' ')
    expect(readKeyCode(swapped)).toEqual({ ok: false, issues: [{ code: 'key-code-slip', params: { group: 2 } }] })
    const moved = [groups[1], groups[0], ...groups.slice(2)].join(' ')
    expect(readKeyCode(moved)).toMatchObject({ ok: false, issues: [{ params: { group: 1 } }, { params: { group: 2 } }] })
  })

  test('nearly every slip of one sign is found where it is', () => {
    let missed = 0
    fc.assert(
      fc.property(secrets, fc.nat(63), fc.nat(30), (secret, place, shift) => {
        const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const code = writeKeyCode(secret).replaceAll(' ', '')
        const other = signs[(signs.indexOf(code[place]!) + 1 + shift) % 32]
        if (readKeyCode(code.slice(0, place) + other + code.slice(place + 1)).ok) missed += 1
      }),
      { numRuns: 1000 },
    )
    expect(missed).toBeLessThan(20)
  })

  test('says how many signs are missing', () => {
    expect(readKeyCode('7D2K')).toEqual({ ok: false, issues: [{ code: 'key-code-length', params: { signs: 4, wanted: 64 } }] })
    expect(readKeyCode('')).toMatchObject({ ok: false })
  })
})
