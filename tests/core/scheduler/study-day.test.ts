import { describe, expect, it, test } from 'vitest'
import { dayOf, epochMs } from '../../../src/core/lib/time.ts'
import { createCardTable, readCard } from '../../../src/core/scheduler/card-table.ts'
import { createPolicy, DEFAULT_SCHEDULER_SETTINGS } from '../../../src/core/scheduler/policy.ts'
import { review } from '../../../src/core/scheduler/review.ts'

const FOUR_O_CLOCK = 240
/** The study day of an instant with its offset, as the date that a calendar on the wall would show. */
function studyDate(iso: string, rolloverMinutes = FOUR_O_CLOCK): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? []
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return new Date(dayOf({ at: epochMs(Date.parse(iso)), offsetMinutes }, rolloverMinutes) * 86_400_000).toISOString().slice(0, 10)
}

describe('a study day', () => {
  it('starts at the rollover, not at midnight', () => {
    expect(studyDate('2026-05-02T03:59:59+00:00')).toBe('2026-05-01')
    expect(studyDate('2026-05-02T04:00:00+00:00')).toBe('2026-05-02')
    expect(studyDate('2026-05-02T00:00:00+00:00', 0)).toBe('2026-05-02')
  })

  it('is the local date in zones far from Greenwich', () => {
    expect(studyDate('2026-05-02T12:00:00+14:00')).toBe('2026-05-02')
    expect(studyDate('2026-05-02T03:00:00+14:00')).toBe('2026-05-01')
    expect(studyDate('2026-05-02T04:00:00+05:45')).toBe('2026-05-02')
    expect(studyDate('2026-05-02T03:59:00+05:45')).toBe('2026-05-01')
    expect(studyDate('2026-05-02T23:30:00-11:00')).toBe('2026-05-02')
  })

  it('is the local date on the days when clocks change', () => {
    // Los Angeles, 8 March 2026: 02:00 becomes 03:00; 1 November: 02:00 becomes 01:00.
    expect(studyDate('2026-03-08T01:30:00-08:00')).toBe('2026-03-07')
    expect(studyDate('2026-03-08T03:59:00-07:00')).toBe('2026-03-07')
    expect(studyDate('2026-03-08T04:00:00-07:00')).toBe('2026-03-08')
    expect(studyDate('2026-11-01T01:30:00-07:00')).toBe('2026-10-31')
    expect(studyDate('2026-11-01T01:30:00-08:00')).toBe('2026-10-31')
    expect(studyDate('2026-11-01T04:00:00-08:00')).toBe('2026-11-01')
  })

  it('may come twice for one who flies over the date line', () => {
    expect(studyDate('2026-05-02T10:00:00+14:00')).toBe('2026-05-02')
    expect(studyDate('2026-05-01T12:00:00-10:00')).toBe('2026-05-01')
  })
})

test('two answers of one afternoon in Los Angeles are of one day, though midnight in Greenwich lies between', () => {
  const table = createCardTable(1)
  const policy = createPolicy({ ...DEFAULT_SCHEDULER_SETTINGS, fuzz: false })
  for (const iso of ['2026-05-02T15:00:00-07:00', '2026-05-02T17:00:00-07:00']) {
    const at = epochMs(Date.parse(iso))
    review(table, 0, { grade: 3, at, day: dayOf({ at, offsetMinutes: -420 }, FOUR_O_CLOCK), seed: 1 }, policy)
  }
  const card = readCard(table, 0)
  expect(card.dueDay - card.lastDay).toBe(2)
})
