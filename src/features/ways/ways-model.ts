import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { TOPICS, type Topic } from '../../core/bank/item.ts'
import type { BankSection, QuestionBank } from '../../core/bank/question-bank.ts'
import type { Scope } from '../../core/bank/scope.ts'
import type { Clock } from '../../core/lib/clock.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import { dayOf, type Day } from '../../core/lib/time.ts'
import { backlogOf, type Backlog } from '../../core/log/backlog.ts'
import { aheadItems, cramItems, missedLately } from '../../core/log/cram.ts'
import type { LearnerEvent } from '../../core/log/event.ts'
import { isSoundSetting } from '../../core/log/settings-check.ts'
import type { LearnerState } from '../../core/log/state.ts'
import type { DaySpan } from '../../core/scheduler/policy.ts'

/** How many days are brought forward. */
export const AHEAD_DAYS = [1, 3, 7] as const

export type WaysModel = {
  readonly sections: readonly BankSection[]
  readonly topics: readonly Topic[]
  readonly today: ReadonlySignal<Day>
  readonly backlog: ReadonlySignal<Backlog>
  readonly minutesPerDay: ReadonlySignal<number | null>
  /** Questions that come due in the next days, by AHEAD_DAYS. */
  readonly ahead: ReadonlySignal<readonly number[]>
  readonly hard: ReadonlySignal<number>
  /** undefined until the log has been read, or where it cannot be */
  readonly missed: ReadonlySignal<number | undefined>
  /** Free days that are not over, soonest first. */
  readonly breaks: ReadonlySignal<readonly DaySpan[]>
  readonly easyDays: ReadonlySignal<readonly number[]>
  /** Why the last change is not kept. */
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  /** Looks at the clock and reads the log: what is shown may be of yesterday. */
  refresh(): Promise<void>
  /** @returns whether such a break can be planned: its last day is not over, nor before its first */
  canPlan(span: DaySpan): boolean
  planBreak(span: DaySpan): Promise<void>
  cancelBreak(span: DaySpan): Promise<void>
  /** @param weekday 0 is Monday; @param share of an ordinary day, 0 to 1 */
  setEasyDay(weekday: number, share: number): Promise<void>
  retry(): Promise<void>
}

export type WaysPorts = {
  readonly bank: QuestionBank
  readonly clock: Clock
  /** Reads signals: the view follows the state. */
  readonly state: () => LearnerState
  readonly everything: () => Promise<Result<readonly LearnerEvent[], StoreIssue>>
  readonly setSetting: (name: 'breaks' | 'easyDays', value: readonly DaySpan[] | readonly number[]) => Promise<Result<unknown, StoreIssue>>
  readonly retry: () => Promise<Result<unknown, StoreIssue>>
}

export function createWaysModel({ bank, clock, state, everything, setSetting, retry }: WaysPorts): WaysModel {
  const { heads, sections } = bank.bank
  const now = signal(clock.now())
  const events = signal<readonly LearnerEvent[] | undefined>(undefined)
  const failure = signal<StoreIssueCode | undefined>(undefined)
  const today = computed(() => dayOf(now.value, state().settings.rolloverMinutes))
  const missedItems = computed(() => events.value && missedLately(events.value, now.value.at))
  const breaks = computed(() => state().settings.breaks.filter(({ to }) => to >= today.value).sort((a, b) => a.from - b.from))

  const canPlan = (span: DaySpan): boolean => span.to >= today.peek() && isSoundSetting('breaks', [...breaks.peek(), span])

  async function keep(change: Promise<Result<unknown, StoreIssue>>) {
    const kept = await change
    failure.value = kept.ok ? undefined : (kept.issues[0]?.code ?? 'store-failed')
  }

  return {
    sections,
    topics: TOPICS,
    today,
    backlog: computed(() => backlogOf(state(), heads, now.value)),
    minutesPerDay: computed(() => state().settings.minutesPerDay),
    ahead: computed(() => AHEAD_DAYS.map((days) => aheadItems(state(), heads, days, now.value).length)),
    hard: computed(() => cramItems(state(), heads, { kind: 'hard' }, { now: now.value, missed: new Set() }).length),
    missed: computed(() => missedItems.value && cramItems(state(), heads, { kind: 'missed' }, { now: now.value, missed: missedItems.value }).length),
    breaks,
    easyDays: computed(() => state().settings.easyDays),
    failure,
    async refresh() {
      now.value = clock.now()
      const read = await everything()
      events.value = read.ok ? read.value : undefined
    },
    canPlan,
    async planBreak(span) {
      // What is over is dropped: only so many can be kept.
      if (canPlan(span)) await keep(setSetting('breaks', [...breaks.peek(), span]))
    },
    async cancelBreak({ from, to }) {
      await keep(setSetting('breaks', breaks.peek().filter((span) => span.from !== from || span.to !== to)))
    },
    async setEasyDay(weekday, share) {
      const days = state().settings.easyDays.map((usual, at) => (at === weekday ? share : usual))
      if (isSoundSetting('easyDays', days)) await keep(setSetting('easyDays', days))
    },
    retry: () => keep(retry()),
  }
}

/** The address of a session over a part of the bank. */
export function addressOf(way: 'study' | 'cram', scope: Extract<Scope, { readonly kind: 'section' | 'topics' }>): string {
  return `#/${way}/${scope.kind}/${scope.kind === 'section' ? scope.id : scope.ids.join(',')}`
}
