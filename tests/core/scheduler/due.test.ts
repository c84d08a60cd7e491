import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/lib/time.ts'
import { createCardTable } from '../../../src/core/scheduler/card-table.ts'
import { cardRetrievability, isDue, isLeech, LEARN_AHEAD_MINUTES } from '../../../src/core/scheduler/due.ts'
import { aCard, aPolicy, momentAt } from '../../support/cards.ts'

describe('a card', () => {
  it('is not due and has no memory while it is new', () => {
    expect(isDue(createCardTable(1), 0, momentAt({ day: 100 }))).toBe(false)
    expect(cardRetrievability(createCardTable(1), 0, day(100), aPolicy())).toBe(0)
  })

  it('in steps is due by the instant, or twenty minutes early when that is asked for', () => {
    const { table, answer } = aCard()
    answer(3, { minute: 30 })
    expect(isDue(table, 0, momentAt({ minute: 39 }))).toBe(false)
    expect(isDue(table, 0, momentAt({ minute: 39 }), LEARN_AHEAD_MINUTES)).toBe(true)
    expect(isDue(table, 0, momentAt({ minute: 40 }))).toBe(true)
  })

  it('in review is due all through its day and after', () => {
    const { table, answer } = aCard()
    answer(4, { minute: 900 })
    expect([7, 8, 9].map((on) => isDue(table, 0, momentAt({ day: on }), LEARN_AHEAD_MINUTES))).toEqual([false, true, true])
  })

  it('is recalled as the model says from its last day on, and surely on a day before it', () => {
    const { table, answer } = aCard()
    answer(4, { day: 10 })
    expect(cardRetrievability(table, 0, day(18), aPolicy())).toBeCloseTo(aPolicy().model.retrievability(8, 8.2956), 12)
    expect(cardRetrievability(table, 0, day(3), aPolicy())).toBe(1)
  })

  it('is a leech from the eighth lapse on', () => {
    const card = aCard()
    card.answer(4)
    const leechAfter = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => {
      card.answerWhenDue(1)
      card.answerWhenDue(3)
      return isLeech(card.table, 0, aPolicy())
    })
    expect(leechAfter).toEqual([false, false, false, false, false, false, false, true, true])
  })
})
