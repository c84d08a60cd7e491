import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DAY_MS, dayOf, epochMs, MINUTE_MS } from '../../../src/core/lib/time.ts'
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

/** The wall clock of a zone at an instant, and the offset in force. */
function wallAt(zone: string, at: number) {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const midnight = Date.UTC(of('year'), of('month') - 1, of('day'))
  const minutes = of('hour') * 60 + of('minute')
  return { date: midnight / DAY_MS, minutes, offsetMinutes: Math.round((midnight + minutes * MINUTE_MS - Math.floor(at / MINUTE_MS) * MINUTE_MS) / MINUTE_MS) }
}

/** Zones with days of 23, 23.5, 24.5 and 25 hours, and with days that have no midnight. */
const ZONES = ['Europe/Paris', 'America/Los_Angeles', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo', 'Asia/Beirut', 'America/Havana', 'Atlantic/Azores', 'Africa/Bamako', 'Asia/Kathmandu', 'Pacific/Kiritimati']

describe('in every zone, through 2026 and 2027,', () => {
  const anInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })

  it('the study day is the date on the wall once its clock has reached the rollover', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anInstant, fc.constantFrom(0, 150, FOUR_O_CLOCK, 1439), (zone, at, rollover) => {
        const { date, minutes, offsetMinutes } = wallAt(zone, at)
        expect(dayOf({ at: epochMs(at), offsetMinutes }, rollover)).toBe(minutes >= rollover ? date : date - 1)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['Europe/Paris', '2026-03-29', 23],
    ['Europe/Paris', '2026-10-25', 25],
    ['America/Santiago', '2026-09-06', 23],
    ['America/Santiago', '2026-04-04', 25],
    ['Africa/Cairo', '2026-04-24', 23],
    ['Africa/Bamako', '2026-03-29', 24],
  ])('the calendar day of %s on %s has %i hours, all of one study day, and none comes twice', (zone, date, hours) => {
    const noon = Date.parse(`${date}T12:00:00Z`)
    const instants = Array.from({ length: 96 }, (_, quarter) => noon + (quarter - 48) * 15 * MINUTE_MS * 2)
    const days = instants.map((at) => dayOf({ at: epochMs(at), offsetMinutes: wallAt(zone, at).offsetMinutes }, 0))
    expect(days.filter((on) => on === Date.parse(date) / DAY_MS)).toHaveLength(hours * 2)
    expect(days).toEqual([...days].sort((a, b) => a - b))
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
