import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_EDITS, readEdits, withKey, withPupils, writeEdits, type ClassEdits } from '../../../src/core/assignments/class-edits.ts'
import { gradebookOf } from '../../../src/core/assignments/gradebook.ts'
import { ENOUGH_PUPILS, itemReport, testReport, topicReports } from '../../../src/core/assignments/gradebook-items.ts'
import { cellOf, gradebookTable, type TableWords } from '../../../src/core/assignments/gradebook-table.ts'
import type { AssignmentSettings } from '../../../src/core/assignments/assignment.ts'
import type { KeyEdit } from '../../../src/core/assignments/marking.ts'
import type { Received } from '../../../src/core/assignments/received.ts'
import type { PupilAnswer, PupilResult } from '../../../src/core/assignments/result.ts'
import type { Item } from '../../../src/core/bank/item.ts'
import type { Response } from '../../../src/core/grading/response.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import { itemStatistics, testStatistics } from '../../../src/core/stats/item-statistics.ts'
import { anyResponse } from '../../support/assignment-arbitraries.ts'
import { aResult, anAssignment } from '../../support/assignments.ts'
import { anItem } from '../../support/items.ts'

const choice = anItem('choice', { number: 1, topic: 'dates' })
const typed = anItem('typed', { number: 2, topic: 'actors' })
const statement = anItem('true-false', { number: 3, topic: 'dates' })
const ITEMS = new Map<number, Item>([choice, typed, statement].map((item) => [item.number, item]))

const picked = (...options: number[]): Response => ({ kind: 'picked', options })
const answer = (item: number, response?: Response): PupilAnswer => ({ item, seconds: 5, ...(response && { response }) })
const RIGHT = [answer(1, picked(0)), answer(2, { kind: 'text', text: 'Keita' }), answer(3, { kind: 'said', value: true })]
const WRONG = [answer(1, picked(1)), answer(2, { kind: 'text', text: 'Sanogo' }), answer(3)]
const HALF = [answer(1, picked(0)), answer(2, { kind: 'text', text: 'Sanogo' }), answer(3, { kind: 'said', value: false })]

const START = 1_790_000_000_000
const received = (wanted: Partial<PupilResult> = {}): Received => {
  const startedAt = wanted.startedAt ?? epochMs(START + (wanted.attempt ?? 1) * 3_600_000)
  return { result: aResult({ answers: RIGHT, startedAt, handedInAt: epochMs(startedAt + 600_000), ...wanted }), receivedAt: epochMs(START + 86_400_000) }
}
const book = (all: readonly Received[], settings: Partial<AssignmentSettings> = {}, edits: ClassEdits = NO_EDITS) =>
  gradebookOf(anAssignment({ items: [1, 2, 3], settings: { attempts: null, ...settings } }), all, ITEMS, edits)

