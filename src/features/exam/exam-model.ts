import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { BankSection, QuestionBank } from '../../core/bank/question-bank.ts'
import { inScope, type Scope } from '../../core/bank/scope.ts'
import type { Clock } from '../../core/lib/clock.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import { day, dayOf, type Day } from '../../core/lib/time.ts'
import { examFloor } from '../../core/log/exam-floor.ts'
import { examQuestion } from '../../core/log/exam-study.ts'
import type { Exam } from '../../core/log/settings.ts'
import type { LearnerState } from '../../core/log/state.ts'
import type { ExamCurvePoint, ExamInput, ExamPlan } from '../../core/scheduler/exam/types.ts'

/** What becomes of the wish on the screen: the simple plan at once, and the planner's when it is `ready`. */
export type Planned = { readonly kind: 'planning' | 'failed' | 'ready'; readonly plan: ExamPlan; readonly unseen: number }

export type ExamModel = {
  readonly sections: readonly BankSection[]
  /** The exam that is set; null without one. */
  readonly exam: ReadonlySignal<Exam | null>
  /** The wish on the screen: the exam that is set, or what may become one. */
  readonly draft: ReadonlySignal<Exam>
  readonly isChanged: ReadonlySignal<boolean>
  readonly planned: ReadonlySignal<Planned>
  /** What other amounts of time would bring; empty until it is there, a moment after the plan. */
  readonly curve: ReadonlySignal<readonly ExamCurvePoint[]>
  /** The wish's own place on the curve: by the minutes that a day may take; without a limit those of the busiest. */
  readonly own: ReadonlySignal<ExamCurvePoint>
  readonly today: ReadonlySignal<Day>
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  change(part: Partial<Exam>): void
  /** Keeps the draft as the exam. */
  set(): Promise<void>
  remove(): Promise<void>
  retry(): void
  dispose(): void
}

export type ExamPorts = {
  readonly bank: QuestionBank
  readonly clock: Clock
  /** Reads signals: the view follows the state. */
  readonly state: () => LearnerState
  /** Reads a signal: how recall is shifted, as the last answers say (`adjustRecall`). */
  readonly recallShift: () => number
  readonly setExam: (exam: Exam | null) => Promise<Result<unknown, StoreIssue>>
  /** Plans, away from the thread that draws. */
  readonly planExam: (input: ExamInput) => Promise<ExamPlan>
  readonly examCurve: (input: ExamInput) => Promise<readonly ExamCurvePoint[]>
}

const USUAL_DAYS = 30
const USUAL_MINUTES = 15
/** A year: no plan looks further. */
export const MOST_DAYS = 366

export function createExamModel({ bank, clock, state, recallShift, setExam, planExam, examCurve }: ExamPorts): ExamModel {
  const { heads, sections } = bank.bank
  const today = computed(() => dayOf(clock.now(), state().settings.rolloverMinutes))
  const exam = computed(() => state().settings.exam)
  const draft = signal<Exam>(exam.peek() ?? { day: day(today.peek() + USUAL_DAYS), scope: { kind: 'all' }, minutesPerDay: USUAL_MINUTES, keep: true })
  const asked = computed(() => {
    const now = clock.now()
    const { input: asOfNow, items } = examQuestion(state(), heads, draft.value, now)
    const input = { ...asOfNow, intercept: recallShift() }
    return { input, floor: examFloor(state(), { input, items }, draft.value, now) }
  })
  const found = signal<ExamPlan | 'planning' | 'failed'>('planning')
  const planned = computed((): Planned => {
    const { input: { unseen }, floor } = asked.value
    return typeof found.value === 'string' ? { kind: found.value, plan: floor, unseen } : { kind: 'ready', plan: found.value, unseen }
  })
  const curve = signal<readonly ExamCurvePoint[]>([])
  const failure = signal<StoreIssueCode | undefined>(undefined)
  const attempt = signal(0)
  let latest = 0

  // A wish that comes while another is being planned takes its place.
  const dispose = effect(() => {
    const { input } = asked.value
    void attempt.value
    const turn = (latest += 1)
    const settle = (next: ExamPlan | 'failed') => {
      if (turn === latest) found.value = next
    }
    found.value = 'planning'
    async function plan() {
      try {
        settle(await planExam(input))
      } catch (error) {
        console.warn('The exam could not be planned; the simple plan stands:', error)
        return settle('failed')
      }
      try {
        const points = turn === latest ? await examCurve(input) : []
        if (turn === latest) curve.value = points
      } catch (error) {
        console.warn('What other minutes would bring could not be worked out:', error)
      }
    }
    void plan()
  })

  async function keep(next: Exam | null) {
    const stored = await setExam(next)
    failure.value = stored.ok ? undefined : (stored.issues[0]?.code ?? 'store-failed')
  }

  return {
    sections,
    exam,
    draft,
    isChanged: computed(() => JSON.stringify(exam.value) !== JSON.stringify(draft.value)),
    planned,
    curve,
    own: computed(() => {
      const { days, recallOnExamDay } = planned.value.plan
      return { minutesPerDay: draft.value.minutesPerDay ?? Math.max(...days.map(({ minutes }) => minutes), 0), recallOnExamDay }
    }),
    today,
    failure,
    change(part) {
      const next = { ...draft.peek(), ...part }
      const isWithin = next.day > today.peek() && next.day <= today.peek() + MOST_DAYS
      if (isWithin && heads.some((head) => inScope(head, next.scope))) draft.value = next
    },
    set: () => keep(draft.peek()),
    remove: () => keep(null),
    retry: () => void (attempt.value += 1),
    dispose,
  }
}

/** A part of a scope switched on or off; with nothing on it is all again. */
export function toggled<K extends 'topics' | 'sections'>(scope: Scope, kind: K, id: string): Scope {
  const ids: readonly string[] = scope.kind === kind ? scope.ids : []
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
  return next.length === 0 ? { kind: 'all' } : ({ kind, ids: next } as Scope)
}
