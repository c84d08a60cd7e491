import { describe, expect, it } from 'vitest'
import { day, DAY_MS, dayOf, epochMs, type Moment } from '../../../src/core/lib/time.ts'
import { examFloor } from '../../../src/core/log/exam-floor.ts'
import { examQuestion } from '../../../src/core/log/exam-study.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import type { Exam } from '../../../src/core/log/settings.ts'
import { aReview, aSetting } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'
import { anItem } from '../../support/items.ts'

const now: Moment = { at: NOON, offsetMinutes: 0 }
const today = dayOf(now, 240)
const heads = Array.from({ length: 20 }, (_, i) => anItem('flip', { id: `i${i}`, fact: `fact-${i}` }))
const ago = (days: number) => epochMs(NOON - days * DAY_MS)

function aFloor({ events = [], daysLeft = 20, minutesPerDay = 30 }: { readonly events?: readonly LearnerEvent[]; readonly daysLeft?: number; readonly minutesPerDay?: number | null } = {}) {
  const exam: Exam = { day: day(today + daysLeft), scope: { kind: 'all' }, minutesPerDay, keep: false }
  const state = foldEvents(events, NOON)
  const question = examQuestion(state, heads, exam, now)
  const plan = examFloor(state, question, exam, now)
  return { plan, reviews: plan.today.reviews.map((card) => question.items[card]) }
}

describe('the simple plan for an exam', () => {
  it('has every day up to the eve, and meets new items as everyday study does', () => {
    const { plan } = aFloor()
    expect(plan.days).toHaveLength(20)
    expect(plan.days.slice(0, 3).map(({ fresh }) => fresh)).toEqual([10, 10, 0])
    expect(plan.today).toEqual({ reviews: [], fresh: 10 })
    expect(plan.recallOnExamDay).toBeGreaterThan(0.85)
    expect(plan.recallAfter60Days).toBeLessThan(plan.recallOnExamDay)
  })
  it('asks today what is due', () => {
    const { reviews } = aFloor({ events: [aReview({ item: 'i4', grade: 4, at: ago(60) }), aReview({ item: 'i5', grade: 4, at: ago(1), seq: 2 })] })
    expect(reviews).toEqual(['i4'])
  })
  it('asks in the last week what has not had its last pass, due or not', () => {
    const { reviews } = aFloor({ daysLeft: 1, events: [aReview({ item: 'i4', grade: 4, at: ago(8) }), aReview({ item: 'i5', grade: 4, at: ago(2), seq: 2 })] })
    expect(reviews).toEqual(['i4'])
  })
  it('asks today no more than the minutes there are', () => {
    const events = Array.from({ length: 12 }, (_, i) => aReview({ item: `i${i}`, grade: 4, at: ago(60), seq: i + 1, tookMs: 15_000 }))
    expect(aFloor({ events, minutesPerDay: 2 })).toMatchObject({ plan: { today: { fresh: 0 } }, reviews: { length: 8 } })
    expect(aFloor({ events, minutesPerDay: null })).toMatchObject({ plan: { today: { fresh: 8 } }, reviews: { length: 12 } })
  })
  it('asks nothing on a break', () => {
    const { plan } = aFloor({ events: [aReview({ item: 'i4', grade: 4, at: ago(60), seq: 2 }), aSetting('breaks', [{ from: today, to: today }])] })
    expect(plan.today).toEqual({ reviews: [], fresh: 0 })
  })
})
