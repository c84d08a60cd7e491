import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examCurve, planExam } from '../../../../src/core/scheduler/exam/plan.ts'
import type { ExamCards, ExamInput } from '../../../../src/core/scheduler/exam/types.ts'
import { DEFAULT_PARAMETERS } from '../../../../src/core/scheduler/fsrs.ts'

type Memory = { readonly stability: number; readonly difficulty?: number; readonly elapsedDays?: number; readonly lot?: number }

function cardsOf(memories: readonly Memory[]): ExamCards {
  return {
    stability: Float64Array.from(memories, ({ stability }) => stability),
    difficulty: Float64Array.from(memories, ({ difficulty = 5 }) => difficulty),
    elapsedDays: Int32Array.from(memories, ({ elapsedDays = 3 }) => elapsedDays),
    lot: Float64Array.from(memories, ({ lot = 0.5 }) => lot),
  }
}

const anExam = (exam: Partial<ExamInput> = {}): ExamInput => ({
  parameters: DEFAULT_PARAMETERS,
  cards: cardsOf([]),
  unseen: 60,
  days: 20,
  minutesPerDay: null,
  minutesSpent: 0,
  newPerDay: 5,
  metToday: 0,
  capacity: [],
  keep: false,
  ...exam,
})

const someMemory = fc.record({ stability: fc.double({ min: 0.1, max: 400, noNaN: true }), difficulty: fc.double({ min: 1, max: 10, noNaN: true }), elapsedDays: fc.nat(40), lot: fc.double({ min: 0, max: 0.999, noNaN: true }) })
const someExam = fc
  .record({ memories: fc.array(someMemory, { maxLength: 12 }), unseen: fc.nat(40), days: fc.integer({ min: 1, max: 25 }), minutesPerDay: fc.option(fc.integer({ min: 1, max: 30 })), keep: fc.boolean() })
  .map(({ memories, ...exam }) => anExam({ cards: cardsOf(memories), ...exam }))

describe('the plan for an exam', () => {
  it('is a function of what it is told', () => {
    fc.assert(
      fc.property(someExam, (exam) => {
        expect(planExam(exam)).toEqual(planExam(exam))
      }),
      { numRuns: 15 },
    )
  })
  it('names each card once, gives every day, and recalls between nothing and all', () => {
    fc.assert(
      fc.property(someExam, (exam) => {
        const { today, days, recallOnExamDay, recallAfter60Days } = planExam(exam)
        expect(new Set(today.reviews).size).toBe(today.reviews.length)
        expect(today.reviews.every((card) => card < exam.cards.stability.length)).toBe(true)
        expect(days).toHaveLength(exam.unseen + exam.cards.stability.length === 0 ? 0 : exam.days)
        expect(recallOnExamDay).toBeGreaterThanOrEqual(0)
        expect(recallOnExamDay).toBeLessThanOrEqual(1)
        expect(recallAfter60Days).toBeLessThanOrEqual(recallOnExamDay + 1e-9)
      }),
      { numRuns: 40 },
    )
  })
  it('a card answered today is not asked again today', () => {
    const { today } = planExam(anExam({ cards: cardsOf([{ stability: 0.3, elapsedDays: 0, lot: 0 }]), unseen: 0 }))
    expect(today.reviews).toEqual([])
  })
  it('today asks for no more than the minutes that are left', () => {
    const memories = Array.from({ length: 200 }, (_, i) => ({ stability: 1 + (i % 7), elapsedDays: 9, lot: 0 }))
    const { today } = planExam(anExam({ cards: cardsOf(memories), unseen: 20, days: 3, minutesPerDay: 10, minutesSpent: 4 }))
    expect(today.reviews.length).toBeGreaterThan(10)
    expect(today.reviews.length).toBeLessThan(40)
  })
  it('the day’s minutes hold for every day, as far as new items leave any', () => {
    const { days } = planExam(anExam({ unseen: 120, days: 40, minutesPerDay: 6 }))
    expect(Math.max(...days.map(({ minutes }) => minutes))).toBeLessThan(6 * 1.25)
  })
  it('more minutes bring no less recall', () => {
    const recalls = [3, 6, 12, 24].map((minutesPerDay) => planExam(anExam({ minutesPerDay })).recallOnExamDay)
    recalls.slice(1).forEach((recall, i) => expect(recall).toBeGreaterThanOrEqual((recalls[i] ?? 0) - 0.003))
  })
  it('the curve rises with the minutes', () => {
    const curve = examCurve(anExam())
    curve.slice(1).forEach((point, i) => {
      expect(point.minutesPerDay).toBeGreaterThan(curve[i]!.minutesPerDay)
      expect(point.recallOnExamDay).toBeGreaterThan(curve[i]!.recallOnExamDay)
    })
  })
  it('every item is met once before the exam, where there is time', () => {
    const { days } = planExam(anExam({ unseen: 60, days: 20 }))
    expect(days.reduce((sum, { fresh }) => sum + fresh, 0)).toBeCloseTo(60, 1)
  })
  it('on a break nothing is asked', () => {
    const { days } = planExam(anExam({ capacity: [1, 0, 0, 1] }))
    expect(days[1]).toEqual({ reviews: expect.closeTo(0, 2) as number, fresh: 0, minutes: expect.closeTo(0, 1) as number })
    expect(days[0]!.minutes).toBeGreaterThan(0.5)
  })
  it('who wants to keep it recalls more two months later', () => {
    const of = (keep: boolean) => planExam(anExam({ keep, minutesPerDay: null })).recallAfter60Days
    expect(of(true)).toBeGreaterThanOrEqual(of(false))
  })
  it.each([0, -3])('with %i days left there is nothing to plan, and recall is what it is', (days) => {
    const plan = planExam(anExam({ days, cards: cardsOf([{ stability: 10, elapsedDays: 10 }]), unseen: 1 }))
    expect(plan).toMatchObject({ days: [], today: { reviews: [], fresh: 0 } })
    expect(plan.recallOnExamDay).toBeCloseTo(0.45, 6)
  })
  it('who has recalled less than was foretold is promised less, and asked more', () => {
    const of = (intercept: number) => planExam(anExam({ cards: cardsOf(Array.from({ length: 40 }, (_, i) => ({ stability: 5 + i, lot: (i % 10) / 10 }))), unseen: 0, intercept }))
    const minutes = (plan: ReturnType<typeof of>) => plan.days.reduce((sum, day) => sum + day.minutes, 0)
    expect(of(-1).recallOnExamDay).toBeLessThan(of(0).recallOnExamDay)
    expect(minutes(of(-1))).toBeGreaterThan(minutes(of(0)))
    expect(planExam(anExam({ days: 0, cards: cardsOf([{ stability: 10, elapsedDays: 10 }]), unseen: 0, intercept: Math.log(9) })).recallOnExamDay).toBeCloseTo(81 / 82, 6)
  })
  it('an exam about nothing is planned by doing nothing', () => {
    expect(planExam(anExam({ unseen: 0 })).today).toEqual({ reviews: [], fresh: 0 })
  })
})
