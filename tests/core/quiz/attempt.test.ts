import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Moment } from '../../../src/core/lib/time.ts'
import { answer, answerAt, beginAttempt, check, extend, flag, giveUp, goTo, leftMs, overrule, submit, type QuizAttempt, type QuizSettings } from '../../../src/core/quiz/attempt.ts'
import { readAttempt } from '../../../src/core/quiz/attempt-read.ts'
import { NOON } from '../../support/fixed-clock.ts'

const SETTINGS: QuizSettings = { feedback: 'at-end', certainty: 'off', minutes: null, shuffleOptions: true }
const now: Moment = { at: NOON, offsetMinutes: 60 }
const anAttempt = (settings: Partial<QuizSettings> = {}): QuizAttempt => beginAttempt('k3vd', { items: ['a', 'b', 'c'], seed: 7 }, { ...SETTINGS, ...settings }, NOON)
const said = (attempt: QuizAttempt, value: boolean): QuizAttempt => answer(attempt, { response: { kind: 'said', value }, tookMs: 100, given: now })
const typed = (attempt: QuizAttempt): QuizAttempt => answer(attempt, { response: { kind: 'text', text: 'Keita' }, tookMs: 100, given: now })
const known = () => true

const step = fc.oneof(
  fc.boolean().map((value) => (attempt: QuizAttempt) => said(attempt, value)),
  fc.constant((attempt: QuizAttempt) => typed(attempt)),
  fc.nat(3).map((place) => (attempt: QuizAttempt) => overrule(attempt, place)),
  fc.constantFrom(1 as const, 2 as const, 3 as const).map((certainty) => (attempt: QuizAttempt) => answer(attempt, { certainty, tookMs: 5, given: now })),
  fc.integer({ min: -2, max: 6 }).map((place) => (attempt: QuizAttempt) => goTo(attempt, place)),
  fc.nat(3).map((place) => (attempt: QuizAttempt) => flag(attempt, place)),
  fc.constant((attempt: QuizAttempt) => check(attempt)),
  fc.constant((attempt: QuizAttempt) => giveUp(attempt, 5, now)),
  fc.constant((attempt: QuizAttempt) => extend(attempt, 5)),
  fc.constant((attempt: QuizAttempt) => submit(attempt, NOON)),
)

describe('an attempt', () => {
  test('comes back from the store as it was, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const attempt = steps.reduce((before, next) => next(before), anAttempt())
        expect(readAttempt(structuredClone(attempt), known)).toEqual(attempt)
      }),
    )
  })
  test('what was checked or handed in never changes again, but for the word that it was right', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (first, then) => {
        const before = first.reduce((attempt, next) => next(attempt), anAttempt())
        const after = then.reduce((attempt, next) => next(attempt), before)
        before.answers.forEach((given, place) => {
          const { flagged: _, overruled: ___, ...closed } = given
          const { flagged: __, overruled, ...later } = answerAt(after, place)
          if (overruled) expect(later.response?.kind).toBe('text')
          if (given.checked || before.submittedAt !== undefined) expect(later).toEqual(closed)
        })
        if (before.submittedAt !== undefined) expect(after.answers.map(({ flagged }) => flagged)).toEqual(before.answers.map(({ flagged }) => flagged))
      }),
    )
  })
  test('answers the question on the screen and adds up the time', () => {
    const attempt = said(said(goTo(anAttempt(), 1), true), false)
    expect(attempt.answers).toEqual([{ tookMs: 0 }, { response: { kind: 'said', value: false }, tookMs: 200, given: now }, { tookMs: 0 }])
  })
  test('goes no further than the look back, where nothing is answered', () => {
    expect(goTo(anAttempt(), 9).place).toBe(3)
    expect(said(goTo(anAttempt(), 3), true).answers).toEqual(anAttempt().answers)
  })
  test('has as much time as was set and asked for', () => {
    expect(leftMs(anAttempt())).toBeUndefined()
    const attempt = { ...anAttempt({ minutes: 10 }), usedMs: 601_000 }
    expect(leftMs(attempt)).toBe(0)
    expect(leftMs(extend(attempt, 5))).toBe(299_000)
  })
  test('leaves out what the bank has no more, with its answer', () => {
    const attempt = goTo(said(goTo(said(anAttempt(), true), 2), false), 3)
    const read = readAttempt(attempt, (item) => item !== 'a')
    expect(read).toMatchObject({ sheet: { items: ['b', 'c'] }, place: 2 })
    expect(read!.answers).toEqual([{ tookMs: 0 }, { response: { kind: 'said', value: false }, tookMs: 100, given: now }])
  })
  test('is not read from what is no attempt', () => {
    const attempt = anAttempt()
    for (const other of [undefined, null, 1, [], {}, { ...attempt, version: 2 }, { ...attempt, answers: [] }, { ...attempt, place: '1' }, { ...attempt, settings: { ...SETTINGS, feedback: 'never' } }, { ...attempt, sheet: { items: [1], seed: 1 } }]) {
      expect(readAttempt(other, known)).toBeUndefined()
    }
  })
})
