import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/lib/time.ts'
import { createCardTable, GRADES, readCard } from '../../../src/core/scheduler/card-table.ts'
import type { CardTable, Grade } from '../../../src/core/scheduler/card-table.ts'
import { forecastExam } from '../../../src/core/scheduler/exam-forecast.ts'
import type { ExamStudy } from '../../../src/core/scheduler/exam-forecast.ts'
import { examPolicy, examReviews, planLastPass } from '../../../src/core/scheduler/exam-plan.ts'
import type { ExamDates } from '../../../src/core/scheduler/exam-plan.ts'
import { review } from '../../../src/core/scheduler/review.ts'
import { aPolicy, momentAt } from '../../support/cards.ts'

const policy = aPolicy({ fuzz: true })
const EXAM = 60

type Given = { readonly grade: Grade; readonly day: number }

function cardsOf(answers: readonly (Given | undefined)[]): { readonly table: CardTable; readonly slots: readonly number[] } {
  const table = createCardTable(answers.length)
  table.size = answers.length
  answers.forEach((answer, slot) => {
    if (answer) review(table, slot, { grade: answer.grade, ...momentAt({ day: answer.day }), seed: slot }, policy)
  })
  return { table, slots: answers.map((_, slot) => slot) }
}

const on = (today: number): ExamDates => ({ today: day(today), examDay: day(EXAM) })
const anyAnswers = fc.array(fc.option(fc.record({ grade: fc.constantFrom(...GRADES), day: fc.integer({ min: 0, max: EXAM - 1 }) }), { nil: undefined }), { maxLength: 40 })

describe('the last pass', () => {
  it('gives every card of the time before one of the seven days up to the eve, in even shares', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 0, max: EXAM }), (answers, today) => {
        const { table, slots } = cardsOf(answers)
        const plan = planLastPass(table, slots, on(today))
        expect(plan.map((each) => each.day)).toEqual([53, 54, 55, 56, 57, 58, 59].filter((each) => each >= today))
        const planned = plan.flatMap((each) => each.slots)
        const waiting = slots.filter((slot) => answers[slot] !== undefined && answers[slot].day < EXAM - 7)
        if (today < EXAM) expect([...planned].sort((a, b) => a - b)).toEqual(waiting)
        const shares = plan.map((each) => each.slots.length)
        if (shares.length > 0) expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('passes the stable memories first', () => {
    const { table, slots } = cardsOf([{ grade: 1, day: 3 }, { grade: 4, day: 3 }, { grade: 3, day: 3 }])
    const planned = planLastPass(table, slots, on(10)).flatMap((each) => each.slots)
    expect(planned.map((slot) => readCard(table, slot).stability)).toEqual([8.2956, 2.3065, 0.212])
  })

  it('takes up what a missed day has left', () => {
    const { table, slots } = cardsOf(Array.from({ length: 14 }, () => ({ grade: 4, day: 0 }) as const))
    expect(examReviews(table, slots, on(53))).toHaveLength(2)
    expect(examReviews(table, slots, on(58))).toHaveLength(7)
    expect(examReviews(table, slots, on(59))).toHaveLength(14)
  })
})

describe('the reviews of a day before an exam', () => {
  it('are those due by schedule until the last pass begins', () => {
    const { table, slots } = cardsOf([{ grade: 4, day: 0 }, { grade: 4, day: 45 }, undefined])
    expect(examReviews(table, slots, on(50))).toEqual([0])
  })

  it('are a card once in the last pass, and again only when it is due again', () => {
    const { table, slots } = cardsOf([{ grade: 4, day: 0 }])
    expect([53, 54, 55, 56, 57, 58].map((today) => examReviews(table, slots, on(today)).length)).toEqual([0, 0, 0, 0, 0, 1])
    review(table, 0, { grade: 3, ...momentAt({ day: 58 }), seed: 0 }, policy)
    expect(examReviews(table, slots, on(59))).toEqual([])

    const lapsed = cardsOf([{ grade: 4, day: 0 }])
    review(lapsed.table, 0, { grade: 1, ...momentAt({ day: 58 }), seed: 0 }, policy)
    expect(examReviews(lapsed.table, slots, on(59))).toEqual([0])
  })
})

describe('the forecast', { timeout: 30_000 }, () => {
  const study = (change: Partial<ExamStudy> = {}): ExamStudy => ({ table: createCardTable(0), slots: [], unseen: 300, newPerDay: 10, policy: examPolicy(policy), reviewsOf: examReviews, ...on(0), ...change })
  const bySchedule: typeof examReviews = (table, slots, { today }) => slots.filter((slot) => table.phase[slot] !== 0 && table.dueDay[slot]! <= today)
  const minutesOf = (forecast: ReturnType<typeof forecastExam>) => forecast.days.reduce((sum, each) => sum + each.minutes, 0)

  it('promises more recall for less time from the plan than from a retention of 0.9', () => {
    const planned = forecastExam(study(), 10)
    const everyday = forecastExam(study({ policy: aPolicy({ fuzz: true, desiredRetention: 0.9 }), reviewsOf: bySchedule }), 10)
    expect(planned.recallOnExamDay).toBeGreaterThan(everyday.recallOnExamDay)
    expect(minutesOf(planned)).toBeLessThan(minutesOf(everyday))
  })

  it('lets no day of the last pass explode', () => {
    const { days } = forecastExam(study(), 10)
    const peak = (some: typeof days) => Math.max(...some.map((each) => each.minutes))
    expect(peak(days.slice(-7))).toBeLessThanOrEqual(peak(days.slice(0, -7)))
  })

  it('introduces every item once and no faster than asked', () => {
    const { days } = forecastExam(study({ unseen: 25 }), 3)
    expect(days.map((each) => each.fresh).slice(0, 4)).toEqual([10, 10, 5, 0])
  })

  it('counts items never reached as forgotten', () => {
    expect(forecastExam(study({ newPerDay: 0 }), 1)).toMatchObject({ recallOnExamDay: 0, recallAfter60Days: 0 })
  })

  it('starts from the cards as they are and leaves them so', () => {
    const { table, slots } = cardsOf([{ grade: 4, day: 0 }, { grade: 3, day: 0 }])
    const before = slots.map((slot) => readCard(table, slot))
    const { days, recallOnExamDay } = forecastExam(study({ table, slots, unseen: 0, newPerDay: 0 }), 2)
    expect(days.reduce((sum, each) => sum + each.reviews, 0)).toBeGreaterThan(0)
    expect(recallOnExamDay).toBeGreaterThan(0.8)
    expect(slots.map((slot) => readCard(table, slot))).toEqual(before)
  })

  it('is the same for the same input, and has no days once the exam is over', () => {
    expect(forecastExam(study(), 2)).toEqual(forecastExam(study(), 2))
    expect(forecastExam(study(on(61)), 1).days).toEqual([])
  })
})
