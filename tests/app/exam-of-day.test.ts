import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { planExamOfDay, type ExamOfDay } from '../../src/app/exam-of-day.ts'
import { readShift } from '../../src/app/recall-shift.ts'
import { day, dayOf } from '../../src/core/lib/time.ts'
import { planExam } from '../../src/core/scheduler/exam/plan.ts'
import type { ExamInput, ExamPlan } from '../../src/core/scheduler/exam/types.ts'
import { createMemoryShelf } from '../../src/store/shelf-memory.ts'
import { anItem } from '../support/items.ts'
import { studyPorts } from '../support/study-ports.ts'

const ITEMS = 40

function anExam(plan: (input: ExamInput) => Promise<ExamPlan>, shelf = createMemoryShelf()) {
  const { bank, clock, state } = studyPorts(Array.from({ length: ITEMS }, (_, i) => anItem('flip', { id: `i${i}`, fact: `f${i}` })))
  const ofDay = signal<ExamOfDay | undefined>(undefined)
  const exam = { day: day(dayOf(clock.now(), 240) + 5), scope: { kind: 'all' }, minutesPerDay: 60, keep: false } as const
  const done = planExamOfDay(exam, state(), { heads: bank.bank.heads, clock, shelf: async () => shelf, ofDay, planExam: plan })
  return { done, fresh: () => ofDay.value?.queueOf(state(), clock.now()).fresh.length }
}

it('an exam has its simple plan at once, and the better one when it is there', async () => {
  let answer: (() => void) | undefined
  const { done, fresh } = anExam((input) => new Promise((resolve) => (answer = () => resolve({ ...planExam(input), today: { reviews: [], fresh: 13 } }))))
  const simple = fresh()
  expect(simple).toBe(10)
  await expect.poll(() => answer).toBeDefined()
  answer?.()
  await done
  expect(fresh()).toBe(13)
})

it('an exam keeps its simple plan when the better one fails', async () => {
  const { done, fresh } = anExam(() => Promise.reject(new Error('no worker')))
  const simple = fresh()
  await done
  expect(fresh()).toBe(simple)
  expect(simple).toBeGreaterThan(0)
})

it('the plan knows how recall was shifted when the device last looked', async () => {
  const shelf = createMemoryShelf()
  await shelf.change([['memory/shift', { shift: -0.4, count: 90 }]])
  const asked: ExamInput[] = []
  await anExam(async (input) => {
    asked.push(input)
    return planExam(input)
  }, shelf).done
  expect(asked[0]?.intercept).toBe(-0.4)
})

it('a shift that nobody kept, or that is none, is zero', async () => {
  const shelf = createMemoryShelf()
  expect(await readShift(shelf)).toEqual({ shift: 0, count: 0 })
  await shelf.change([['memory/shift', 'odd']])
  expect(await readShift(shelf)).toEqual({ shift: 0, count: 0 })
})
