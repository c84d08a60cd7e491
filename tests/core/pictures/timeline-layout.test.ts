import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { groupByDate, timelineLayout } from '../../../src/core/pictures/timeline-layout.ts'

type AuthoredEvent = { readonly id: string; readonly date: string; readonly end?: string }
const { events } = parse(readFileSync(new URL('../../../question-bank/pictures/timeline.yaml', import.meta.url), 'utf8'), { schema: 'failsafe' }) as { events: readonly AuthoredEvent[] }
const range = { from: 1991, to: 2021 }

const lay = (entries: readonly { key: string; date: string; end?: string }[], heights: readonly number[] = entries.map(() => 3)) =>
  timelineLayout({ entries, range, heights, gap: 1, minHeight: 30 })

test('events of one date stand under one heading, a span apart from its first day', () => {
  const dated = [{ date: '1992' }, { date: '1992' }, { date: '1992', end: '2012' }]
  expect(groupByDate(dated).map(({ key, events: all }) => [key, all.length])).toEqual([['1992/', 2], ['1992/2012', 1]])
})

test('a day is a point; a month or a year is a period of which no moment is certain', () => {
  const marks = lay([{ key: 'y', date: '1991' }, { key: 'm', date: '1991-03' }, { key: 'd', date: '2020-08-18' }]).marks
  expect(marks.map(({ kind, core }) => [kind, core !== undefined])).toEqual([['period', false], ['period', false], ['point', true]])
})

test('a span is certain only between the periods of its ends', () => {
  const [mark] = lay([{ key: 's', date: '1992', end: '2012' }]).marks
  expect(mark!.outline).toEqual({ y: 1, height: 21 })
  expect(mark!.core).toEqual({ y: 2, height: 19 })
})

test('spans that overlap in time run in lanes of their own, later ones use a free lane again', () => {
  const { marks, lanes } = lay([{ key: 'a', date: '1991', end: '2000' }, { key: 'b', date: '1995', end: '1996' }, { key: 'c', date: '2005', end: '2006' }])
  expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 0])
  expect(lanes).toBe(2)
})

const dates = fc.array(fc.integer({ min: 1991, max: 2020 }), { minLength: 1, maxLength: 15 }).map((years) => years.toSorted().map((year, at) => ({ key: String(at), date: String(year) })))

test('labels stand in the order of time, apart, and within the height', () => {
  fc.assert(
    fc.property(dates, fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 15, maxLength: 15 }), (entries, all) => {
      const heights = all.slice(0, entries.length)
      const { labels, height } = lay(entries, heights)
      entries.forEach(({ key }, at) => {
        const floor = at === 0 ? 0 : labels.get(entries[at - 1]!.key)! + heights[at - 1]! + 1
        expect(labels.get(key)!).toBeGreaterThan(floor - 1e-6)
        expect(labels.get(key)! + heights[at]!).toBeLessThan(height + 1e-6)
      })
    }),
  )
})

describe('the timeline of the bank', () => {
  const entries = groupByDate(events)

  test('keeps every event', () => {
    expect(entries.flatMap((entry) => entry.events.map(({ id }) => id)).toSorted()).toEqual(events.map(({ id }) => id).toSorted())
  })

  test('puts marks in the order of time, true to scale', () => {
    const { marks, height } = lay(entries)
    const mark = (key: string) => marks.find((candidate) => candidate.key === key)!
    expect(mark('2012/').outline.y).toBeCloseTo((21 / 30) * height)
    marks.slice(1).forEach(({ outline }, at) => expect(outline.y).toBeGreaterThanOrEqual(marks[at]!.outline.y))
  })
})
