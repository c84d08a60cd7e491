import { expect, test } from 'vitest'
import { resultOfAttempt } from '../../../src/core/assignments/result-of-attempt.ts'
import { answer, beginAttempt, goTo, submit } from '../../../src/core/quiz/attempt.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import { anItem } from '../../support/items.ts'

const heads = [anItem('choice', { id: 'a', number: 7 }), anItem('typed', { id: 'b', number: 3 })]
const started = epochMs(1_790_000_000_400)
const begun = beginAttempt('k3vd', { items: ['a', 'b'], seed: 9 }, { feedback: 'at-end', certainty: 'all', minutes: null, shuffleOptions: true }, started)
const who = { assignment: '0123456789abcdef', pupil: ' Awa ', attempt: 2, device: 'c0ffee00' }

test('an attempt that was handed in becomes a result: answers by number, times in whole seconds', () => {
  const answered = answer(goTo(begun, 1), { response: { kind: 'text', text: 'Kati ' }, certainty: 2, tookMs: 2600, given: { at: started, offsetMinutes: 0 } })
  const handedIn = { ...submit(answered, epochMs(started + 61_000)), usedMs: 59_700 }
  expect(resultOfAttempt(handedIn, who, heads)).toEqual({
    version: 1,
    ...who,
    pupil: 'Awa',
    startedAt: 1_790_000_000_000,
    handedInAt: 1_790_000_061_000,
    usedSeconds: 60,
    seed: 9,
    answers: [{ item: 3, response: { kind: 'text', text: 'Kati' }, certainty: 2, seconds: 3 }, { item: 7, seconds: 0 }],
  })
})

test('one that is still open does not', () => {
  expect(() => resultOfAttempt(begun, who, heads)).toThrow('Inconsistent')
})
