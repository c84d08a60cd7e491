import { describe, expect, it } from 'vitest'
import { editsKey, readEdits, writeEdits } from '../../src/core/assignments/class-edits.ts'
import type { BankIndex } from '../../src/core/bank/question-bank.ts'
import { readProfile } from '../../src/core/lib/profile.ts'
import type { ShelfEntry } from '../../src/core/lib/shelf.ts'
import { readCopy, writeBackup } from '../../src/core/log/copy.ts'
import { readAttempt } from '../../src/core/quiz/attempt-read.ts'
import { readSealed } from '../../src/features/gradebook/sealed-result.ts'
import { lastCopy } from '../../src/features/data/last-copy.ts'
import { lastFit, lastLook } from '../../src/features/memory/fit-note.ts'
import * as pupil from '../../src/features/pupil/pupil-shelf.ts'
import { readChoice } from '../../src/features/quiz/quiz-choice.ts'
import { readQuizzes } from '../../src/features/quiz/quiz-shelf.ts'
import * as teach from '../../src/features/teach/teach-shelf.ts'
import { createMemoryShelf } from '../../src/store/shelf-memory.ts'
import { NOON } from '../support/fixed-clock.ts'
import { frozenText } from '../support/frozen.ts'

/** One value of every sort that version 1 put on the shelf; never changed, as in tests/support/frozen.ts. */
const SHELF = JSON.parse(frozenText('shelf-v1.json')) as readonly ShelfEntry[]
const ID = '0123456789abcdef'
const known = (): boolean => true
const valueAt = (key: string): unknown => new Map(SHELF).get(key)

async function aShelf() {
  const shelf = createMemoryShelf()
  await shelf.change(SHELF)
  return shelf
}

describe('what version 1 put on the shelf', () => {
  it('is read as it was written: quizzes', async () => {
    const quizzes = await readQuizzes(await aShelf(), known)
    expect(quizzes).toEqual({ ok: true, value: { running: valueAt('quiz/run'), past: [valueAt('quiz/past/d0ne')], choice: valueAt('quiz/choice') } })
    expect(readAttempt(valueAt('quiz/run'), known)).toEqual(valueAt('quiz/run'))
    expect(readChoice(valueAt('quiz/choice'), { sections: [{ id: 'coup' }] } as unknown as BankIndex)).toEqual(valueAt('quiz/choice'))
  })
  it('a pupil’s set, and the key of its teacher', () => {
    const set = pupil.readSet(valueAt(pupil.setKey(ID)), known)
    expect(set && pupil.writeSet(set)).toEqual(valueAt(pupil.setKey(ID)))
    expect(valueAt(pupil.pinKey('Mme Traoré '))).toBe(set?.assignment.teacherKey)
  })
  it('a teacher’s set, results and changes of mind', () => {
    const set = teach.readSet(valueAt(teach.setKey(ID)))
    expect(set?.handedOut?.title).toBe('The coup of 2020')
    expect(set && teach.writeSet(set)).toEqual(valueAt(teach.setKey(ID)))
    const edits = readEdits(valueAt(editsKey(ID)))
    expect(edits && writeEdits(edits)).toEqual(valueAt(editsKey(ID)))
    expect(readSealed(valueAt(`class/result/${ID}/c0ffee00/1/Awa Diarra`))).toEqual({ signs: 'AAAA', receivedAt: NOON })
  })
  it('notes of the device, and a profile', async () => {
    const shelf = await aShelf()
    expect([await lastFit(shelf), await lastLook(shelf), await lastCopy(shelf)]).toEqual([valueAt('memory/fit'), 812, 50])
    expect(readProfile(valueAt('profile/k3vd'))).toEqual(valueAt('profile/k3vd'))
  })
  it('goes along in a copy and comes back the same, notes of the device left behind', () => {
    const copy = readCopy(writeBackup([], NOON, SHELF).text)
    expect(copy.ok && copy.value.records).toEqual(SHELF.filter(([key]) => !/^(memory|data)\//.test(key)))
  })
  it.each(SHELF.filter(([, value]) => JSON.stringify(value).startsWith('{"version":1')))('%s of a later version is not taken for one of today', (key, value) => {
    const later = { ...(value as object), version: 2 }
    expect([readAttempt(later, known), pupil.readSet(later, known), teach.readSet(later), readEdits(later), readSealed(later)], key).toEqual(Array(5).fill(undefined))
  })
})
