import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createCardTable, GRADES, readCard } from '../../../src/core/scheduler/card-table.ts'
import type { Grade } from '../../../src/core/scheduler/card-table.ts'
import { review } from '../../../src/core/scheduler/review.ts'
import { aCard, aPolicy, momentAt, scheduledDays, scheduledMinutes } from '../../support/cards.ts'

describe('a new card', () => {
  it('takes the published course when every review falls on its due day', () => {
    const card = aCard()
    const grades: readonly Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
    expect(grades.map((grade) => scheduledDays(card.answerWhenDue(grade)))).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it('waits the first step after Again, half-way to the second after Hard, the second after Good', () => {
    expect(scheduledMinutes(aCard().answer(1))).toBe(1)
    expect(scheduledMinutes(aCard().answer(2))).toBe(5.5)
    expect(scheduledMinutes(aCard().answer(3))).toBe(10)
  })

  it('graduates at once with Easy', () => {
    const card = aCard().answer(4)
    expect(card.phase).toBe('review')
    expect(scheduledDays(card)).toBe(8)
  })

  it('waits half as long again after Hard where there is one step only', () => {
    expect(scheduledMinutes(aCard(aPolicy({ learningStepsMinutes: [4] })).answer(2))).toBe(6)
  })

  it('goes straight to review where there are no steps', () => {
    const card = aCard(aPolicy({ learningStepsMinutes: [] })).answer(1)
    expect(card.phase).toBe('review')
    expect(scheduledDays(card)).toBe(1)
  })
})

describe('a card in steps', () => {
  it('repeats its own step after Hard and starts over after Again', () => {
    const card = aCard()
    card.answer(3)
    const hard = card.answer(2, { minute: 10 })
    expect([hard.step, scheduledMinutes(hard)]).toEqual([1, 10])
    const again = card.answer(1, { minute: 20 })
    expect([again.step, scheduledMinutes(again)]).toEqual([0, 1])
  })

  it('graduates with Good at the last step', () => {
    const card = aCard()
    card.answer(3)
    expect(card.answer(3, { minute: 10 })).toMatchObject({ phase: 'review', step: 0, dueAt: 0 })
  })

  it('does not count Again as a lapse', () => {
    const card = aCard()
    card.answer(1)
    expect(card.answer(1, { minute: 1 }).lapses).toBe(0)
  })

  it('graduates when its step was taken out of the settings meanwhile', () => {
    const table = createCardTable(1)
    review(table, 0, { grade: 3, ...momentAt({}), seed: 0 }, aPolicy({ learningStepsMinutes: [1, 10, 60] }))
    review(table, 0, { grade: 3, ...momentAt({ minute: 10 }), seed: 0 }, aPolicy({ learningStepsMinutes: [1, 10] }))
    expect(readCard(table, 0).phase).toBe('review')
  })
})

describe('a card in review', () => {
  const inReview = (settings = {}) => {
    const card = aCard(aPolicy(settings))
    card.answer(4)
    return card
  }

  it('goes to relearning after Again, counts a lapse and comes back by the interval', () => {
    const card = inReview()
    const lapsed = card.answer(1, { day: 8 })
    expect(lapsed).toMatchObject({ phase: 'relearning', lapses: 1, dueDay: 8 })
    expect(scheduledMinutes(lapsed)).toBe(10)
    expect(card.answer(3, { day: 8, minute: 10 })).toMatchObject({ phase: 'review', lapses: 1 })
  })

  it('stays in review after Again where there are no relearning steps', () => {
    const lapsed = inReview({ relearningStepsMinutes: [] }).answer(1, { day: 8 })
    expect(lapsed).toMatchObject({ phase: 'review', lapses: 1 })
    expect(scheduledDays(lapsed)).toBeGreaterThanOrEqual(1)
  })

  it('waits longer after a better answer, with fuzz and without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.boolean(), fc.nat(), fc.double({ min: 0.7, max: 0.99, noNaN: true }), (gap, fuzz, seed, desiredRetention) => {
        const days = ([2, 3, 4] as const).map((grade) => scheduledDays(inReview({ fuzz, desiredRetention }).answer(grade, { day: gap, seed })))
        expect(days[0]).toBeGreaterThanOrEqual(1)
        expect(days[1]).toBeGreaterThan(days[0]!)
        expect(days[2]).toBeGreaterThan(days[1]!)
      }),
    )
  })

  it('waits one, two and three days after Hard, Good and Easy when the memory is too weak for more', () => {
    const weak = () => {
      const card = aCard(aPolicy({ learningStepsMinutes: [], desiredRetention: 0.99 }))
      card.answer(1)
      return card
    }
    expect(([2, 3, 4] as const).map((grade) => scheduledDays(weak().answer(grade, { minute: 5 })))).toEqual([1, 2, 3])
  })

  it('never waits longer than the longest interval', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GRADES), fc.nat(5000), fc.integer({ min: 1, max: 60 }), fc.nat(), (grade, gap, maximumIntervalDays, seed) => {
        const card = inReview({ maximumIntervalDays, fuzz: true })
        expect(scheduledDays(card.answer(grade, { day: gap, seed }))).toBeLessThanOrEqual(maximumIntervalDays)
      }),
    )
  })

  it('takes a day before the last one for the same day, and counts on from the new day', () => {
    const back = inReview().answer(3, { day: -3 })
    const same = inReview().answer(3, { day: 0 })
    expect(back).toMatchObject({ stability: same.stability, lastDay: -3 })
  })
})

describe('a crammed answer', () => {
  it('leaves a new card new', () => {
    expect(aCard().answer(3, { mode: 'cram' })).toMatchObject({ phase: 'new', reps: 0 })
  })

  it('strengthens no memory and puts no card off, but dates the memory anew', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GRADES), fc.integer({ min: 0, max: 40 }), (grade, on) => {
        const card = aCard()
        const before = card.answer(4)
        const after = card.answer(grade, { day: on, mode: 'cram' })
        expect(after.stability).toBeLessThanOrEqual(before.stability)
        expect(after.dueDay).toBeLessThanOrEqual(before.dueDay)
        expect(after).toMatchObject({ phase: 'review', reps: 1, lapses: 0, lastDay: on, difficulty: before.difficulty })
      }),
    )
  })

  it('is not taken for a long-kept memory by the review after it', () => {
    const crammed = aCard()
    crammed.answer(4)
    crammed.answer(3, { day: 7, mode: 'cram' })
    const plain = aCard()
    plain.answer(4)
    expect(crammed.answer(3, { day: 8 }).stability).toBeLessThan(plain.answer(3, { day: 8 }).stability)
  })

  it('brings the card forward when it was forgotten', () => {
    const card = aCard()
    const before = card.answer(4)
    expect(card.answer(1, { day: 2, mode: 'cram' }).dueDay).toBeLessThan(before.dueDay)
  })
})

test('a quiz answer counts like one in study', () => {
  expect(aCard().answer(3, { mode: 'quiz' })).toEqual(aCard().answer(3))
})

test('a slot outside the table is refused', () => {
  expect(() => review(createCardTable(1), 1, { grade: 3, ...momentAt({}), seed: 0 }, aPolicy())).toThrow('no slot 1')
})
