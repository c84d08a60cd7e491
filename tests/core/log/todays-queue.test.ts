import { describe, expect, it } from 'vitest'
import { DAY_MS, epochMs } from '../../../src/core/lib/time.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { nextDueOf } from '../../../src/core/log/next-due.ts'
import { todaysQueue } from '../../../src/core/log/todays-queue.ts'
import { aDecision, aReview } from '../../support/events.ts'
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
  it('what is suspended is not said to come next', () => {
    const suspended = ['known', 'other'].map((item, i) => aDecision('suspend', { seq: 3 + i, item }))
    expect(nextDueOf(stateAt(1), inDays(1))?.kind).toBe('days')
    expect(nextDueOf(stateAt(1, ...suspended), inDays(1))).toBeUndefined()
  })
})
