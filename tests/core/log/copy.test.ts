import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_KINDS } from '../../../src/core/bank/item.ts'
import type { Response } from '../../../src/core/grading/response.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import { decodeChunks, encodeChunks } from '../../../src/core/log/chunk.ts'
import { MAX_COPY_LENGTH, readCopy, writeCopy } from '../../../src/core/log/copy.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { aCue, aDecision, aReading, aReview, aSetting, anUndo, LATER, wildLog } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'

const RESPONSES: readonly Response[] = [
  { kind: 'self' },
  { kind: 'picked', options: [0, 2] },
  { kind: 'said', value: false },
  { kind: 'text', text: 'Keïta "IBK"\u0000\u2028\\' },
  { kind: 'order', steps: [2, 0, 1] },
  { kind: 'match', rights: [1, -1, 0] },
]

/** An event of every kind, with a response of every kind. */
const SAMPLE: readonly LearnerEvent[] = [
  ...RESPONSES.map((response, i) => aReview({ seq: i + 1, response })),
  aReview({ seq: 7, overridden: true, grade: 1, verdict: 'wrong', mode: 'quiz', offsetMinutes: -480 }),
  anUndo(aReview(), { seq: 8 }),
  aReading('coup', { seq: 9 }),
  aSetting('learningStepsMinutes', [1, 10.5], { seq: 10 }),
  aReview({ seq: 12, certainty: 3 }),
  aDecision('suspend', { seq: 13 }),
  aCue('Kati « ici »', { seq: 14 }),
  aSetting('of a later version', { on: true, off: null, deep: [['x']] }, { seq: 11 }),
]

const copyOf = (...events: readonly unknown[]): string => JSON.stringify({ format: 'rappel-events', version: 1, savedAt: NOON, events })
const codeOf = (text: string) => {
  const copy = readCopy(text)
  return copy.ok ? 'read' : copy.issues[0]?.code
}

describe('a copy', () => {
  it('gives back the events that went in', () => {
    fc.assert(fc.property(wildLog, fc.nat(), (events, savedAt) => {
      expect(readCopy(writeCopy(events, epochMs(savedAt)))).toEqual({ ok: true, value: { savedAt, events, records: [] } })
    }))
  })
  it('holds every kind of event and of response', () => {
    expect(readCopy(writeCopy(SAMPLE, NOON))).toEqual({ ok: true, value: { savedAt: NOON, events: SAMPLE, records: [] } })
    const asked = ITEM_KINDS.map((presentation, seq) => aReview({ seq, presentation }))
    expect(readCopy(writeCopy(asked, NOON))).toEqual({ ok: true, value: { savedAt: NOON, events: asked, records: [] } })
    expect(readCopy(writeCopy([], NOON))).toEqual({ ok: true, value: { savedAt: NOON, events: [], records: [] } })
  })
  it('keeps an event on a line', () => {
    expect(writeCopy(SAMPLE, NOON).trimEnd().split('\n')).toHaveLength(SAMPLE.length + 2)
  })
  it('is still read as it was written at first, with every field on a line of its own', () => {
    const text = JSON.stringify({ format: 'rappel-events', version: 1, savedAt: NOON, events: SAMPLE }, undefined, 1)
    expect(readCopy(text)).toEqual({ ok: true, value: { savedAt: NOON, events: SAMPLE, records: [] } })
  })
  it('of 150,000 answers is not too big', () => {
    const events = Array.from({ length: 150_000 }, (_, i) => aReview({ device: 'a1b2c3d4e5f6', seq: 1_048_576 + i, tookMs: 12_345 }))
    expect(readCopy(writeCopy(events, NOON)).ok).toBe(true)
  })
})

