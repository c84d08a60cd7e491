import { day, type Day } from '../../core/lib/time.ts'
import type { DayTally } from '../../core/log/state.ts'
import { weekdayOf } from '../../core/stats/periods.ts'
import type { CalendarDay } from '../../ui/charts/CalendarChart.tsx'

/** A day of so many answers has the highest level: all but the busiest tenth of the learner's own days reach no further. */
export function busyDay(days: ReadonlyMap<Day, DayTally>): number {
  const answers = [...days.values()].map(({ reviews }) => reviews).sort((a, b) => a - b)
  return Math.max(answers[Math.floor(0.9 * (answers.length - 1))] ?? 0, 1)
}

/** @param busy what makes the highest level */
export function calendarDay(tally: DayTally | undefined, busy: number, spared: { readonly freed: boolean; readonly onBreak: boolean }): CalendarDay {
  if (tally !== undefined) return { level: Math.min(Math.ceil((4 * tally.reviews) / busy), 4) as CalendarDay['level'] }
  if (spared.freed) return { level: 0, mark: 'freed' }
  return spared.onBreak ? { level: 0, mark: 'break' } : { level: 0 }
}

/** Answers by weeks, newest first, Monday to Sunday; days to come are empty. */
export function weekRows(days: ReadonlyMap<Day, DayTally>, today: Day, weeks: number): readonly { readonly monday: Day; readonly answers: readonly (number | undefined)[] }[] {
  const monday = today - weekdayOf(today)
  return Array.from({ length: weeks }, (_, i) => {
    const first = monday - 7 * i
    return { monday: day(first), answers: Array.from({ length: 7 }, (_, at) => (first + at > today ? undefined : (days.get(day(first + at))?.reviews ?? 0))) }
  })
}

/** Days of the last so many on which anything was answered. */
export function daysStudied(days: ReadonlyMap<Day, DayTally>, today: Day, of: number): number {
  return [...days.keys()].filter((on) => on <= today && on > today - of).length
}
