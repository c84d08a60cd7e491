import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planExam } from '../../../../src/core/scheduler/exam/plan.ts'
import { outcomesOf } from '../../../../src/core/scheduler/exam/outcomes.ts'
import { OUTCOMES, transitionsOf } from '../../../../src/core/scheduler/exam/transitions.ts'
import type { ExamCards, ExamInput } from '../../../../src/core/scheduler/exam/types.ts'
import { compileModel, DEFAULT_PARAMETERS } from '../../../../src/core/scheduler/fsrs.ts'
import { timeMs } from '../../../bench/race.ts'

const someCards = (count: number): ExamCards => ({
  stability: Float64Array.from({ length: count }, (_, i) => 1 + ((i * 7) % 40)),
  difficulty: Float64Array.from({ length: count }, (_, i) => 1 + (i % 9)),
  elapsedDays: Int32Array.from({ length: count }, (_, i) => i % 12),
  lot: Float64Array.from({ length: count }, (_, i) => ((i * 37) % 100) / 100),
})

const anExam = (exam: Partial<ExamInput> = {}): ExamInput => ({
  parameters: DEFAULT_PARAMETERS,
  cards: someCards(0),
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

const someShortExam = fc
  .record({ seen: fc.nat(80), unseen: fc.nat(60), days: fc.integer({ min: 1, max: 25 }), minutesPerDay: fc.integer({ min: 1, max: 20 }), capacity: fc.array(fc.constantFrom(0, 0.5, 1), { maxLength: 10 }) })
  .map(({ seen, ...exam }) => ({ ...anExam({ cards: someCards(seen), ...exam }), minutesPerDay: exam.minutesPerDay }))

/** The days' limits are counted in seconds, and a day without any keeps one. */
const A_SECOND = 1 / 60

describe('the minutes of a day', { timeout: 60_000 }, () => {
  it('are never exceeded, on easy days and breaks neither', () => {
    fc.assert(
      fc.property(someShortExam, (exam) => {
        planExam(exam).days.forEach(({ minutes }, i) => expect(minutes).toBeLessThanOrEqual(exam.minutesPerDay * (exam.capacity[i] ?? 1) + A_SECOND + 1e-9))
      }),
      { numRuns: 25 },
    )
  })

  it('bring no less recall when there are more of them', () => {
    fc.assert(
      fc.property(someShortExam, (exam) => {
        const recall = planExam(exam).recallOnExamDay
        expect(planExam({ ...exam, minutesPerDay: 2 * exam.minutesPerDay }).recallOnExamDay).toBeGreaterThan(recall - 0.003)
      }),
      { numRuns: 20 },
    )
  })

  it('are all that the promised recall is counted on', () => {
    const exam = anExam({ unseen: 300, days: 60, newPerDay: 10 })
    const [five, ten] = [5, 10].map((minutesPerDay) => planExam({ ...exam, minutesPerDay }))
    // Meeting 300 items alone takes about 200 of the 300 minutes.
    expect(five!.recallOnExamDay).toBeLessThan(0.85)
    expect(ten!.recallOnExamDay).toBeGreaterThan(0.955)
  })

  it('go to what a backlog can still bring', () => {
    const plan = planExam(anExam({ cards: someCards(300), unseen: 0, days: 30, minutesPerDay: 2 }))
    expect(plan.days.reduce((sum, { minutes }) => sum + minutes, 0)).toBeGreaterThan(0.5 * 2 * 30)
    expect(plan.recallOnExamDay).toBeGreaterThan(0.85)
  })
})

describe('the work of a plan', { timeout: 60_000 }, () => {
  it('is a few thousand transitions a day and outlook', () => {
    expect(transitionsOf(outcomesOf(compileModel(DEFAULT_PARAMETERS))).size * OUTCOMES).toBeLessThan(14_000)
  })

  it('takes no longer than eight million steps of the memory model, for 300 items and 60 days', () => {
    const model = compileModel(DEFAULT_PARAMETERS)
    const exam = anExam({ cards: someCards(150), unseen: 150, days: 60, minutesPerDay: 8, newPerDay: 10 })
    const steps = (): number => {
      let stability = 1
      for (let i = 0; i < 1_000_000; i += 1) stability = model.nextStability(1 + (stability % 9), 5, 3, 3)
      return stability
    }
    // The best of some turns: a busy moment of the machine hits one or the other.
    const ratios = Array.from({ length: 4 }, () => timeMs(() => planExam(exam)) / timeMs(steps))
    expect(Math.min(...ratios)).toBeLessThan(8)
  })
})
