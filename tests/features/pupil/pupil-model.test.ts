import { expect, test } from 'vitest'
import { writeAssignment } from '../../../src/core/assignments/assignment-code.ts'
import { overSeconds } from '../../../src/core/assignments/hand-in-time.ts'
import { resultOf } from '../../../src/core/assignments/handed-in.ts'
import { answer, submit } from '../../../src/core/quiz/attempt.ts'
import { createPupilModel } from '../../../src/features/pupil/pupil-model.ts'
import { sealing } from '../../../src/platform/sealing.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../../src/store/shelf-memory.ts'
import { anAssignment } from '../../support/assignments.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { aBank, anItem } from '../../support/items.ts'
import { slowShelf } from '../../support/slow-shelf.ts'

const SET = anAssignment({ items: [1, 2], settings: { attempts: null } })

function aPupil() {
  const shelf = slowShelf(createMemoryShelf(createMemoryShelfStore()))
  const clock = fixedClock()
  let ids = 0
  const open = () =>
    createPupilModel({
      bank: aBank([anItem('true-false', { id: 'one', number: 1 }), anItem('true-false', { id: 'two', number: 2 })]),
      clock,
      lock: { take: async () => () => undefined },
      shelf: async () => shelf,
      leaks: async () => [],
      sealing: async () => sealing,
      randomSeed: () => 7,
      randomId: () => `attempt-${(ids += 1)}`,
      usualName: '',
      afterSession: () => undefined,
    })
  return { shelf, clock, open, model: open() }
}

/** A set that was taken, with one attempt handed in. */
async function withAttempt() {
  const pupil = aPupil()
  const { model, clock } = pupil
  await model.load()
  await model.look(writeAssignment(SET))
  await model.accept('Awa')
  await model.begin(SET.id)
  const run = model.sets.value[0]!.run!
  await model.finish(SET.id, submit(answer(run, { response: { kind: 'said', value: true }, tookMs: 9, given: clock.now() }), clock.now().at))
  return pupil
}

test('answers that are given while the sets are listed stay', async () => {
  const { model, shelf, clock, open } = await withAttempt()
  await model.begin(SET.id)
  const release = shelf.hold()
  const loading = model.load()
  const answered = answer(model.sets.value[0]!.run!, { response: { kind: 'said', value: false }, tookMs: 9, given: clock.now() })
  await model.keep(SET.id, answered)
  release()
  await loading
  expect(model.sets.value[0]!.run).toEqual(answered)
  await model.rename(SET.id, 'Awa Diarra')
  const again = open()
  await again.load()
  expect(again.sets.value[0]).toMatchObject({ pupil: 'Awa Diarra', run: answered })
})

test('a set that is taken again before the sets are listed keeps its attempts', async () => {
  const { shelf, open } = await withAttempt()
  const again = open()
  await again.look(writeAssignment(SET))
  const release = shelf.hold()
  const loading = again.load()
  const taking = again.accept('Awa')
  release()
  await Promise.all([loading, taking])
  const later = open()
  await later.load()
  expect(later.sets.value[0]!.attempts).toHaveLength(1)
})

test('a pupil who turns the time limit off works without one, and the time is counted for the teacher', async () => {
  const { model, clock } = aPupil()
  await model.load()
  await model.look(writeAssignment(anAssignment({ items: [1], settings: { minutes: 20 } })))
  await model.accept('Awa')
  await model.begin(SET.id, true)
  const run = model.sets.value[0]!.run!
  expect(run.settings.minutes).toBeNull()
  await model.finish(SET.id, { ...submit(run, clock.now().at), usedMs: 30 * 60_000 })
  const { assignment, attempts } = model.sets.value[0]!
  const { usedSeconds } = resultOf(attempts[0]!, assignment, { pupil: 'Awa', device: 'c0ffee00', attempt: 1 }, new Map([['one', 1]]))
  expect(overSeconds(assignment.settings, usedSeconds)).toBe(600)
})
