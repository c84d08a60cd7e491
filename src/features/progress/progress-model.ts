import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { BankSection, QuestionBank } from '../../core/bank/question-bank.ts'
import { inScope, type Scope } from '../../core/bank/scope.ts'
import type { Clock } from '../../core/lib/clock.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue } from '../../core/lib/store-issue.ts'
import { dayOf, MINUTE_MS, type Day } from '../../core/lib/time.ts'
import type { LearnerEvent } from '../../core/log/event.ts'
import { cardOf, tallyOf, type DayTally, type LearnerState } from '../../core/log/state.ts'
import { paceOf } from '../../core/log/todays-queue.ts'
import { shiftedPolicy } from '../../core/scheduler/fit/intercept.ts'
import { countAnswers, type AnswerCounts } from '../../core/stats/answer-counts.ts'
import { readAnswers, type AnswerTable } from '../../core/stats/answer-table.ts'
import { distributionsOf, type Distributions } from '../../core/stats/distributions.ts'
import { forecastDue, type DueForecast } from '../../core/stats/forecast.ts'
import { countMastery, type MasteryCount } from '../../core/stats/mastery.ts'
import { streakOf, type Streak } from '../../core/stats/streak.ts'

/** All of the bank, one topic or one section. */
export type Part = Extract<Scope, { readonly kind: 'all' | 'section' | 'topics' }>

export const FORECAST_DAYS = 30

export type ProgressModel = {
  readonly sections: readonly BankSection[]
  readonly today: ReadonlySignal<Day>
  /** Nothing was ever answered. */
  readonly isNewcomer: ReadonlySignal<boolean>
  readonly tally: ReadonlySignal<Readonly<DayTally>>
  readonly settings: ReadonlySignal<LearnerState['settings']>
  /** Tallies of all days, whatever the part. */
  readonly days: ReadonlySignal<ReadonlyMap<Day, DayTally>>
  /** undefined until the log has been read. */
  readonly streak: ReadonlySignal<Streak | undefined>
  readonly part: ReadonlySignal<Part>
  readonly forecast: ReadonlySignal<DueForecast>
  /** Seconds an answer takes. */
  readonly pace: ReadonlySignal<number>
  readonly memories: ReadonlySignal<Distributions>
  /** `reading` until the log has been read, `failed` where it cannot be. */
  readonly counts: ReadonlySignal<AnswerCounts | 'reading' | 'failed'>
  /** Reads signals: how well a part is known. */
  masteryOf(part: Part): MasteryCount
  choose(part: Part): void
  /** Looks at the clock and reads the log. */
  refresh(): Promise<void>
  /** Counts days in a row, or no longer. */
  countDays(on: boolean): Promise<void>
}

export type ProgressPorts = {
  readonly bank: QuestionBank
  readonly clock: Clock
  /** Reads signals: the view follows the state. */
  readonly state: () => LearnerState
  /** Reads a signal: how recall is shifted, as the last answers say (`adjustRecall`). */
  readonly recallShift: () => number
  readonly everything: () => Promise<Result<readonly LearnerEvent[], StoreIssue>>
  readonly setSetting: (name: 'streak', value: boolean) => Promise<Result<unknown, StoreIssue>>
}

export function createProgressModel({ bank, clock, state, recallShift, everything, setSetting }: ProgressPorts): ProgressModel {
  const { heads, sections } = bank.bank
  const now = signal(clock.now())
  const part = signal<Part>({ kind: 'all' })
  const answers = signal<AnswerTable | 'reading' | 'failed'>('reading')
  const today = computed(() => dayOf(now.value, state().settings.rolloverMinutes))
  const wanted = computed(() => heads.filter((head) => inScope(head, part.value)))

  return {
    sections,
    today,
    isNewcomer: computed(() => state().days.size === 0),
    tally: computed(() => tallyOf(state(), today.value)),
    settings: computed(() => state().settings),
    days: computed(() => state().days),
    streak: computed(() => {
      const { at, offsetMinutes } = now.value
      const localAt = at + (offsetMinutes - state().settings.rolloverMinutes) * MINUTE_MS
      return typeof answers.value === 'string' ? undefined : streakOf(answers.value, { at, localAt })
    }),
    part,
    forecast: computed(() => forecastDue(state(), wanted.value, today.value, FORECAST_DAYS)),
    pace: computed(() => paceOf(state())),
    memories: computed(() => distributionsOf({ ...state(), policy: shiftedPolicy(state().policy, recallShift()) }, wanted.value, today.value)),
    counts: computed(() => {
      if (typeof answers.value === 'string') return answers.value
      const ids = new Set(wanted.value.map(({ id }) => id))
      // The whole holds what was answered on items that are no longer in the bank, too.
      return countAnswers(answers.value, part.value.kind === 'all' ? undefined : (item) => ids.has(item))
    }),
    masteryOf: (of) => countMastery(heads.filter((head) => inScope(head, of)).map(({ id }) => cardOf(state(), id))),
    choose: (next) => (part.value = next),
    async refresh() {
      now.value = clock.now()
      const read = await everything()
      answers.value = read.ok ? readAnswers(read.value, now.peek().at) : 'failed'
    },
    async countDays(on) {
      await setSetting('streak', on)
    },
  }
}
