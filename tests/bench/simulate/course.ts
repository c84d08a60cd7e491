/** A learner studies for an exam under a strategy, day by day, with the app's own state machine. */
import { day, DAY_MS, epochMs } from '../../../src/core/lib/time.ts'
import { AGAIN, createCardTable, NEW, readCard, REVIEW, type CardTable, type Grade } from '../../../src/core/scheduler/card-table.ts'
import type { MemoryModel } from '../../../src/core/scheduler/memory-model.ts'
import type { Policy } from '../../../src/core/scheduler/policy.ts'
import { review } from '../../../src/core/scheduler/review.ts'
import { fractionOf } from '../../../src/core/scheduler/seed.ts'
import { drawGrade, secondsFor } from '../../../src/core/scheduler/typical-learner.ts'

export type Setting = { readonly items: number; readonly days: number; readonly newPerDay: number }

export type Course = {
  readonly setting: Setting
  /** What the scheduler believes. */
  readonly table: CardTable
  /** The day on which the strategy wants each item again. */
  readonly dueDay: Int32Array
}

export type Strategy = {
  readonly name: string
  readonly policy: Policy
  /** New items for a day. */
  freshOn(today: number): number
  /** The day on which an item that has just passed its steps comes again; Infinity: not before the exam. */
  nextDay(course: Course, slot: number, answer: { readonly grade: Grade; readonly today: number; readonly run: number }): number
  /** Instead of what is due by `nextDay`. */
  reviewsOn?(course: Course, today: number): readonly number[]
  /** Seconds after which a day's reviews end; what is left waits for the next day. */
  secondsForReviews?(today: number): number
}

export type Played = { readonly minutes: number; readonly byDay: readonly number[]; readonly recall: number; readonly recallLater: number }

const DAYS_LATER = 60

export function play(setting: Setting, strategy: Strategy, learner: MemoryModel, run: number): Played {
  const { items, days } = setting
  const table = createCardTable(items)
  table.size = items
  const truth = { stability: new Float64Array(items), difficulty: new Float64Array(items), lastDay: new Int32Array(items).fill(-1) }
  const course: Course = { setting, table, dueDay: new Int32Array(items).fill(1e9) }
  const byDay: number[] = []
  let met = 0

  const recallOf = (slot: number, today: number): number =>
    truth.lastDay[slot] === -1 ? 0 : learner.retrievability(today - (truth.lastDay[slot] as number), truth.stability[slot] as number)

  function remember(slot: number, grade: Grade, today: number): void {
    const isNew = truth.lastDay[slot] === -1
    const [stability, difficulty] = [truth.stability[slot] as number, truth.difficulty[slot] as number]
    truth.stability[slot] = isNew ? learner.initialStability(grade) : learner.nextStability(stability, difficulty, today - (truth.lastDay[slot] as number), grade)
    truth.difficulty[slot] = isNew ? learner.initialDifficulty(grade) : learner.nextDifficulty(difficulty, grade)
    truth.lastDay[slot] = today
  }

  /** Asks until the item is through its steps. @returns seconds */
  function ask(slot: number, today: number): number {
    let seconds = 0
    let last: Grade = AGAIN
    let first: Grade | undefined
    do {
      const { phase, reps } = readCard(table, slot)
      const grade = drawGrade({ phase, lastGrade: last, recall: recallOf(slot, today) }, fractionOf(Math.floor(fractionOf(run, slot) * 2 ** 32), reps))
      remember(slot, grade, today)
      review(table, slot, { grade, at: epochMs(today * DAY_MS), day: day(today), seed: slot }, strategy.policy)
      seconds += secondsFor(phase, grade)
      last = grade
      first ??= grade
    } while (table.phase[slot] !== REVIEW)
    course.dueDay[slot] = Math.min(strategy.nextDay(course, slot, { grade: first, today, run }), 1e9)
    return seconds
  }

  for (let today = 0; today < days; today += 1) {
    const due = strategy.reviewsOn?.(course, today) ?? slotsDue(course, today)
    let seconds = 0
    const most = strategy.secondsForReviews?.(today) ?? Infinity
    for (const slot of due) {
      if (seconds >= most) break
      seconds += ask(slot, today)
    }
    const fresh = Math.min(strategy.freshOn(today), items - met)
    for (let i = 0; i < fresh; i += 1) seconds += ask(met + i, today)
    met += fresh
    byDay.push(seconds / 60)
  }
  const mean = (today: number): number => Array.from({ length: items }, (_, slot) => recallOf(slot, today)).reduce((sum, recall) => sum + recall, 0) / items
  return { minutes: byDay.reduce((sum, minutes) => sum + minutes, 0), byDay, recall: mean(days), recallLater: mean(days + DAYS_LATER) }
}

function slotsDue({ table, dueDay }: Course, today: number): readonly number[] {
  const due: number[] = []
  for (let slot = 0; slot < table.size; slot += 1) if (table.phase[slot] !== NEW && (dueDay[slot] as number) <= today) due.push(slot)
  return due
}
