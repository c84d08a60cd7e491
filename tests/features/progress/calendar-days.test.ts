import { describe, expect, it } from 'vitest'
import { day, type Day } from '../../../src/core/lib/time.ts'
import type { DayTally } from '../../../src/core/log/state.ts'
import { bestHour } from '../../../src/features/progress/best-hour.ts'
import { busyDay, calendarDay, daysStudied, weekRows } from '../../../src/features/progress/calendar-days.ts'
import { placeLabels } from '../../../src/ui/charts/label-steps.ts'

const tally = (reviews: number): DayTally => ({ reviews, right: 0, newCards: 0, tookMs: 0 })
const daysOf = (answers: Readonly<Record<number, number>>): ReadonlyMap<Day, DayTally> => new Map(Object.entries(answers).map(([on, reviews]) => [day(Number(on)), tally(reviews)]))
const notSpared = { freed: false, onBreak: false }
/** A Wednesday. */
const TODAY = day(20_579)

describe('the calendar', () => {
  it('measures a day by the learner’s own busy days, one odd day aside', () => {
    const busy = busyDay(daysOf({ 1: 10, 2: 20, 3: 20, 4: 20, 5: 20, 6: 20, 7: 20, 8: 20, 9: 20, 10: 20, 11: 900 }))
    expect(busy).toBe(20)
    expect([1, 5, 6, 20, 900].map((n) => calendarDay(tally(n), busy, notSpared).level)).toEqual([1, 1, 2, 4, 4])
  })
  it('marks what was missed without harm', () => {
    expect(calendarDay(undefined, 20, notSpared)).toEqual({ level: 0 })
    expect(calendarDay(undefined, 20, { freed: true, onBreak: false })).toEqual({ level: 0, mark: 'freed' })
    expect(calendarDay(undefined, 20, { freed: false, onBreak: true })).toEqual({ level: 0, mark: 'break' })
    expect(calendarDay(tally(3), 20, { freed: false, onBreak: true })).toEqual({ level: 1 })
  })
  it('as a table has a row a week, Monday first, and leaves days to come empty', () => {
    const rows = weekRows(daysOf({ [TODAY]: 3, [TODAY - 7]: 4, [TODAY - 2]: 5 }), TODAY, 2)
    expect(rows.map(({ answers }) => answers)).toEqual([[5, 0, 3, undefined, undefined, undefined, undefined], [0, 0, 4, 0, 0, 0, 0]])
    expect(rows[0]?.monday).toBe(TODAY - 2)
  })
  it('counts days, not answers', () => {
    expect(daysStudied(daysOf({ [TODAY]: 3, [TODAY - 6]: 4, [TODAY - 7]: 5 }), TODAY, 7)).toBe(2)
  })
})

describe('the best hour', () => {
  const hours = (of: Readonly<Record<number, readonly [right: number, all: number]>>) => Array.from({ length: 24 }, (_, hour) => ({ right: of[hour]?.[0] ?? 0, all: of[hour]?.[1] ?? 0 }))

  it('is not named from a handful of answers', () => {
    expect(bestHour(hours({ 8: [9, 9] }))).toBeUndefined()
    expect(bestHour(hours({ 8: [9, 9], 20: [5, 10] }))).toMatchObject({ hour: 20 })
  })
  it('is called more than chance only where its band clears the others', () => {
    expect(bestHour(hours({ 8: [9, 10], 20: [8, 10] }))).toEqual({ hour: 8, share: 0.9, isClear: false })
    expect(bestHour(hours({ 8: [190, 200], 20: [140, 200] }))).toMatchObject({ hour: 8, isClear: true })
  })
})

it('labels under an axis never leave the drawing nor touch each other', () => {
  const placed = placeLabels([{ label: 'Today', x: 2 }, { label: '4 May', x: 20 }, { label: '9 May', x: 90 }, { label: '12 May', x: 299 }], 300, 16)
  expect(placed.map(({ label }) => label)).toEqual(['Today', '9 May', '12 May'])
  expect(placed[0]!.x).toBeGreaterThan(15)
  expect(placed[2]!.x).toBeLessThan(280)
})