describe('what is not a copy', () => {
  it.each([
    ['nothing', '', 'copy-not-json'],
    ['half a copy', writeCopy(SAMPLE, NOON).slice(0, 400), 'copy-not-json'],
    ['a page', '<!doctype html>', 'copy-not-json'],
    ['a bare value', 'null', 'copy-not-ours'],
    ['a list', '[]', 'copy-not-ours'],
    ['another file', '{"format":"notes","version":1}', 'copy-not-ours'],
    ['a copy whose format is only inherited', '{"__proto__":{"format":"rappel-events","version":1,"savedAt":1,"events":[]}}', 'copy-not-ours'],
    ['a copy without a version', '{"format":"rappel-events"}', 'copy-not-ours'],
    ['a newer copy, whatever is in it', '{"format":"rappel-events","version":3}', 'copy-newer'],
    ['a version that never was', '{"format":"rappel-events","version":0,"savedAt":1,"events":[]}', 'copy-damaged'],
    ['a copy without a date', '{"format":"rappel-events","version":1,"events":[]}', 'copy-damaged'],
    ['a date that no calendar has', '{"format":"rappel-events","version":1,"savedAt":9e15,"events":[]}', 'copy-damaged'],
    ['events that are no list', '{"format":"rappel-events","version":1,"savedAt":1,"events":{"length":0}}', 'copy-damaged'],
    ['too long a text', ' '.repeat(MAX_COPY_LENGTH + 1), 'copy-too-big'],
    ['too many events', `{"format":"rappel-events","version":1,"savedAt":1,"events":[${'0,'.repeat(200_000)}0]}`, 'copy-too-big'],
    ['brackets without end', '['.repeat(MAX_COPY_LENGTH), 'copy-not-ours'],
    ['a setting nested too deep', copyOf({ ...aSetting('x', 0), value: JSON.parse('['.repeat(70) + ']'.repeat(70)) as unknown }), 'copy-not-ours'],
  ])('%s is refused with a code', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })
  it('brackets inside of strings are no depth', () => {
    expect(codeOf(copyOf(aReview({ response: { kind: 'text', text: '\\"[{'.repeat(100) } })))).toBe('read')
  })
})

describe('an unsound event', () => {
  const review = aReview()
  const respond = (response: unknown) => ({ ...review, response })
  it.each<[string, unknown]>([
    ['no object', 7],
    ['a list', []],
    ['an unknown kind', { ...review, kind: 'toString' }],
    ['no device', { ...review, device: '' }],
    ['a device without end', { ...review, device: 'x'.repeat(201) }],
    ['a number that is not whole', { ...review, seq: 1.5 }],
    ['a number below nought', { ...review, seq: -1 }],
    ['a number beyond the safe ones', { ...review, seq: 2 ** 53 }],
    ['a date that is text', { ...review, at: '2026-05-04' }],
    ['a zone beyond a day', { ...review, offsetMinutes: 1441 }],
    ['a grade that is not one', { ...review, grade: 5 }],
    ['a grade that is text', { ...review, grade: '3' }],
    ['an unknown verdict', { ...review, verdict: 'maybe' }],
    ['an unknown presentation', { ...review, presentation: 'essay' }],
    ['an unknown mode', { ...review, mode: '__proto__' }],
    ['a time below nought', { ...review, tookMs: -1 }],
    ['an override that is not true', { ...review, overridden: false }],
    ['a response of no kind', respond({ options: [1] })],
    ['a response that is null', respond(null)],
    ['picked options that are no list', respond({ kind: 'picked', options: 'abc' })],
    ['a picked option below nought', respond({ kind: 'picked', options: [-1] })],
    ['too many steps', respond({ kind: 'order', steps: Array.from({ length: 101 }, (_, i) => i) })],
    ['a match below "nothing"', respond({ kind: 'match', rights: [-2] })],
    ['a said thing that is no truth value', respond({ kind: 'said', value: 1 })],
    ['a text without end', respond({ kind: 'text', text: 'x'.repeat(100_001) })],
    ['an undo of what is no id', { ...anUndo(review), undoes: 'nothing' }],
    ['a section that is no text', { ...aReading('coup'), section: ['coup'] }],
    ['a certainty that nobody has', { ...review, certainty: 4 }],
    ['a decision of no kind', { ...aDecision('bury'), change: 'burn' }],
    ['a decision about nothing', { ...aDecision('bury'), item: '' }],
    ['a cue without end', { ...aCue('x'.repeat(281)) }],
    ['a cue that is no text', { ...aCue('x'), text: null }],
    ['a setting without a value', { ...aSetting('theme', 'dark'), value: undefined }],
  ])('%s is found by its place', (_, event) => {
    expect(readCopy(copyOf(review, event))).toEqual({ ok: false, issues: [{ code: 'copy-damaged', params: { index: 1 } }] })
  })
  it('a number too big for any is no setting', () => {
    expect(codeOf(copyOf(aSetting('x', [0])).replace('[0]', '[1e999]'))).toBe('copy-damaged')
  })
  it('fields that an event does not have are left behind, and prototypes stay what they are', () => {
    const text = copyOf(aReview()).replace('"kind":"review"', '"kind":"review","__proto__":{"grade":4,"isAdmin":true},"constructor":1')
    const copy = readCopy(text)
    expect(copy).toEqual({ ok: true, value: { savedAt: NOON, events: [aReview()], records: [] } })
    const event = copy.ok ? copy.value.events[0]! : undefined
    expect(Object.keys(event!)).toEqual(Object.keys(aReview()))
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
    expect('isAdmin' in {}).toBe(false)
  })
})

