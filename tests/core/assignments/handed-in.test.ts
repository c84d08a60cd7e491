import { describe, expect, test } from 'vitest'
import { resultOf } from '../../../src/core/assignments/handed-in.ts'
import { readResult, writeResult } from '../../../src/core/assignments/result-code.ts'
import { quizSettingsOf } from '../../../src/core/assignments/sheet.ts'
import { answer, beginAttempt, goTo, submit } from '../../../src/core/quiz/attempt.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import { anAssignment } from '../../support/assignments.ts'

const numbers = new Map([['a', 7], ['b', 3], ['c', 5]])
const sender = { pupil: ' Awa ', attempt: 2, device: 'c0ffee00' }
const assignment = anAssignment({ settings: { certainty: true, feedback: 'after-due', minutes: 20, shuffleOptions: false } })
const started = epochMs(1_790_000_000_400)
const begun = (...items: readonly string[]) => beginAttempt('k3vd', { items, seed: 9 }, quizSettingsOf(assignment.settings), started)

describe('an attempt at an assignment', () => {
  test('runs by its settings; what is shown after the due date is not shown here', () => {
    expect(begun('a').settings).toEqual({ feedback: 'later', certainty: 'all', minutes: 20, shuffleOptions: false })
    expect(quizSettingsOf({ ...assignment.settings, certainty: false, feedback: 'at-once' })).toMatchObject({ feedback: 'at-once', certainty: 'off' })
  })

  test('once handed in is a result: every question by its number, answered or not, times in whole seconds and those of a question in fives', () => {
    const answered = answer(goTo(begun('a', 'b'), 1), { response: { kind: 'text', text: 'Kati ' }, certainty: 2, tookMs: 2600, given: { at: started, offsetMinutes: 0 } })
    const handedIn = { ...submit(answered, epochMs(started + 61_000)), usedMs: 59_700 }
    const result = resultOf(handedIn, assignment, sender, numbers)
    expect(result).toEqual({
      version: 1,
      assignment: assignment.id,
      ...sender,
      pupil: 'Awa',
      startedAt: 1_790_000_000_000,
      handedInAt: 1_790_000_061_000,
      usedSeconds: 60,
      seed: 9,
      answers: [{ item: 3, response: { kind: 'text', text: 'Kati' }, certainty: 2, seconds: 5 }, { item: 7, seconds: 0 }],
    })
    expect(readResult(writeResult(result), assignment.id)).toEqual({ ok: true, value: result })
  })

  test('leaves out a question that has no number any more', () => {
    expect(resultOf(submit(begun('c', 'gone', 'b'), started), assignment, sender, numbers).answers.map(({ item }) => item)).toEqual([3, 5])
  })
})
