import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MAX_RECORDS, readRecord, recordLine, recordLines } from '../../../src/core/log/backup-records.ts'
import { COPY_ISSUE_CODES, readCopy, writeBackup, writeCopy } from '../../../src/core/log/copy.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { en } from '../../../src/i18n/page-messages.en.ts'
import { fr } from '../../../src/i18n/page-messages.fr.ts'
import { aReview, LATER } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
const codeOf = (text: string) => {
  const copy = readCopy(text)
  return copy.ok ? 'read' : copy.issues[0]?.code
}
const withRecords = (...records: readonly unknown[]) => JSON.stringify({ format: 'rappel-events', version: 2, savedAt: NOON, events: [aReview()], records })

describe('copies of earlier versions', () => {
  it.each([['copy-v1.json', 11, 0], ['copy-v2.json', 8, 3]])('%s is read as it was written, for ever', (name, events, records) => {
    const copy = readCopy(fixture(name))
    expect(copy.ok && [copy.value.events.length, copy.value.records.length]).toEqual([events, records])
    expect(copy.ok && writeBackup(copy.value.events, copy.value.savedAt, copy.value.records).text).toBe(fixture(name))
    expect(copy.ok && foldEvents(copy.value.events, LATER).count).toBe(events)
  })
})

describe('a copy with records', () => {
  it('gives them back, bytes as bytes', () => {
    const records = [['quiz/past/a', { score: 3, marks: [null, true], at: { x: 'é' } }], ['sets/b', { code: Uint8Array.of(1, 2, 255) }], ['c', 0]] as const
    const copy = readCopy(writeBackup([aReview()], NOON, records).text)
    expect(copy).toEqual({ ok: true, value: { savedAt: NOON, events: [aReview()], records } })
  })
  it('gives back what is kept under a name, accents and spaces and all', () => {
    const records = [['class/result/0123456789abcdef/c0ffee00/1/Aïssata Touré 😀', { version: 1 }], ['pupil/key/mme traoré', 'A']] as const
    const { text, leftOut } = writeBackup([], NOON, records)
    const copy = readCopy(text)
    expect([leftOut, copy.ok && copy.value.records]).toEqual([0, records])
  })
  it('is plain version 1 without any', () => {
    expect(writeBackup([aReview()], NOON, [['data/last-copy', 4]]).text).toBe(writeCopy([aReview()], NOON))
  })
  it('leaves out and counts what JSON cannot hold; notes of this device it does not even count', () => {
    const loop: Record<string, unknown> = {}
    loop.self = loop
    const entries = [['a', new Date(0)], ['b', new Map()], ['c', { deep: [loop] }], ['d', Number.NaN], ['e', () => 1], ['f', 'x'.repeat(1_000_001)], ['line\nbreak', 1], ['g', undefined], ['welcome/goal', true], ['h', { there: 1, not: undefined }]] as const
    expect(recordLines(entries)).toEqual({ lines: ['["h",{"there":1}]'], leftOut: 8 })
  })
  it('brings no notes of another device', () => {
    const copy = readCopy(withRecords(['welcome/goal', true], ['quiz/run', 1], ['data/last-copy', 9], ['memory/fit', {}]))
    expect(copy.ok && copy.value.records).toEqual([['quiz/run', 1]])
  })
  it.each<[string, unknown]>([
    ['no pair', ['a']],
    ['a text', 'a'],
    ['a key that is none', [1, 1]],
    ['an empty key', ['', 1]],
    ['a key with a control character', ['a\u0000b', 1]],
    ['a key with half a character', ['a\ud83d', 1]],
    ['a long key', ['a'.repeat(201), 1]],
    ['bytes that are none', ['a', { $bytes: '!' }]],
    ['bytes with something beside them', ['a', { $bytes: 'AA', x: 1 }]],
    ['bytes that are a number', ['a', [{ $bytes: 1 }]]],
  ])('%s is found by its place, after the events', (_, record) => {
    expect(readCopy(withRecords(['ok', 1], record))).toEqual({ ok: false, issues: [{ code: 'copy-damaged', params: { index: 2 } }] })
  })
  it('takes no prototype and no infinity', () => {
    expect(codeOf(withRecords(['a', { x: 1 }]).replace('"x":1', '"__proto__":{"isAdmin":true}'))).toBe('copy-damaged')
    expect(codeOf(withRecords(['a', [0]]).replace('[0]', '[1e999]'))).toBe('copy-damaged')
    expect('isAdmin' in {}).toBe(false)
  })
  it('has its limits: depth, number, and being a list', () => {
    const deep = (levels: number) => withRecords(['a', 0]).replace('"a",0', `"a",${'['.repeat(levels)}0${']'.repeat(levels)}`)
    expect([codeOf(deep(40)), codeOf(deep(41)), codeOf(deep(80))]).toEqual(['read', 'copy-damaged', 'copy-not-ours'])
    expect(codeOf(withRecords(...Array.from({ length: MAX_RECORDS + 1 }, (_, i) => [`k/${i}`, 1])))).toBe('copy-too-big')
    expect(codeOf(withRecords().replace('"records":[]', '"records":{"length":0}'))).toBe('copy-damaged')
    expect(codeOf('['.repeat(1_000_000))).toBe('copy-not-ours')
    expect(codeOf(`{"format":"rappel-events","version":2,"savedAt":1,"events":[],"records":[["a",${'{"a":'.repeat(1_000_000)}`)).toBe('copy-not-ours')
  })
  it('records equal in content are equal in their line', () => {
    const line = recordLine(['a', { b: Uint8Array.of(1), c: [1] }])
    expect(recordLine(readRecord(JSON.parse(line ?? '')) ?? ['', 0])).toBe(line)
  })
})

it('every reason against a copy has words in both languages', () => {
  for (const code of [...COPY_ISSUE_CODES, 'copy-unreadable'] as const) for (const { data } of [en, fr]) expect(data.bringBackProblem[code]).toMatch(/\.$/)
})
