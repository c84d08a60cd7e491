import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { day } from '../../../src/core/lib/time.ts'
import { fail, succeed } from '../../../src/core/lib/result.ts'
import type { Fact } from '../../../src/core/log/event.ts'
import { examCurve, planExam } from '../../../src/core/scheduler/exam/plan.ts'
import type { ExamCurvePoint, ExamInput, ExamPlan } from '../../../src/core/scheduler/exam/types.ts'
import { createExamModel, toggled } from '../../../src/features/exam/exam-model.ts'
import { anItem } from '../../support/items.ts'
import { studyPorts } from '../../support/study-ports.ts'

function anExamModel({ plan = async (input: ExamInput): Promise<ExamPlan> => planExam(input), curve = async (input: ExamInput): Promise<readonly ExamCurvePoint[]> => examCurve(input), refused = false, shift = signal(0) } = {}) {
  const ports = studyPorts(Array.from({ length: 8 }, (_, i) => anItem('flip', { id: `i${i}`, topic: i < 3 ? 'dates' : 'causes' })))
  const kept: unknown[] = []
  const model = createExamModel({
    ...ports,
    recallShift: () => shift.value,
    planExam: plan,
    examCurve: curve,
    async setExam(exam) {
      if (refused) return fail({ code: 'store-full' as const })
      kept.push(exam)
      return succeed(await ports.record({ kind: 'setting', name: 'exam', value: exam } as Fact))
    },
  })
  return { model, kept }
}

it('a first visit shows a plan for a month from now, and keeps nothing', async () => {
  const { model, kept } = anExamModel()
  await expect.poll(() => model.planned.value.kind).toBe('ready')
  expect(model.planned.value).toMatchObject({ unseen: 8 })
  expect(model.draft.value.day - model.today.value).toBe(30)
  expect(kept).toEqual([])
})
it('every change is planned; a plan that comes too late is dropped', async () => {
  const answers: (() => void)[] = []
  const { model } = anExamModel({ plan: (input) => new Promise((resolve) => answers.push(() => resolve(planExam(input)))) })
  model.change({ scope: { kind: 'topics', ids: ['dates'] } })
  answers[1]?.()
  await expect.poll(() => model.planned.value).toMatchObject({ kind: 'ready', unseen: 3 })
  answers[0]?.()
  await Promise.resolve()
  expect(model.planned.value).toMatchObject({ unseen: 3 })
})
it('a day that has come, one too far ahead, and a scope that holds nothing change nothing', () => {
  const { model } = anExamModel()
  const before = model.draft.value
  model.change({ day: model.today.value })
  model.change({ day: day(model.today.value + 5000) })
  model.change({ scope: { kind: 'topics', ids: ['actors'] } })
  expect(model.draft.value).toBe(before)
})
it('what cannot be kept is said', async () => {
  const { model } = anExamModel({ refused: true })
  await model.set()
  expect(model.failure.value).toBe('store-full')
})
it('the simple plan stands at once, and until the better one is there', async () => {
  let answer: (() => void) | undefined
  const { model } = anExamModel({ plan: (input) => new Promise((resolve) => (answer = () => resolve(planExam(input)))) })
  expect(model.planned.value).toMatchObject({ kind: 'planning', unseen: 8 })
  const simple = model.planned.value.plan
  expect(simple.days).toHaveLength(30)
  expect(simple.days[0]).toMatchObject({ fresh: 8 })
  expect(simple.recallOnExamDay).toBeGreaterThan(0.8)
  answer?.()
  await expect.poll(() => model.planned.value.kind).toBe('ready')
  expect(model.planned.value.plan).not.toEqual(simple)
})
it('the wish stands on the curve by the minutes it allows a day, or those of its busiest day', async () => {
  const { model } = anExamModel()
  await expect.poll(() => model.planned.value.kind).toBe('ready')
  expect(model.own.value).toEqual({ minutesPerDay: 15, recallOnExamDay: model.planned.value.plan.recallOnExamDay })
  model.change({ minutesPerDay: null })
  await expect.poll(() => model.planned.value.kind).toBe('ready')
  expect(model.own.value.minutesPerDay).toBe(Math.max(...model.planned.value.plan.days.map(({ minutes }) => minutes)))
})
it('a recall that is shown otherwise is planned anew', async () => {
  const shift = signal(0)
  const { model } = anExamModel({ shift })
  await expect.poll(() => model.planned.value.kind).toBe('ready')
  const before = model.planned.value.plan.recallOnExamDay
  shift.value = -1
  expect(model.planned.value.kind).toBe('planning')
  await expect.poll(() => model.planned.value.kind).toBe('ready')
  expect(model.planned.value.plan.recallOnExamDay).toBeLessThan(before)
})
it('a curve that fails takes nothing from the plan', async () => {
  const { model } = anExamModel({ curve: () => Promise.reject(new Error('no worker')) })
  await expect.poll(() => model.planned.value.kind).toBe('ready')
  await Promise.resolve()
  expect(model.planned.value.kind).toBe('ready')
  expect(model.curve.value).toEqual([])
})
it('a plan that fails is said, the simple one stands, and it is tried again when asked', async () => {
  let fails = true
  const { model } = anExamModel({ plan: async (input) => (fails ? Promise.reject(new Error('no worker')) : planExam(input)) })
  await expect.poll(() => model.planned.value.kind).toBe('failed')
  expect(model.planned.value.plan.days).toHaveLength(30)
  fails = false
  model.retry()
  await expect.poll(() => model.planned.value.kind).toBe('ready')
})
it('parts switch on and off; with none left it is everything', () => {
  const one = toggled({ kind: 'all' }, 'topics', 'dates')
  expect(one).toEqual({ kind: 'topics', ids: ['dates'] })
  expect(toggled(one, 'sections', 'intro')).toEqual({ kind: 'sections', ids: ['intro'] })
  expect(toggled(one, 'topics', 'dates')).toEqual({ kind: 'all' })
})