describe('a gradebook', () => {
  test('has a row for each name, whatever its case, accents and spaces, in the order of the names', () => {
    const { pupils } = book([received({ pupil: 'Moussa' }), received({ pupil: 'Awa  Traoré' }), received({ pupil: 'awa traore', attempt: 2 }), received({ pupil: 'Étienne' })])
    expect(pupils.map(({ name, attempts }) => [name, attempts.length])).toEqual([['awa traore', 2], ['Étienne', 1], ['Moussa', 1]])
  })

  test('counts the attempt that the rule names', () => {
    const attempts = [HALF, RIGHT, WRONG].map((answers, n) => received({ answers, attempt: n + 1 }))
    const share = (counts: AssignmentSettings['counts']) => book(attempts, { counts }).pupils[0]?.share
    expect(share('highest')).toBe(1)
    expect(share('first')).toBeCloseTo(1 / 3)
    expect(share('last')).toBe(0)
    expect(share('mean')).toBeCloseTo(4 / 9)
    expect(book(attempts, { counts: 'first' }, { ...NO_EDITS, counts: 'highest' })).toMatchObject({ rule: 'highest', pupils: [{ share: 1 }] })
  })

  test('passes by the mean where the mean counts', () => {
    const attempts = [RIGHT, WRONG].map((answers, n) => received({ answers, attempt: n + 1 }))
    expect([50, 51].map((passMark) => book(attempts, { counts: 'mean', passMark }).pupils[0]?.passed)).toEqual([true, false])
  })

  test('marks what is late or over time, and counts it', () => {
    const due = epochMs(START + 3_600_000 + 600_000 - 120_000)
    const late = book([received()], { due, minutes: 10 })
    expect(late.pupils[0]).toMatchObject({ share: 1, attempts: [{ isLate: true, overSeconds: 812 - 600 }] })
    expect(book([received()], { due: epochMs(due + 61_000), minutes: 14 }).pupils[0]?.attempts).toMatchObject([{ isLate: false, overSeconds: 0 }])
  })

  test('gives a pupil extra time', () => {
    const edits = withPupils(NO_EDITS, ['awa diarra'], { extraMinutes: 4 })
    expect(book([received()], { minutes: 10 }, edits).pupils[0]).toMatchObject({ extraMinutes: 4, attempts: [{ overSeconds: 0 }] })
  })

  test('keeps attempts beyond those allowed and counts none of them', () => {
    const [pupil] = book([received({ answers: HALF }), received({ attempt: 2 })], { attempts: 1 }).pupils
    expect(pupil?.attempts.map(({ isBeyond, share }) => [isBeyond, share])).toEqual([[false, 1 / 3], [true, 1]])
    expect(pupil?.share).toBeCloseTo(1 / 3)
  })

  test('makes one row of two spellings, and two rows of one name on two phones', () => {
    const two = [received({ pupil: 'Awa Diara' }), received({ pupil: 'Awa Diarra', attempt: 2 })]
    expect(book(two, {}, withPupils(NO_EDITS, ['awa diara'], { name: 'Awa Diarra' })).pupils).toMatchObject([{ name: 'Awa Diarra', attempts: [{}, {}] }])
    const phones = [received(), received({ device: 'beef0001' })]
    expect(book(phones, {}, withPupils(NO_EDITS, ['awa diarra/beef0001'], { name: 'Awa D. (B)' })).pupils.map(({ name }) => name)).toEqual(['Awa D. (B)', 'Awa Diarra'])
  })

  test('leaves out what belongs to another assignment', () => {
    expect(book([received({ assignment: 'ffffffffffffffff' })]).pupils).toEqual([])
  })

  const keyEdits: readonly [number, KeyEdit, number][] = [
    [1, { kind: 'options', right: [1] }, 1 / 3],
    [1, { kind: 'drop' }, 0],
    [2, { kind: 'accept', texts: ['sanogo'] }, 1 / 3],
    [2, { kind: 'all-right' }, 1 / 3],
    [3, { kind: 'said', answer: false }, 0],
  ]
  test.each(keyEdits)('marks everything anew when item %i has the edit %j', (item, edit, share) => {
    expect(book([received({ answers: WRONG })], {}, withKey(NO_EDITS, item, edit)).pupils[0]?.share).toBeCloseTo(share)
    expect(book([received({ answers: WRONG })], {}, withKey(withKey(NO_EDITS, item, edit), item, undefined)).pupils[0]?.share).toBe(0)
  })

  test('shows an answer as right, partial, wrong, missing, not asked or not counted', () => {
    const several = anItem('multiple', { number: 4 })
    const items = new Map([...ITEMS, [4, several] as const])
    const answers = [answer(1, picked(0)), answer(2, { kind: 'text', text: 'no' }), answer(3), answer(4, picked(0))]
    const [pupil] = gradebookOf(anAssignment({ items: [1, 2, 3, 4, 5] }), [received({ answers })], items, withKey(NO_EDITS, 2, { kind: 'drop' })).pupils
    expect([1, 2, 3, 4, 5].map((number) => cellOf(pupil?.marks.get(number)))).toEqual(['right', 'off', 'missing', 'partial', 'none'])
  })

  test('is the same however results are collected: in any order, any number of times', () => {
    const name = fc.constantFrom('Awa', 'AWA ', 'Awà', 'Moussa', 'moussa')
    const one = fc
      .record({ pupil: name, attempt: fc.integer({ min: 1, max: 3 }), device: fc.constantFrom('00000001', '00000002'), start: fc.nat(5), responses: fc.array(fc.option(anyResponse, { nil: undefined }), { minLength: 3, maxLength: 3 }) })
      .map(({ pupil, attempt, device, start, responses }) => received({ pupil, attempt, device, startedAt: epochMs(START + start * 60_000), answers: responses.map((response, n) => answer(n + 1, response)) }))
    const collected = fc.array(one, { maxLength: 12 }).chain((all) => fc.tuple(fc.constant(all), fc.array(fc.nat(Math.max(all.length - 1, 0))).map((again) => [...all, ...again.flatMap((at) => all[at] ?? [])]).chain((more) => fc.shuffledSubarray(more, { minLength: more.length }))))
    fc.assert(
      fc.property(collected, fc.constantFrom('highest', 'first', 'last', 'mean'), fc.constantFrom(null, 1, 2), ([all, again], counts, attempts) => {
        expect(book(again, { counts, attempts })).toEqual(book(all, { counts, attempts }))
      }),
    )
  })
})

