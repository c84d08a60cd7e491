import { describe, expect, it } from 'vitest'
import { DAY_MS, dayOf, epochMs } from '../../../src/core/lib/time.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { aheadItems } from '../../../src/core/log/cram.ts'
import { nextDueOf } from '../../../src/core/log/next-due.ts'
import { cardOf } from '../../../src/core/log/state.ts'
import { todaysQueue } from '../../../src/core/log/todays-queue.ts'
import { aDecision, aReview, aSetting } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'
import { anItem } from '../../support/items.ts'

const heads = ['known', 'other', 'fresh'].map((id) => anItem('choice', { id }))
const scope = { heads, factOf: new Map(heads.map(({ id, fact }) => [id, fact])) }
const inDays = (days: number) => ({ at: epochMs(NOON + days * DAY_MS), offsetMinutes: 0 })

/** Both are due from day 10 on, the third item is new. */
const learned = [aReview({ seq: 1, item: 'known', grade: 4 }), aReview({ seq: 2, item: 'other', grade: 4 })]
const stateAt = (days: number, ...more: readonly LearnerEvent[]) => foldEvents([...learned, ...more], inDays(days).at)
const queueOn = (days: number, ...more: readonly LearnerEvent[]) => todaysQueue(stateAt(days, ...more), scope, inDays(days))

describe("today's queue", () => {
  it('offers what is due and what is new', () => {
    expect([...queueOn(10).due].sort()).toEqual(['known', 'other'])
    expect(queueOn(10).fresh).toEqual(['fresh'])
  })
  it('never offers what was suspended, be it known or new', () => {
    const { order } = queueOn(10, aDecision('suspend', { seq: 3, item: 'known' }), aDecision('suspend', { seq: 4, item: 'fresh' }))
    expect(order).toEqual(['other'])
  })
  it('offers what was buried on the next day again', () => {
    const bury = aDecision('bury', { seq: 3, item: 'known', at: inDays(10).at })
    expect(queueOn(10, bury).due).toEqual(['other'])
    expect([...queueOn(11, bury).due].sort()).toEqual(['known', 'other'])
  })
  it('offers what was reset as new', () => {
    expect(queueOn(10, aDecision('reset', { seq: 3, item: 'known' }))).toMatchObject({ due: ['other'], fresh: ['known', 'fresh'] })
  })
  it('asks first what the learner was sure of and got wrong, until it is answered rightly', () => {
    const sureMiss = aReview({ seq: 3, item: 'other', grade: 1, verdict: 'wrong', certainty: 3, at: inDays(11).at })
    const unsureMiss = aReview({ seq: 4, item: 'known', grade: 1, verdict: 'wrong', certainty: 1, at: inDays(10.9).at })
    expect(queueOn(12, unsureMiss, sureMiss).due).toEqual(['other', 'known'])
    const putRight = aReview({ seq: 5, item: 'other', grade: 3, certainty: 3, at: inDays(12).at })
    expect(cardOf(stateAt(12, sureMiss), 'other')?.misled).toBe(true)
    expect(cardOf(stateAt(12, sureMiss, putRight), 'other')?.misled).toBe(false)
  })
  it('is empty on a day planned free, but for what is chosen on purpose', () => {
    const today = dayOf(inDays(10), 240)
    const away = aSetting('breaks', [{ from: today, to: today + 1 }, { from: today + 2, to: today + 2 }], { seq: 3 })
    expect(queueOn(10, away).order).toEqual([])
    expect(todaysQueue(stateAt(10, away), { ...scope, despiteBreak: true }, inDays(10)).order).toHaveLength(3)
    expect(aheadItems(stateAt(10, away), heads, 7, inDays(10))).toHaveLength(2)
    expect(queueOn(13, away).order).toHaveLength(3)
    expect(nextDueOf(stateAt(10, away), inDays(10))).toEqual({ kind: 'days', days: 3 })
  })
  it('holds nothing that is due later, until it is studied ahead: the most endangered first', () => {
    const weaker = aReview({ seq: 3, item: 'fresh', grade: 4, at: inDays(3).at })
    const lapsed = [aReview({ seq: 4, item: 'other', grade: 1, at: inDays(3).at }), aReview({ seq: 5, item: 'other', grade: 4, at: inDays(3.1).at })]
    const state = stateAt(4, weaker, ...lapsed)
    expect(todaysQueue(state, scope, inDays(4)).order).toEqual([])
    expect(aheadItems(state, heads, 30, inDays(4))).toEqual(['known', 'other', 'fresh'])
    expect(aheadItems(state, heads, 3, inDays(4))).toEqual(['other'])
  })
  it('what is suspended is not said to come next', () => {
    const suspended = ['known', 'other'].map((item, i) => aDecision('suspend', { seq: 3 + i, item }))
    expect(nextDueOf(stateAt(1), inDays(1))?.kind).toBe('days')
    expect(nextDueOf(stateAt(1, ...suspended), inDays(1))).toBeUndefined()
  })
})
