import { expect, test } from 'vitest'
import { NO_EDITS } from '../../../src/core/assignments/class-edits.ts'
import { gradebookOf } from '../../../src/core/assignments/gradebook.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import { initialsOf, matrixRows, type MatrixSort } from '../../../src/features/gradebook/matrix-rows.ts'
import { aResult, anAssignment } from '../../support/assignments.ts'
import { anItem } from '../../support/items.ts'

const ITEMS = new Map([anItem('multiple', { number: 1 }), anItem('true-false', { number: 2 })].map((item) => [item.number, item]))
/** Right, half right, wrong, nothing said, not asked. */
const PICKS = { Awa: [0, 1], Binta: [0], Cheick: [2], Demba: [], Étienne: undefined }

const { pupils } = gradebookOf(
  anAssignment({ items: [1, 2] }),
  Object.entries(PICKS).map(([pupil, options], n) => ({
    receivedAt: epochMs(0),
    result: aResult({
      pupil,
      handedInAt: epochMs(1_790_000_900_000 - n * 1000),
      answers: [...(options === undefined ? [] : [{ item: 1, seconds: 5, ...(options.length > 0 && { response: { kind: 'picked' as const, options } }) }]), { item: 2, response: { kind: 'said', value: n !== 0 }, seconds: 5 }],
    }),
  })),
  ITEMS,
  NO_EDITS,
)
const names = (query: string, sort: MatrixSort) => matrixRows(pupils, query, sort).map(({ name }) => name)

test('pupils stand by name, score, time or the mark of a question', () => {
  const all = Object.keys(PICKS)
  expect(names('', { by: 'name', down: false })).toEqual(all)
  expect(names('', { by: 'name', down: true })).toEqual(all.toReversed())
  expect(names('', { by: 'score', down: true })).toEqual(['Étienne', 'Binta', 'Awa', 'Cheick', 'Demba'])
  expect(names('', { by: 'time', down: false })).toEqual(all.toReversed())
  expect(names('', { by: 1, down: true })).toEqual(all)
})

test('a pupil is found by any part of the name, whatever its accents', () => {
  expect(names('etien', { by: 'name', down: false })).toEqual(['Étienne'])
  expect(names('  ', { by: 'name', down: false })).toHaveLength(5)
  expect(names('nobody', { by: 'name', down: false })).toEqual([])
})

test.each([['Awa Diarra', 'A. D.'], ['étienne', 'É.'], ['Ba-Traoré  Awa', 'B. T. A.'], ['17', '17']])('%s is %s on the projector', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
