import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarFile, type DailyReminder } from '../../../src/core/lib/calendar-file.ts'

const aReminder: DailyReminder = { uid: 'k3vd@rappel', title: 'Study with Rappel', text: 'A few minutes.', url: 'https://example.org/rappel/', firstDay: '20261124', minutes: 19 * 60 + 5, stamp: '20261124T101500Z' }

it('a daily event at the wall clock’s time, with an alarm', () => {
  const lines = calendarFile(aReminder).split('\r\n')
  expect(lines).toContain('DTSTART:20261124T190500')
  expect(lines).toContain('RRULE:FREQ=DAILY')
  expect(lines.indexOf('BEGIN:VALARM')).toBeGreaterThan(lines.indexOf('BEGIN:VEVENT'))
  expect(lines.at(-1)).toBe('')
})
it('commas, semicolons, backslashes and line breaks are escaped', () => {
  expect(calendarFile({ ...aReminder, title: 'a,b;c\\d\ne' })).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\r\n')
})
it('no line is longer than 75 octets, and unfolding gives the text back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const file = calendarFile({ ...aReminder, text })
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const found = /DESCRIPTION:(.*)\r\nURL/s.exec(file.replaceAll('\r\n ', ''))?.[1]
      expect(found?.replaceAll(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c))).toBe(text.replaceAll('\r\n', '\n'))
    }),
  )
})
