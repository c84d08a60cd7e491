import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { copySlot, createCardTable, GRADES, growCardTable, readCard, resetSlot } from '../../../src/core/scheduler/card-table.ts'
import { preview } from '../../../src/core/scheduler/preview.ts'
import { review } from '../../../src/core/scheduler/review.ts'
import type { Answer } from '../../../src/core/scheduler/review.ts'
import { aPolicy, momentAt, scheduledMinutes } from '../../support/cards.ts'

const policy = aPolicy({ fuzz: true })
/** Without fuzz no load moves a card. */
const unmoved = aPolicy()

const anAnswer: fc.Arbitrary<Answer> = fc
  .record({ grade: fc.constantFrom(...GRADES), day: fc.integer({ min: 0, max: 2000 }), minute: fc.nat(1200), mode: fc.constantFrom('study', 'study', 'quiz', 'cram') })
  .map(({ grade, mode, ...when }) => ({ grade, mode, ...momentAt(when), seed: 7 }))
const aHistory = fc.array(anAnswer, { maxLength: 20 }).map((answers) => answers.sort((a, b) => a.at - b.at))

function replayed(answers: readonly Answer[], rules = policy) {
  const table = createCardTable(1)
  for (const answer of answers) review(table, 0, answer, rules)
  return table
}

it('a replay from a copy of the card half-way is the replay from the start', () => {
  fc.assert(
    fc.property(aHistory, fc.nat(20), (answers, cut) => {
      const restored = createCardTable(3)
      copySlot(replayed(answers.slice(0, cut)), 0, restored, 2)
      for (const answer of answers.slice(cut)) review(restored, 2, answer, policy)
      expect(readCard(restored, 2)).toEqual(readCard(replayed(answers), 0))
    }),
  )
})

it('cards do not touch each other, however their answers are mixed and though the table grows between', () => {
  fc.assert(
    fc.property(aHistory, aHistory, (mine, yours) => {
      let table = createCardTable(2)
      table.size = 2
      for (let i = 0; i < Math.max(mine.length, yours.length); i += 1) {
        if (mine[i]) review(table, 0, mine[i]!, unmoved)
        if (yours[i]) review(table, 1, yours[i]!, unmoved)
        table = growCardTable(table, table.capacity + 1)
      }
      expect(readCard(table, 0)).toEqual(readCard(replayed(mine, unmoved), 0))
      expect(readCard(table, 1)).toEqual(readCard(replayed(yours, unmoved), 0))
    }),
  )
})

it('a reset card is a new one', () => {
  fc.assert(
    fc.property(aHistory, (answers) => {
      const table = replayed(answers)
      resetSlot(table, 0)
      expect(readCard(table, 0)).toEqual(readCard(createCardTable(1), 0))
    }),
  )
})

it('the preview of each grade is what the review then does, and it changes nothing', () => {
  fc.assert(
    fc.property(aHistory, anAnswer, (answers, { at, day, seed }) => {
      const table = replayed(answers)
      const before = readCard(table, 0)
      const foreseen = preview(table, 0, { at, day, seed }, policy)
      expect(readCard(table, 0)).toEqual(before)
      for (const grade of GRADES) {
        const after = replayed(answers)
        review(after, 0, { at, day, seed, grade }, policy)
        const card = readCard(after, 0)
        const due = card.phase === 'review' ? { kind: 'days', days: card.dueDay - day } : { kind: 'minutes', minutes: scheduledMinutes(card) }
        expect(foreseen[grade]).toEqual(due)
      }
    }),
  )
})

it('the preview of an item without a card is that of a new card', () => {
  const moment = { ...momentAt({ day: 3 }), seed: 7 }
  expect(preview(createCardTable(0), undefined, moment, policy)).toEqual(preview(createCardTable(1), 0, moment, policy))
})
