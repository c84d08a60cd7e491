import type { ItemHead } from '../core/bank/item.ts'
import type { Clock } from '../core/lib/clock.ts'
import { dayOf, type Moment } from '../core/lib/time.ts'
import { examQuestion, examQueue, examTodayOf } from '../core/log/exam-study.ts'
import type { Exam } from '../core/log/settings.ts'
import type { LearnerState } from '../core/log/state.ts'
import type { Queue } from '../core/scheduler/queue.ts'
import { appEngine } from './engine.ts'

/** The day's queue under an exam plan. */
export type ExamOfDay = { queueOf(state: LearnerState, now: Moment): Queue }

/** Plans in the worker; for as long as an exam is set. */
export async function examOfDay(exam: Exam, state: LearnerState, { heads, clock }: { readonly heads: readonly ItemHead[]; readonly clock: Clock }): Promise<ExamOfDay> {
  const now = clock.now()
  const question = examQuestion(state, heads, exam, now)
  const plan = await appEngine().run('planExam', question.input)
  const today = examTodayOf(question, plan, exam, dayOf(now, state.settings.rolloverMinutes))
  return { queueOf: (current, moment) => examQueue(current, heads, today, moment) }
}
