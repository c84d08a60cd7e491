/** A card under test: one slot, the settings in question, and answers by day and minute. */
import { createCardTable, readCard } from '../../src/core/scheduler/card-table.ts'
import type { Card, CardTable, Grade } from '../../src/core/scheduler/card-table.ts'
import { createPolicy, DEFAULT_SCHEDULER_SETTINGS } from '../../src/core/scheduler/policy.ts'
import type { Policy, SchedulerSettings } from '../../src/core/scheduler/policy.ts'
import { review } from '../../src/core/scheduler/review.ts'
import type { ReviewMode } from '../../src/core/scheduler/review.ts'
import { day, DAY_MS, epochMs, MINUTE_MS } from '../../src/core/lib/time.ts'

/** Fuzz is off unless it is asked for. */
export function aPolicy(settings: Partial<SchedulerSettings> = {}): Policy {
  return createPolicy({ ...DEFAULT_SCHEDULER_SETTINGS, fuzz: false, ...settings })
}

/** Day 0 is 1970-01-01; minutes are those since the day began. */
export type When = { readonly day?: number; readonly minute?: number; readonly mode?: ReviewMode; readonly seed?: number }

export const momentAt = ({ day: on = 0, minute = 0 }: When) => ({ at: epochMs(on * DAY_MS + minute * MINUTE_MS), day: day(on) })

export type TestCard = {
  readonly table: CardTable
  answer(grade: Grade, when?: When): Card
  /** Answers on the day, and at the instant, when the card comes due. */
  answerWhenDue(grade: Grade): Card
}

export function aCard(policy: Policy = aPolicy()): TestCard {
  const table = createCardTable(1)
  const answer = (grade: Grade, when: When = {}): Card => {
    review(table, 0, { grade, ...momentAt(when), seed: when.seed ?? 0, mode: when.mode ?? 'study' }, policy)
    return readCard(table, 0)
  }
  return {
    table,
    answer,
    answerWhenDue(grade) {
      const { phase, dueDay, dueAt } = readCard(table, 0)
      return answer(grade, phase === 'review' ? { day: dueDay } : { day: Math.floor(dueAt / DAY_MS), minute: (dueAt % DAY_MS) / MINUTE_MS })
    },
  }
}

/** Days from the last answer to the due day; 0 while in steps. */
export const scheduledDays = (card: Card): number => (card.phase === 'review' ? card.dueDay - card.lastDay : 0)

/** Minutes from the last answer to the due instant of a step. */
export const scheduledMinutes = (card: Card): number => (card.dueAt - card.lastAt) / MINUTE_MS
