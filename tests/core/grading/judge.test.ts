import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../../src/core/bank/item.ts'
import { ITEM_KINDS } from '../../../src/core/bank/item.ts'
import { isAnswered } from '../../../src/core/grading/answered.ts'
import { gradesFor } from '../../../src/core/grading/grades.ts'
import { judge } from '../../../src/core/grading/judge.ts'
import { CERTAINTIES, type Judgement, type Response } from '../../../src/core/grading/response.ts'
import { aChoice, aDate, aFlip, aMatch, anOrder, aNumber, aTrueFalse, aTyped, text } from './an-item.ts'

const picked = (...options: readonly number[]): Response => ({ kind: 'picked', options })
const ordered = (...steps: readonly number[]): Response => ({ kind: 'order', steps })
const matched = (...rights: readonly number[]): Response => ({ kind: 'match', rights })
const outcome = ({ verdict, score }: Judgement) => [verdict, score]

test('a flip card is judged by the learner', () => {
  expect(judge(aFlip(), { kind: 'self' })).toEqual({ verdict: 'self', score: 0 })
})

test('a single choice is right when the right option alone is picked', () => {
  const item = aChoice(['2', '+3', '9'])
  expect(judge(item, picked(1))).toEqual({ verdict: 'right', score: 1 })
  for (const response of [picked(0), picked(2), picked(), picked(1, 2), picked(7), picked(-1)]) expect(judge(item, response)).toEqual({ verdict: 'wrong', score: 0 })
})

test('a statement is judged true or false', () => {
  expect(judge(aTrueFalse(false), { kind: 'said', value: false }).verdict).toBe('right')
  expect(judge(aTrueFalse(false), { kind: 'said', value: true }).verdict).toBe('wrong')
})

test.each([
  [[0, 2, 3], ['right', 1]],
  [[3, 0, 2], ['right', 1]],
  [[0, 0, 2, 3], ['right', 1]],
  [[0, 2], ['partial', 2 / 3]],
  [[0, 1, 2, 3], ['partial', 2 / 3]],
  [[0, 2, 1], ['partial', 1 / 3]],
  [[0, 1], ['wrong', 0]],
  [[1, 4], ['wrong', 0]],
  [[], ['wrong', 0]],
  [[0, 1, 2, 3, 4], ['partial', 1 / 3]],
] as const)('a multiple choice counts hits less false picks: %j', (options, expected) => {
  expect(outcome(judge(aChoice(['+a', 'b', '+c', '+d', 'e'], 'multiple'), picked(...options)))).toEqual(expected)
})

test.each([
  [[0, 1, 2, 3], ['right', 1]],
  [[1, 0, 2, 3], ['partial', 2 / 3]],
  [[0, 1, 3, 2], ['partial', 2 / 3]],
  [[1, 0, 3, 2], ['partial', 1 / 3]],
  [[1, 2, 3, 0], ['wrong', 0]],
  [[3, 2, 1, 0], ['wrong', 0]],
  [[0, 1, 2], ['wrong', 0]],
  [[], ['wrong', 0]],
] as const)('an order counts pairs in order less pairs out of order: %j', (steps, expected) => {
  expect(outcome(judge(anOrder('a', 'b', 'c', 'd'), ordered(...steps)))).toEqual(expected)
})

test.each([
  [[0, 1, 2, 3], ['right', 1]],
  [[0, 1, 3, 2], ['partial', 0.5]],
  [[0, -1, -1, -1], ['partial', 0.25]],
  [[1, 0, 3, 2], ['wrong', 0]],
  [[-1, -1, -1, -1], ['wrong', 0]],
  [[], ['wrong', 0]],
] as const)('a match counts its pairs: %j', (rights, expected) => {
  expect(outcome(judge(aMatch(['a', 'A'], ['b', 'B'], ['c', 'C'], ['d', 'D']), matched(...rights)))).toEqual(expected)
})

test('two right sides that read the same are as good as each other', () => {
  expect(judge(aMatch(['Niger', 'member'], ['Chad', 'member'], ['France', 'partner']), matched(1, 0, 2)).verdict).toBe('right')
})

test('a response of another kind is a bug', () => {
  expect(() => judge(aNumber(3), picked(0))).toThrow('Inconsistent')
})