describe('a copy that something happened to', () => {
  const text = writeCopy(SAMPLE, NOON)
  const place = fc.nat(text.length)
  const change = fc.oneof(
    fc.record({ at: place, bit: fc.nat(7) }).map(({ at, bit }) => (whole: string) => whole.slice(0, at) + String.fromCharCode(whole.charCodeAt(at) ^ (1 << bit)) + whole.slice(at + 1)),
    fc.record({ at: place, digit: fc.constantFrom(...'0123456789-eE."[]{},:') }).map(({ at, digit }) => (whole: string) => whole.slice(0, at) + digit + whole.slice(at + 1)),
    fc.record({ at: place, length: fc.nat(60) }).map(({ at, length }) => (whole: string) => whole.slice(0, at) + whole.slice(at + length)),
    fc.record({ at: place, length: fc.nat(400) }).map(({ at, length }) => (whole: string) => whole.slice(0, at + length) + whole.slice(at)),
    fc.record({ at: place, depth: fc.nat(100), inside: fc.constantFrom('', '0', '"x"') }).map(({ at, depth, inside }) => (whole: string) => whole.slice(0, at) + '['.repeat(depth) + inside + ']'.repeat(depth) + whole.slice(at)),
    fc.record({ line: fc.nat(SAMPLE.length - 1), value: fc.constantFrom('null', '-1', '1e999', '"', '{}', '[[]]', 'true', '""', '9007199254740993', '{"__proto__":null}'), which: fc.nat(12) }).map(
      ({ line, value, which }) =>
        (whole: string) => {
          const lines = whole.split('\n')
          let field = 0
          lines[line + 1] = (lines[line + 1] ?? '').replace(/":("[^"]*"|[^,{}[\]]+)/g, (found) => (field++ === which ? `":${value}` : found))
          return lines.join('\n')
        },
    ),
    fc.record({ line: fc.nat(SAMPLE.length - 1), times: fc.integer({ min: 0, max: 3 }) }).map(({ line, times }) => (whole: string) => whole.split('\n').flatMap((one, i) => (i === line + 1 ? Array<string>(times).fill(one) : [one])).join('\n')),
  )

  it('is either sound events or an issue, and never an exception', () => {
    const outcomes = new Map<string, number>()
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const copy = readCopy(changes.reduce((whole, apply) => apply(whole), text))
      const outcome = copy.ok ? 'read' : (copy.issues[0]?.code ?? 'nothing')
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (!copy.ok) return copy.issues.length === 1 && outcome.startsWith('copy-')
      // Sound is what the log can fold, pack and write again.
      const { events, savedAt } = copy.value
      expect(foldEvents(events, LATER).count).toBeLessThanOrEqual(events.length)
      expect(JSON.stringify(decodeChunks(encodeChunks(events)))).toBe(JSON.stringify({ events, damaged: 0 }))
      expect(JSON.stringify(readCopy(writeCopy(events, savedAt)))).toBe(JSON.stringify(copy))
    }), { numRuns: 20_000 })
    // a newer version is too rare an accident to count on
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['copy-damaged', 'copy-not-json', 'copy-not-ours', 'read']))
  }, 60_000)
})
