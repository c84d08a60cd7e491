import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { BankSection, QuestionBank } from '../../core/bank/question-bank.ts'
import type { Clock } from '../../core/lib/clock.ts'
import { MINUTE_MS, type Moment } from '../../core/lib/time.ts'
import { nextDueOf } from '../../core/log/next-due.ts'
import { cardOf, type LearnerState } from '../../core/log/state.ts'
import { todaysQueue } from '../../core/log/todays-queue.ts'
import type { NextDue } from '../../core/scheduler/preview.ts'
import type { Queue } from '../../core/scheduler/queue.ts'

export type SectionProgress = Pick<BankSection, 'id' | 'title'> & { readonly met: number; readonly all: number }

export type Today = {
  readonly due: number
  readonly fresh: number
  readonly minutes: number
  /** Items answered at least once, of all. */
  readonly met: number
  readonly all: number
  readonly next: NextDue | undefined
  readonly sections: readonly SectionProgress[]
}

export type HomeModel = {
  readonly today: ReadonlySignal<Today>
  readonly offlineReady: ReadonlySignal<boolean>
  /** Looks at the clock again: an app left open overnight must not show yesterday. */
  refresh(): void
}

type HomePorts = {
  readonly bank: QuestionBank
  readonly clock: Clock
  /** Reads signals: the view follows the state. */
  readonly state: () => LearnerState
  readonly offlineReady: ReadonlySignal<boolean>
  /** The day's queue while an exam is ahead. */
  readonly exam: ReadonlySignal<{ queueOf(state: LearnerState, now: Moment): Queue } | undefined>
}

export function createHomeModel({ bank, clock, state, offlineReady, exam }: HomePorts): HomeModel {
  const { heads, sections } = bank.bank
  const factOf = new Map(heads.map((head) => [head.id, head.fact]))
  const now = signal(clock.now())
  const today = computed<Today>(() => {
    const learner = state()
    const queue = exam.value?.queueOf(learner, now.value) ?? todaysQueue(learner, { heads, factOf }, now.value)
    const met = new Set(heads.filter(({ id }) => cardOf(learner, id) !== undefined).map(({ id }) => id))
    return {
      due: queue.due.length + queue.learningLater.length,
      fresh: queue.fresh.length,
      minutes: Math.max(1, Math.round(queue.estimatedMs / MINUTE_MS)),
      met: met.size,
      all: heads.length,
      next: nextDueOf(learner, now.value),
      sections: sections.map(({ id, title }) => {
        const inSection = heads.filter((head) => head.section === id)
        return { id, title, met: inSection.filter((head) => met.has(head.id)).length, all: inSection.length }
      }),
    }
  })
  return {
    today,
    offlineReady,
    refresh() {
      now.value = clock.now()
    },
  }
}
