import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, day, dayOf, epochMs } from '../../../src/core/lib/time.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { countAnswers } from '../../../src/core/stats/answer-counts.ts'
import { readAnswers } from '../../../src/core/stats/answer-table.ts'
import { manyReviews } from '../../bench/many-reviews.ts'
import { aDecision, aReview, anUndo, LATER, wildLog } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'

const count = (events: readonly LearnerEvent[], wanted?: (item: string) => boolean) => countAnswers(readAnswers(events, LATER), wanted)
const inDays = (days: number) => epochMs(NOON + days * DAY_MS)
const today = dayOf({ at: NOON, offsetMinutes: 0 }, 240)
const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0)

/** Easy graduates at once: in review from then on. */
const learned = aReview({ seq: 1, grade: 4 })

describe('the counts of answers', () => {
  it('add up to the answers that stand, day by day, as the state counts them', () => {
    fc.assert(fc.property(wildLog, (events) => {
      const { days } = foldEvents(events, LATER)
      const counts = count(events)
      expect(new Map([...counts.days].map(([on, { all, right, tookMs }]) => [on, { reviews: all, right, tookMs }]))).toEqual(
        new Map([...days].map(([on, { reviews, right, tookMs }]) => [on, { reviews, right, tookMs }])),
      )
      expect(sum(Object.values(counts.grades).flat())).toBe(counts.all)
      expect(counts.all).toBe(sum([...days.values()].map(({ reviews }) => reviews)))
    }))
  })
  it('of two parts add up to those of the whole', () => {
    fc.assert(fc.property(wildLog, (events) => {
      const isFirst = (item: string) => item < 'e'
      const [first, rest, whole] = [count(events, isFirst), count(events, (item) => !isFirst(item)), count(events)]
      expect(first.all + rest.all).toBe(whole.all)
      expect(first.hours.map(({ all }, hour) => all + (rest.hours[hour]?.all ?? 0))).toEqual(whole.hours.map(({ all }) => all))
      for (const [on, { young, mature, right }] of whole.days) {
        const [a, b] = [first.days.get(on), rest.days.get(on)]
        expect((a?.young.all ?? 0) + (b?.young.all ?? 0)).toBe(young.all)
        expect((a?.mature.right ?? 0) + (b?.mature.right ?? 0)).toBe(mature.right)
        expect((a?.right ?? 0) + (b?.right ?? 0)).toBe(right)
      }
    }))
  })
  it('leave out what was undone', () => {
    expect(count([learned, anUndo(learned, { seq: 2 })]).all).toBe(0)
  })
  it('tell the hour on the wall, wherever that is', () => {
    const { hours } = count([learned, aReview({ seq: 2, at: inDays(3), offsetMinutes: -570 })])
    expect(hours.flatMap(({ all }, hour) => (all > 0 ? [hour] : []))).toEqual([2])
  })
  it('count each mode by grade', () => {
    const { grades } = count([learned, aReview({ seq: 2, mode: 'quiz', grade: 1 }), aReview({ seq: 3, mode: 'cram', grade: 2 })])
    expect(grades).toEqual({ study: [0, 0, 0, 1], quiz: [1, 0, 0, 0], cram: [0, 1, 0, 0] })
  })
})

describe('true retention', () => {
  const retentionOn = (days: number, events: readonly LearnerEvent[]) => {
    const { young, mature } = count(events).days.get(day(today + days)) ?? {}
    return { young, mature }
  }

  it('counts the first answer of a day on a card in review', () => {
    const events = [learned, aReview({ seq: 2, at: inDays(8), grade: 1 }), aReview({ seq: 3, at: inDays(8), grade: 3 })]
    expect(retentionOn(8, events)).toEqual({ young: { right: 0, all: 1 }, mature: { right: 0, all: 0 } })
  })
  it('counts a card as mature once its memory held for three weeks', () => {
    const events = [learned, aReview({ seq: 2, at: inDays(8), grade: 4 }), aReview({ seq: 3, at: inDays(60), grade: 3 })]
    expect(retentionOn(60, events).mature).toEqual({ right: 1, all: 1 })
  })
  it('counts neither new cards, nor steps, nor extra practice, nor what was practised before on that day', () => {
    const step = [aReview({ seq: 1 }), aReview({ seq: 2, at: inDays(1) })]
    const none = { young: { right: 0, all: 0 }, mature: { right: 0, all: 0 } }
    expect([retentionOn(0, step), retentionOn(1, step)]).toEqual([none, none])
    const cram = aReview({ seq: 2, at: inDays(8), mode: 'cram' })
    expect(retentionOn(8, [learned, cram])).toEqual(none)
    expect(retentionOn(8, [learned, cram, aReview({ seq: 3, at: inDays(8) })])).toEqual(none)
    expect(retentionOn(8, [learned, aReview({ seq: 2, at: inDays(8), mode: 'quiz' })]).young).toEqual({ right: 1, all: 1 })
  })
  it('does not count a card that was reset', () => {
    expect(retentionOn(8, [learned, aDecision('reset', { seq: 2, at: inDays(2) }), aReview({ seq: 3, at: inDays(8) })]).young?.all).toBe(0)
  })
})

it('100,000 answers are all in the table, whatever the order they came in', () => {
  const events = manyReviews(100_000, 1000)
  const now = epochMs(Date.now())
  const table = readAnswers(events.toReversed(), now)
  expect(countAnswers(table).all).toBe(100_000)
  expect(table.items.length).toBe(1000)
})
