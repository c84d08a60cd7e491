import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markResult, type KeyEdit } from '../../../src/core/assignments/marking.ts'
import type { PupilAnswer } from '../../../src/core/assignments/result.ts'
import type { Item } from '../../../src/core/bank/item.ts'
import type { Certainty, Response } from '../../../src/core/grading/response.ts'
import { anyResponse } from '../../support/assignment-arbitraries.ts'
import { aResult, anAssignment } from '../../support/assignments.ts'
import { anItem } from '../../support/items.ts'

const choice = anItem('choice', { number: 1 })
const multiple = anItem('multiple', { number: 2 })
const typed = anItem('typed', { number: 3 })
const statement = anItem('true-false', { number: 4 })
const number = anItem('number', { number: 5 })
const flip = anItem('flip', { number: 6 })
const ITEMS: readonly Item[] = [choice, multiple, typed, statement, number, flip]
const byNumber = new Map(ITEMS.map((item) => [item.number, item]))

const picked = (...options: number[]): Response => ({ kind: 'picked', options })
const text = (written: string): Response => ({ kind: 'text', text: written })
const given = (item: number, response?: Response, certainty?: Certainty): PupilAnswer => ({ item, seconds: 5, ...(response && { response }), ...(certainty && { certainty }) })

type Case = { readonly answers: readonly PupilAnswer[]; readonly edits?: readonly (readonly [number, KeyEdit])[]; readonly certainty?: boolean; readonly passMark?: number }
const mark = ({ answers, edits = [], certainty = false, passMark }: Case) =>
  markResult(aResult({ answers }), anAssignment({ settings: { certainty, passMark: passMark ?? null } }), byNumber, new Map(edits))

describe('a marked result', () => {
  test('adds up what the answers are worth; one that was not given is worth nothing', () => {
    const marked = mark({ answers: [given(1, picked(0)), given(2, picked(0)), given(3, text('ibk')), given(4, { kind: 'said', value: false }), given(5)] })
    expect(marked.marks.map(({ score }) => score)).toEqual([1, 0.5, 1, 0, 0])
    expect(marked).toMatchObject({ points: 2.5, max: 5, share: 0.5 })
    expect(marked.passed).toBeUndefined()
  })

  test('passes at the pass mark and not below', () => {
    const answers = [given(1, picked(0)), given(3, text('Keita')), given(4)]
    expect([66, 67].map((passMark) => mark({ answers, passMark }).passed)).toEqual([true, false])
  })

  test('counts neither what was dropped, nor what the bank does not know, nor what only the learner can judge', () => {
    const marked = mark({ answers: [given(1, picked(0)), given(3, text('no')), given(6, { kind: 'self' }), given(99, text('x'))], edits: [[3, { kind: 'drop' }]] })
    expect(marked.marks.map(({ state }) => state)).toEqual(['counted', 'dropped', 'self', 'unknown'])
    expect(marked).toMatchObject({ points: 1, max: 1, share: 1 })
  })

  test('of which nothing counts is worth nothing of nothing', () => {
    expect(mark({ answers: [given(99)] })).toMatchObject({ points: 0, max: 0, share: 0 })
  })

  test('by certainty gains 1, 2, 3 and loses 0, 2, 6, and a half-right answer loses nothing', () => {
    const certainties = [1, 2, 3] as const
    const points = (option: number) => certainties.map((certainty) => mark({ certainty: true, answers: [given(1, picked(option), certainty)] }).points)
    expect(points(0)).toEqual([1, 2, 3])
    expect(points(1)).toEqual([0, -2, -6])
    expect(certainties.map((certainty) => mark({ certainty: true, answers: [given(2, picked(0), certainty)] }).points)).toEqual([0.5, 1, 1.5])
    expect(mark({ certainty: true, answers: [given(1, undefined, 3)] }).points).toBe(0)
    expect(mark({ certainty: true, answers: [given(1, picked(0))] })).toMatchObject({ points: 1, max: 3 })
    expect(mark({ certainty: true, answers: [given(1, picked(1), 3), given(3, text('IBK'), 1)] })).toMatchObject({ points: -5, share: 0 })
  })
})

describe('a changed key', () => {
  test('marks the answers anew', () => {
    const edit = (item: number, response: Response, change: KeyEdit) => mark({ answers: [given(item, response)], edits: [[item, change]] }).points
    expect(edit(1, picked(1), { kind: 'options', right: [1] })).toBe(1)
    expect(edit(1, picked(0), { kind: 'options', right: [1] })).toBe(0)
    expect(edit(1, picked(0), { kind: 'options', right: [0, 1] })).toBe(1)
    expect(edit(2, picked(0, 1), { kind: 'options', right: [0, 1, 2] })).toBeCloseTo(2 / 3)
    expect(edit(4, { kind: 'said', value: false }, { kind: 'said', answer: false })).toBe(1)
    expect(edit(3, text(' le PRESIDENT '), { kind: 'accept', texts: ['Président'] })).toBe(1)
    expect(edit(5, text('about eight'), { kind: 'accept', texts: ['about eight'] })).toBe(1)
    expect(edit(5, text('anything'), { kind: 'all-right' })).toBe(1)
  })

  test('that does not fit the item changes nothing', () => {
    const answers = [given(1, picked(0)), given(3, text('Keita'))]
    const edits: (readonly [number, KeyEdit])[] = [[1, { kind: 'said', answer: false }], [3, { kind: 'options', right: [0] }]]
    expect(mark({ answers, edits }).points).toBe(2)
    expect(mark({ answers, edits: [[1, { kind: 'options', right: [] }]] }).points).toBe(2)
  })
})

test('no answer from elsewhere breaks the marking', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ITEMS), anyResponse, fc.boolean(), (item, response, certainty) => {
      const { share, points } = mark({ answers: [given(item.number, response)], certainty })
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(Number.isFinite(points)).toBe(true)
    }),
  )
})
