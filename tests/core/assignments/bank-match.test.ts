import { expect, test } from 'vitest'
import { bankIssue } from '../../../src/core/assignments/bank-match.ts'
import { anAssignment } from '../../support/assignments.ts'
import { anItem } from '../../support/items.ts'

const heads = [1, 2, 3].map((number) => anItem('choice', { number }))
const assignment = anAssignment({ bank: { id: 'mali-2020', hash: '89abcdef' }, items: [2, 3, 900] })

test('of the same bank nothing is said', () => {
  expect(bankIssue(assignment, { id: 'mali-2020', hash: '89abcdef', heads })).toBeUndefined()
})

test('of another edition it is said how much of the set is not there', () => {
  expect(bankIssue(assignment, { id: 'mali-2020', hash: '00000000', heads })).toEqual({ code: 'bank-edition', params: { missing: 1, items: 3 } })
})

test('of another bank it is said that it is another, whatever its numbers', () => {
  expect(bankIssue(assignment, { id: 'other', hash: '89abcdef', heads })).toEqual({ code: 'bank-unknown' })
})
