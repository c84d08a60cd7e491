import type { Signal } from '@preact/signals'
import type { ItemHead } from '../core/bank/item.ts'
import type { Clock } from '../core/lib/clock.ts'
import type { Shelf } from '../core/lib/shelf.ts'
import { dayOf, type Moment } from '../core/lib/time.ts'
import { examFloor } from '../core/log/exam-floor.ts'
import { examQuestion, examQueue, examTodayOf } from '../core/log/exam-study.ts'
import type { Exam } from '../core/log/settings.ts'
import type { LearnerState } from '../core/log/state.ts'
import type { ExamInput, ExamPlan } from '../core/scheduler/exam/types.ts'
import type { Queue } from '../core/scheduler/queue.ts'
import { appEngine } from './engine.ts'
import { readShift } from './recall-shift.ts'

/** The day's queue under an exam plan. */
export type ExamOfDay = { queueOf(state: LearnerState, now: Moment): Queue }

export type ExamOfDayPorts = {
  readonly heads: readonly ItemHead[]
  readonly clock: Clock
  readonly shelf: () => Promise<Shelf>
  /** Takes the plan of the day. */
  readonly ofDay: Signal<ExamOfDay | undefined>
  readonly planExam?: (input: ExamInput) => Promise<ExamPlan>
}

/** Plans in the worker. Where there is no plan yet the simple one stands until then, and if it fails. */
export async function planExamOfDay(exam: Exam, state: LearnerState, { heads, clock, shelf, ofDay, planExam = planInWorker }: ExamOfDayPorts): Promise<void> {
  const now = clock.now()
  const { input, items } = examQuestion(state, heads, exam, now)
  const under = (plan: ExamPlan): ExamOfDay => {
    const today = examTodayOf({ input, items }, plan, exam, dayOf(now, state.settings.rolloverMinutes))
    return { queueOf: (current, moment) => examQueue(current, heads, today, moment) }
  }
  const floor = under(examFloor(state, { input, items }, exam, now))
  ofDay.value ??= floor
  try {
    ofDay.value = under(await planExam({ ...input, intercept: (await readShift(await shelf())).shift }))
  } catch (error) {
    console.warn('The exam could not be planned; the simple plan stands:', error)
    ofDay.value = floor
  }
}

function planInWorker(input: ExamInput): Promise<ExamPlan> {
  return appEngine().run('planExam', input)
}
