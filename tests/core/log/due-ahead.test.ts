import { expect, it } from 'vitest'
import { dayOf, epochMs, DAY_MS } from '../../../src/core/lib/time.ts'
import { dueAhead } from '../../../src/core/log/due-ahead.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { cardOf } from '../../../src/core/log/state.ts'
import { aReview } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'
import { anItem } from '../../support/items.ts'

const heads = ['a', 'b', 'never'].map((id) => anItem('choice', { id }))

it('counts each day what is due by then, items in their steps at once, new ones never', () => {
  const state = foldEvents([aReview({ item: 'a', grade: 4 }), aReview({ item: 'b', grade: 1, seq: 2 })], epochMs(NOON + DAY_MS))
  const today = dayOf({ at: NOON, offsetMinutes: 0 }, state.settings.rolloverMinutes)
  const comes = cardOf(state, 'a')!.dueDay - today
  const due = dueAhead(state, heads, today, comes + 2)
  expect(due.slice(0, comes)).toEqual(Array.from({ length: comes }, () => 1))
  expect(due.slice(comes)).toEqual([2, 2])
})
it('what is overdue is due on the first day', () => {
  const state = foldEvents([aReview({ item: 'a', grade: 4 })], epochMs(NOON + DAY_MS))
  const later = dayOf({ at: epochMs(NOON + 900 * DAY_MS), offsetMinutes: 0 }, state.settings.rolloverMinutes)
  expect(dueAhead(state, heads, later, 2)).toEqual([1, 1])
})
