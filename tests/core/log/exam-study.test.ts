import { describe, expect, it } from 'vitest'
import { day, DAY_MS, dayOf, epochMs, type Moment } from '../../../src/core/lib/time.ts'
import { examQuestion, examQueue, type ExamToday } from '../../../src/core/log/exam-study.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import type { Exam } from '../../../src/core/log/settings.ts'
import { aReview, aSetting } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'
import { anItem } from '../../support/items.ts'

const now: Moment = { at: NOON, offsetMinutes: 0 }
const today = dayOf(now, 240)
const heads = ['a', 'b', 'c', 'd', 'e'].map((id) => anItem('flip', { id, fact: `fact-${id}`, topic: id < 'd' ? 'dates' : 'causes' }))
const exam: Exam = { day: day(today + 10), scope: { kind: 'topics', ids: ['dates'] }, minutesPerDay: 10, keep: true }
const ago = (days: number) => epochMs(NOON - days * DAY_MS)
const aPlan = (plan: Partial<ExamToday> = {}): ExamToday => ({ exam, day: today, reviews: [], fresh: 0, ...plan })

describe('studying for an exam', () => {
  it('asks the planner about the items of the exam only, with what is known of them', () => {
    const state = foldEvents([aReview({ item: 'a', grade: 4, at: ago(3) }), aReview({ item: 'd', grade: 4, at: ago(3), seq: 2 })], NOON)
    const { input, items } = examQuestion(state, heads, exam, now)
    expect(items).toEqual(['a'])
    expect(input).toMatchObject({ unseen: 2, days: 10, minutesPerDay: 10, keep: true })
    expect([...input.cards.elapsedDays]).toEqual([3])
  })
  it('breaks take their days from the plan', () => {
    const state = foldEvents([aSetting('breaks', [{ from: today + 1, to: today + 2 }])], NOON)
    expect(examQuestion(state, heads, exam, now).input.capacity.slice(0, 4)).toEqual([1, 0, 0, 1])
  })
  it('the day’s queue holds what the plan wants, due or not, and new items of the exam only', () => {
    const state = foldEvents([aReview({ item: 'a', grade: 4, at: ago(1) })], NOON)
    const queue = examQueue(state, heads, aPlan({ reviews: ['a'], fresh: 1 }), now)
    expect(queue).toMatchObject({ due: ['a'], fresh: ['b'] })
    expect([...queue.order].sort()).toEqual(['a', 'b'])
  })
  it('what was answered since the plan was made is not asked again', () => {
    const state = foldEvents([aReview({ item: 'a', grade: 4, at: ago(9) }), aReview({ item: 'a', grade: 3, at: ago(0), seq: 2 }), aReview({ item: 'b', grade: 4, at: ago(0), seq: 3 })], NOON)
    expect(examQueue(state, heads, aPlan({ reviews: ['a'], fresh: 1 }), now)).toMatchObject({ due: [], fresh: [] })
  })
  it('an item that the plan leaves alone is not asked, though everyday study would', () => {
    const state = foldEvents([aReview({ item: 'a', grade: 4, at: ago(60) })], NOON)
    expect(examQueue(state, heads, aPlan(), now).due).toEqual([])
  })
  it('outside of the exam what is due is asked, and nothing new', () => {
    const state = foldEvents([aReview({ item: 'd', grade: 4, at: ago(60) })], NOON)
    expect(examQueue(state, heads, aPlan(), now)).toMatchObject({ due: ['d'], fresh: [] })
  })
  it('yesterday’s plan asks nothing today', () => {
    const state = foldEvents([aReview({ item: 'a', grade: 4, at: ago(5) })], NOON)
    expect(examQueue(state, heads, aPlan({ day: day(today - 1), reviews: ['a'], fresh: 3 }), now).order).toEqual([])
  })
  it.each([
    [true, ['a']],
    [false, []],
  ])('after the exam its items go on (%s) or are let go', (keep, due) => {
    const state = foldEvents([aReview({ item: 'a', grade: 4, at: ago(60) })], NOON)
    expect(examQueue(state, heads, aPlan({ exam: { ...exam, day: today, keep } }), now).due).toEqual(due)
  })
})
