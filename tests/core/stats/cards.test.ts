import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, day, dayOf, epochMs } from '../../../src/core/lib/time.ts'
import type { LearnerEvent, ReviewEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { cardOf } from '../../../src/core/log/state.ts'
import { distributionsOf } from '../../../src/core/stats/distributions.ts'
import { forecastDue } from '../../../src/core/stats/forecast.ts'
import { memoryCurve } from '../../../src/core/stats/memory-curve.ts'
import { aDecision, aReview, aSetting, LATER, steadyLog } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'
import { anItem } from '../../support/items.ts'

const ITEMS = ['turn-k3vd', 'ibk-88xz', 'cedeao-1', 'élu-é']
const heads = ITEMS.map((id) => anItem('choice', { id }))
const inDays = (days: number) => epochMs(NOON + days * DAY_MS)
const today = dayOf({ at: NOON, offsetMinutes: 0 }, 240)
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe('the forecast', () => {
  it('holds every card once that was met and is not left out', () => {
    fc.assert(fc.property(steadyLog, fc.nat(200), fc.integer({ min: 1, max: 40 }), (events, days, length) => {
      const state = foldEvents(events, LATER)
      const { backlog, days: due, later } = forecastDue(state, heads, day(today + days), length)
      const asked = ITEMS.filter((id) => cardOf(state, id) !== undefined && !state.suspended.has(id))
      expect(backlog + sum(due) + later).toBe(asked.length)
    }))
  })
  it('keeps what is overdue apart from what is due today', () => {
    const events = [aSetting('fuzz', false, { seq: 1 }), aReview({ seq: 2, grade: 4 }), aReview({ seq: 3, grade: 4, item: 'ibk-88xz', at: inDays(1) })]
    const due = cardOf(foldEvents(events, LATER), 'ibk-88xz')!.dueDay
    expect(forecastDue(foldEvents(events, LATER), heads, due, 3)).toEqual({ backlog: 1, days: [1, 0, 0], later: 0 })
  })
  it('asks after a day planned free what is due on it', () => {
    const events = [aSetting('fuzz', false, { seq: 1 }), aReview({ seq: 2, grade: 4 })]
    const due = cardOf(foldEvents(events, LATER), 'turn-k3vd')!.dueDay
    const state = foldEvents([...events, aSetting('breaks', [{ from: due, to: due + 1 }], { seq: 3 })], LATER)
    expect(forecastDue(state, heads, day(due - 1), 5).days).toEqual([0, 0, 0, 1, 0])
    expect(forecastDue(state, heads, due, 5)).toMatchObject({ backlog: 0, days: [0, 0, 1, 0, 0] })
  })
  it('asks what was buried tomorrow', () => {
    const events = [aReview({ seq: 1, grade: 1 }), aDecision('bury', { seq: 2 })]
    expect(forecastDue(foldEvents(events, LATER), heads, today, 2).days).toEqual([0, 1])
  })
})

it('each distribution holds every card that was met once', () => {
  fc.assert(fc.property(steadyLog, fc.nat(300), (events, days) => {
    const state = foldEvents(events, LATER)
    const { cards, stability, difficulty, recall, expectedKnown } = distributionsOf(state, heads, day(today + days))
    expect(cards).toBe(ITEMS.filter((id) => cardOf(state, id) !== undefined).length)
    expect([stability, difficulty, recall].map(sum)).toEqual([cards, cards, cards])
    expect(expectedKnown).toBeLessThanOrEqual(cards)
  }))
})

describe('the curve of a memory', () => {
  const answers: readonly ReviewEvent[] = [aReview({ seq: 1, grade: 4 }), aReview({ seq: 2, at: inDays(8) }), aReview({ seq: 3, at: inDays(8), grade: 3 }), aReview({ seq: 4, at: inDays(30), grade: 1 })]
  const curveOf = (own: readonly ReviewEvent[], more: readonly LearnerEvent[] = []) => {
    const state = foldEvents([...own, ...more], LATER)
    return memoryCurve(own, cardOf(state, 'turn-k3vd')!, state.policy, { at: inDays(31), day: day(today + 31) })
  }

  it('falls from each day with an answer to the next, and from the last one ahead', () => {
    const { falls } = curveOf(answers)!
    expect(falls.map(({ from, to }) => [from - today, to - today]).slice(0, 2)).toEqual([[0, 8], [8, 30]])
    expect(falls.at(-1)!.to).toBeGreaterThan(today + 31)
    expect(falls.map(({ grade }) => grade)).toEqual([4, 3, 1])
  })
  it('rests on the memory that the scheduler holds', () => {
    const { falls, recallAfter, fallsToDesired } = curveOf(answers.slice(0, 3))!
    const last = falls.at(-1)!
    expect(last.stability).toBe(cardOf(foldEvents(answers.slice(0, 3), LATER), 'turn-k3vd')!.stability)
    expect(recallAfter(fallsToDesired - last.from, last.stability)).toBeCloseTo(0.9, 1)
  })
  it('of a card that was reset begins with the answers since', () => {
    const reset = aDecision('reset', { seq: 3, at: inDays(20) })
    const since = [answers[0]!, answers[1]!, answers[3]!]
    expect(curveOf(since, [reset])!.falls.map(({ from }) => from - today)).toEqual([30])
  })
  it('is there for every card that has answers', () => {
    fc.assert(fc.property(steadyLog, (events) => {
      const state = foldEvents(events, LATER)
      const card = cardOf(state, 'turn-k3vd')
      const own = events.filter((event): event is ReviewEvent => event.kind === 'review' && event.item === 'turn-k3vd')
      if (card === undefined) return
      const curve = memoryCurve(own, card, state.policy, { at: LATER, day: dayOf({ at: LATER, offsetMinutes: 0 }, 240) })!
      expect(curve.falls.length).toBeGreaterThan(0)
      for (const { from, to } of curve.falls) expect(to).toBeGreaterThan(from)
    }))
  })
})