describe('edits', () => {
  test('come back as they were written', () => {
    const edits = withPupils(withKey(withKey(NO_EDITS, 3, { kind: 'drop' }), 1, { kind: 'options', right: [1, 2] }), ['awa'], { name: 'Awa Diarra', extraMinutes: 5 })
    expect(readEdits(structuredClone(writeEdits({ ...edits, counts: 'mean' })))).toEqual({ ...edits, counts: 'mean' })
  })

  test('that cannot be read are left out, one by one', () => {
    const keys = [[1, { kind: 'drop' }], [2, { kind: 'options', right: [] }], [3, { kind: 'options', right: [-1] }], [4, { kind: 'said', answer: 'yes' }], [5, { kind: 'accept', texts: [7] }], ['6', { kind: 'drop' }], [7, null], 8]
    const pupils = [['awa', { extraMinutes: 5 }], ['moussa', { extraMinutes: -1 }], ['binta', { extraMinutes: 1, name: ' ' }], [9, { extraMinutes: 1 }], null]
    expect(readEdits({ version: 1, keys, pupils, counts: 'best' })).toEqual({ keys: new Map([[1, { kind: 'drop' }]]), pupils: new Map([['awa', { extraMinutes: 5 }]]), counts: null })
  })

  test('are none at all where nothing can be read, whatever stands there', () => {
    fc.assert(fc.property(fc.anything(), (value) => readEdits(value) === undefined || typeof value === 'object'))
    expect(readEdits({ version: 2, keys: [], pupils: [], counts: null })).toBeUndefined()
  })

  test('keep a name when only the time changes, and the time when only the name does', () => {
    const edits = withPupils(withPupils(NO_EDITS, ['awa'], { name: 'Awa D.' }), ['awa'], { extraMinutes: 10 })
    expect(withPupils(edits, ['awa'], { name: '  ' }).pupils.get('awa')).toEqual({ name: 'Awa D.', extraMinutes: 10 })
  })
})

/** A pupil for each row of digits, who picked the right option where the digit is 1. */
function classOf(rows: readonly string[]) {
  const items = new Map([...(rows[0] ?? '')].map((_, at): [number, Item] => [at + 1, anItem('choice', { number: at + 1, topic: at < 4 ? 'dates' : 'causes' })]))
  const all = rows.map((row, n) => received({ pupil: `Pupil ${String(n).padStart(3, '0')}`, answers: [...row].flatMap((digit, at) => (digit === '.' ? [] : [answer(at + 1, picked(digit === '1' ? 0 : Number(digit) + 1))])) }))
  return gradebookOf(anAssignment({ items: [...items.keys()] }), all, items, NO_EDITS)
}

const CHECKED = '11111111 11111110 11111100 11110101 11101010 11011000 10110001 11100000 01010010 10100000 11000000 00000100'.split(' ')

