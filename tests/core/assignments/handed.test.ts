import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeAssignment } from '../../../src/core/assignments/assignment-code.ts'
import { writeEnvelope } from '../../../src/core/assignments/envelope.ts'
import { findTokens } from '../../../src/core/assignments/find-tokens.ts'
import { MAX_HANDED, readHanded, readHandedFile, tokenText, writeHandedFile } from '../../../src/core/assignments/handed.ts'
import { writeToken } from '../../../src/core/assignments/token.ts'
import { anyAssignment } from '../../support/assignment-arbitraries.ts'
import { anAssignment } from '../../support/assignments.ts'

const aSealed = (fill: number) => writeEnvelope({ assignment: '0123456789abcdef', keyId: '01020304', enc: new Uint8Array(33).fill(fill), sealed: new Uint8Array(60).fill(fill) })
const set = writeAssignment(anAssignment())
const [first, second] = [aSealed(1), aSealed(2)]
const found = (text: string) => findTokens(text).map(tokenText)

describe('in a chat', () => {
  test('every token is found, each once, whatever stands around it', () => {
    const chat = `[12:03] Awa: bonjour madame 😀 #devoir
[12:04] Awa: voici https://example.org/rappel/${first}
[12:05] Bakary: mine is "http://10.0.0.7:8080/app/index.html?x=1${second}", thanks!
[12:06] Mme T.: (https://example.org/${set}).
[12:07] Awa: again: _https://example.org/rappel/${first}_ #a=1 #r= ok`
    expect(found(chat)).toEqual([first, second, set])
    expect(readHanded(chat)).toMatchObject({ ok: true, value: [{ kind: 'result' }, { kind: 'result' }, { kind: 'assignment', assignment: anAssignment() }] })
  })

  test('a link that was broken into lines, quoted or spelled for the web is put together again', () => {
    const broken = [
      first.replace(/.{50}/g, '$&\n'),
      first.replace(/.{30}/g, '$&\r\n> '),
      first.replace(/.{10}/g, '$&\u200b'),
      first.replace(/.{40}/g, '\u2068$&\u2069\n\u200e'),
      first.replace(/.{60}/g, '$&\u00ad \n'),
      first.replace('#', '%23').replace('=', '%3D'),
    ]
    for (const text of broken) expect(found(`look: https://example.org/${text}\nand then more words`)).toEqual([first])
  })

  test('words that follow on the next line are no part of it', () => {
    expect(found(`${first}\nhello\n${second} 12:04 Awa`)).toEqual([first, second])
  })

  test('a link without its end is named as such, and the next one is found all the same', () => {
    const read = readHanded(`https://example.org/${first.slice(0, -9)}… https://example.org/${second}`)
    expect(read).toMatchObject({ value: [{ kind: 'broken', issue: { code: 'token-cut' } }, { kind: 'result' }] })
  })

  test('tokens are found in any order and number, between any words', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[#%]/g, '')), fc.constantFrom('https://example.org/', '\n', '#a', '=#r', '%23', 'AQ'))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, anyAssignment)), (parts) => {
        const tokens = parts.map(([, assignment]) => writeAssignment(assignment))
        expect(found(parts.map(([before], at) => `${before} ${tokens[at]} `).join(''))).toEqual([...new Set(tokens)])
      }),
    )
  })
})

describe('what was handed over', () => {
  test('may hold nothing, or too much', () => {
    expect(readHanded('bonjour')).toEqual({ ok: false, issues: [{ code: 'token-none' }] })
    expect(readHanded(' '.repeat(MAX_HANDED + 1))).toEqual({ ok: false, issues: [{ code: 'text-too-long' }] })
    expect(readHandedFile(Uint8Array.of(0xff, 0xfe, 0x23, 0x00))).toEqual({ ok: false, issues: [{ code: 'file-not-text' }] })
  })

  test('may come from a newer version, which is said', () => {
    for (const kind of ['a', 'r'] as const) {
      const newer = writeToken(kind, 2, new Uint8Array(70).fill(9))
      expect(readHanded(newer)).toMatchObject({ value: [{ kind: 'broken', issue: { code: 'token-newer' } }] })
    }
  })

  test('may be whole and yet not from this app', () => {
    for (const version of [0, 1]) expect(readHanded(writeToken('a', version, new Uint8Array(70).fill(9)))).toMatchObject({ value: [{ kind: 'broken', issue: { code: 'token-unsound' } }] })
    expect(readHanded(writeToken('r', 1, Uint8Array.of(1, 2, 3)))).toMatchObject({ value: [{ kind: 'broken', issue: { code: 'token-unsound' } }] })
  })

  test('may be a file of many: one line damaged leaves the others whole', () => {
    const file = new TextDecoder().decode(writeHandedFile('Résultats de la 9B #1', [set, first, second]))
    const damaged = file.replace(first.slice(20, 24), 'AAAA')
    expect(readHandedFile(new TextEncoder().encode(damaged))).toMatchObject({ value: [{ kind: 'assignment' }, { kind: 'broken' }, { kind: 'result' }] })
    expect(readHandedFile(writeHandedFile('', [set, first, second]))).toMatchObject({ value: [{ kind: 'assignment' }, { kind: 'result' }, { kind: 'result' }] })
  })

  test('takes no longer than its length deserves', () => {
    const hostile = ['#a='.repeat(400_000), `#a=${'A'.repeat(1_000_000)}`, `#r=AQ${' \n>'.repeat(400_000)}`, '#k=AQAAAAAA'.repeat(100_000), `#a=Af__${'A\n'.repeat(500_000)}`]
    const started = performance.now()
    for (const text of hostile) readHanded(text)
    // Two seconds a million characters is a hundred times what it takes; a square of the length would take hours.
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