describe('whatever is answered', () => {
  const indexes = fc.array(fc.integer({ min: -2, max: 7 }), { maxLength: 8 })
  const answers: fc.Arbitrary<readonly [Item, Response]> = fc.oneof(
    fc.tuple(fc.constantFrom(aChoice(['+a', 'b', 'c']), aChoice(['+a', 'b', '+c', 'd'], 'multiple')), indexes.map((options) => picked(...options))),
    fc.tuple(fc.constantFrom(anOrder('a', 'b', 'c'), anOrder('a', 'b', 'c', 'd', 'e', 'f')), fc.oneof(indexes, fc.shuffledSubarray([0, 1, 2], { minLength: 3 })).map((steps) => ordered(...steps))),
    fc.tuple(fc.constantFrom(aMatch(['a', 'A'], ['b', 'B'], ['c', 'C'])), indexes.map((rights) => matched(...rights))),
  )

  test('the score lies between 0 and 1, and is 1 exactly when the verdict is right', () => {
    fc.assert(fc.property(answers, ([item, response]) => isSound(judge(item, response))), { numRuns: 3000 })
  })

  const asked = [aTyped({ answer: 'Ibrahim Boubacar Keita', accept: ['IBK'], mistakes: [{ match: ['Touré'], why: 'No.' }] }), aNumber(4500, { unit: 'years' }), aNumber(7.5), aDate('2020-08-18'), aDate('2012')]

  test('no text makes it throw', () => {
    const pieces = fc.constantFrom('et', 'and', 'cent', 'mille', 'million', 'quatre', 'vingt', 'un', 'zero', 'k', '7', ',', '.', ' ', '-', '½', 'mars', 'sept', '2020', '/', "'", '100', '%', 'demi', 'virgule')
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' ')), fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')))
    fc.assert(fc.property(anyText, (given) => asked.every((item) => isSound(judge(item, text(given))))), { numRuns: 10_000 })
  }, 60_000)

  test('a very long one costs no more than its length', () => {
    // Quadratic work on any of these would take minutes.
    for (const piece of ['é', 'cent ', '1', '1 ', '1.', '100 ', 'thousand ', 'one and ', '\ud800']) {
      for (const item of asked) expect(isSound(judge(item, text(piece.repeat(40_000))))).toBe(true)
    }
  }, 60_000)
})

describe('the grades offered', () => {
  test.each([
    ['flip', 'self', [1, 2, 3, 4], 3],
    ['choice', 'right', [1, 2, 3], 3],
    ['multiple', 'right', [1, 2, 3], 3],
    ['true-false', 'right', [1, 2, 3], 3],
    ['typed', 'right', [1, 2, 3, 4], 3],
    ['cloze', 'right', [1, 2, 3, 4], 3],
    ['number', 'right', [1, 2, 3, 4], 3],
    ['date', 'right', [1, 2, 3, 4], 3],
    ['order', 'right', [1, 2, 3, 4], 3],
    ['match', 'right', [1, 2, 3, 4], 3],
    ['multiple', 'partial', [1, 2], 1],
    ['typed', 'wrong', [1], 1],
  ] as const)('%s answered %s', (kind, verdict, grades, suggested) => {
    expect(gradesFor(kind, verdict)).toEqual({ grades, suggested })
  })

  test('suggest Hard for what was picked rightly but unsurely, and never mind how sure one was of what was typed or wrong', () => {
    const suggested = (kind: Item['kind'], verdict: 'right' | 'wrong') => CERTAINTIES.map((certainty) => gradesFor(kind, verdict, certainty).suggested)
    expect(suggested('choice', 'right')).toEqual([2, 3, 3])
    expect(suggested('true-false', 'right')).toEqual([2, 3, 3])
    expect(suggested('typed', 'right')).toEqual([3, 3, 3])
    expect(suggested('choice', 'wrong')).toEqual([1, 1, 1])
  })

  test('always hold the one suggested', () => {
    for (const kind of ITEM_KINDS) for (const verdict of ['right', 'partial', 'wrong', 'self'] as const) for (const certainty of [undefined, ...CERTAINTIES]) {
      const { grades, suggested } = gradesFor(kind, verdict, certainty)
      expect(grades).toContain(suggested)
    }
  })
})

test.each<readonly [string, boolean, Item, Response | undefined]>([
  ['nothing yet', false, aNumber(3), undefined],
  ['a flip card', true, aFlip(), { kind: 'self' }],
  ['said', true, aTrueFalse(true), { kind: 'said', value: false }],
  ['one option', true, aChoice(['+a', 'b', 'c']), picked(0)],
  ['two options of a single choice', false, aChoice(['+a', 'b', 'c']), picked(0, 1)],
  ['two options of a multiple choice', true, aChoice(['+a', '+b', 'c'], 'multiple'), picked(0, 2)],
  ['no option', false, aChoice(['+a', '+b', 'c'], 'multiple'), picked()],
  ['words', true, aTyped(), text('Kati')],
  ['unreadable words', true, aNumber(3), text('many')],
  ['blanks', false, aTyped(), text(' \n')],
  ['all steps', true, anOrder('a', 'b', 'c'), ordered(2, 0, 1)],
  ['some steps', false, anOrder('a', 'b', 'c'), ordered(2, 0)],
  ['a step twice', false, anOrder('a', 'b', 'c'), ordered(2, 0, 0)],
  ['all pairs', true, aMatch(['a', 'A'], ['b', 'B'], ['c', 'C']), matched(2, 0, 1)],
  ['some pairs', false, aMatch(['a', 'A'], ['b', 'B'], ['c', 'C']), matched(2, -1, 1)],
])('%s: complete is %s', (_, complete, item, response) => {
  expect(isAnswered(item, response)).toBe(complete)
})

function isSound({ verdict, score }: Judgement): boolean {
  return score >= 0 && score <= 1 && (verdict === 'right') === (score === 1) && (verdict === 'wrong') === (score === 0)
}
