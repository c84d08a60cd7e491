import { describe, expect, test } from 'vitest'
import { beginAttempt, type QuizAnswer, type QuizSettings } from '../../../src/core/quiz/attempt.ts'
import { markAttempt, placeState, scoreByTopic, scoreOf } from '../../../src/core/quiz/marks.ts'
import { NOON } from '../../support/fixed-clock.ts'
import { anItem } from '../../support/items.ts'

const SETTINGS: QuizSettings = { feedback: 'at-end', certainty: 'off', minutes: null, shuffleOptions: true }
const written = (text: string): QuizAnswer => ({ response: { kind: 'text', text }, tookMs: 1 })

const items = [anItem('typed', { topic: 'actors' }), anItem('number', { topic: 'figures' }), anItem('order', { topic: 'causes' }), anItem('choice', { topic: 'figures' })]
const answers: readonly QuizAnswer[] = [written('keita'), written('many'), { response: { kind: 'order', steps: [0, 2, 1] }, tookMs: 1 }, { tookMs: 0 }]
const attempt = { ...beginAttempt('k3vd', { items: items.map(({ id }) => id), seed: 1 }, SETTINGS, NOON), answers }

describe('the marks of an attempt', () => {
  test('are nothing for what is open or cannot be read', () => {
    const marks = markAttempt(attempt, items)
    expect(marks.map(({ judgement }) => judgement.verdict)).toEqual(['right', 'wrong', 'partial', 'wrong'])
    expect(marks[1]!.judgement).toEqual({ verdict: 'wrong', score: 0 })
    expect(scoreOf(marks)).toEqual({ right: 1, partial: 1, all: 4 })
  })
  test('add up by topic, in the order of the topics', () => {
    expect(scoreByTopic(markAttempt(attempt, items))).toEqual([
      { topic: 'figures', right: 0, partial: 0, all: 2 },
      { topic: 'actors', right: 1, partial: 0, all: 1 },
      { topic: 'causes', right: 0, partial: 1, all: 1 },
    ])
  })
})

test('a question is open until its answer is whole, can be read and, where asked, has its certainty', () => {
  const states = (settings: QuizSettings) => items.map((item, at) => placeState(item, answers[at]!, settings))
  expect(states(SETTINGS)).toEqual(['answered', 'unreadable', 'answered', 'open'])
  expect(states({ ...SETTINGS, certainty: 'all' })).toEqual(['open', 'unreadable', 'open', 'open'])
  expect(states({ ...SETTINGS, certainty: 'picked' })).toEqual(['answered', 'unreadable', 'answered', 'open'])
  expect(placeState(items[0]!, { ...written('keita'), certainty: 2 }, { ...SETTINGS, certainty: 'all' })).toBe('answered')
  expect(placeState(items[3]!, { tookMs: 0, checked: true }, SETTINGS)).toBe('answered')
})