describe('statistics of a gradebook', () => {
  const graded = classOf(CHECKED)
  const matrix = { pupils: 12, items: 8, marks: Float64Array.from(CHECKED.join(''), Number), max: new Float64Array(8).fill(1) }

  test('are those of the matrix of its marks, item by item', () => {
    const whole = itemStatistics(matrix)
    graded.items.forEach((column, at) => {
      const { statistics } = itemReport(graded, column)
      expect(statistics?.facility).toBeCloseTo(whole[at]?.facility ?? 9, 12)
      expect(statistics?.discrimination).toBeCloseTo(whole[at]?.discrimination ?? 9, 12)
      expect(statistics?.efficiency).toBeCloseTo(whole[at]?.efficiency ?? 9, 12)
      expect(statistics?.upperLower).toBeCloseTo(whole[at]?.upperLower ?? 9, 12)
    })
    expect(testReport(graded)).toEqual(testStatistics(matrix))
  })

  test('have no alpha where sheets differ, and see only who had the item', () => {
    const drawn = classOf(['11.', '1.1', '.00', '0.1'])
    expect(testReport(drawn)).toMatchObject({ alpha: undefined, measurementError: undefined })
    expect(drawn.items.map((column) => itemReport(drawn, column)).map(({ pupils, statistics }) => [pupils, statistics?.facility])).toEqual([[3, 2 / 3], [2, 0.5], [3, 2 / 3]])
  })

  test('call nothing bad below twenty pupils', () => {
    // Picks option 1 (wrong) when strong elsewhere, the key when weak.
    const rows = Array.from({ length: ENOUGH_PUPILS }, (_, n) => (n < 10 ? '0111' : '1000'))
    const [first] = classOf(rows).items.map((column) => itemReport(classOf(rows), column))
    expect(first?.flag).toBe('against')
    expect(first?.answers.map(({ picks, flag }) => [picks, flag])).toEqual([[10, undefined], [10, 'draws-strong'], [0, 'idle']])
    const fewer = classOf(rows.slice(1))
    expect(fewer.items.map((column) => itemReport(fewer, column)).map(({ flag, answers }) => [flag, answers.every((one) => one.flag === undefined)])).toEqual(Array.from({ length: 4 }, () => [undefined, true]))
  })

  test('count what was typed, the most frequent first', () => {
    const typedIn = book(['IBK', 'ibk', 'Sanogo', 'Keita'].map((text, n) => received({ pupil: `P${n}`, answers: [answer(2, { kind: 'text', text })] })))
    const report = itemReport(typedIn, typedIn.items[1]!)
    expect(report.answers.map(({ key, picks, isRight }) => [key, picks, isRight])).toEqual([['ibk', 2, true], ['keita', 1, true], ['sanogo', 1, false]])
  })

  test('say what the class knows of each topic, the hardest item first', () => {
    const topics = topicReports(graded)
    expect(topics.map(({ topic, asked }) => [topic, asked])).toEqual([['dates', 48], ['causes', 48]])
    expect(topics[0]?.share).toBeCloseTo((10 + 9 + 8 + 7) / 48)
    expect(topics[0]?.items.map(({ column }) => column.number)).toEqual([4, 3, 2, 1])
  })

  test('of nobody are no error', () => {
    const empty = classOf([])
    expect(topicReports(empty)).toEqual([])
    expect(testReport(empty).alpha).toBeUndefined()
    expect(itemReport(book([]), book([]).items[0]!)).toMatchObject({ pupils: 0, statistics: undefined, answers: [] })
  })
})

test('the table for spreadsheets has a row for each pupil', () => {
  const words: TableWords = { name: 'Name', points: 'Points', of: 'Of', percent: 'Percent', passed: 'Passed', attempts: 'Attempts', late: 'Late', over: 'Over', extra: 'Extra', yes: 'yes', no: 'no', question: (n) => `Q${n}` }
  const graded = book([received({ answers: HALF })], { passMark: 50 }, withKey(NO_EDITS, 3, { kind: 'drop' }))
  expect(gradebookTable(graded, words)).toEqual([
    ['Name', 'Points', 'Of', 'Percent', 'Passed', 'Attempts', 'Late', 'Over', 'Extra', 'Q1', 'Q2', 'Q3'],
    ['Awa Diarra', 1, 2, 50, 'yes', 1, 'no', 0, 0, 1, 0, ''],
  ])
})
