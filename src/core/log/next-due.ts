import { dayOf, MINUTE_MS, type Moment } from '../lib/time.ts'
import { readCard } from '../scheduler/card-table.ts'
import { firstStudyDay } from '../scheduler/policy.ts'
import type { NextDue } from '../scheduler/preview.ts'
import type { LearnerState } from './state.ts'

/** When the soonest of all cards that are not suspended is asked, breaks aside; undefined for a learner without any. */
export function nextDueOf(state: LearnerState, now: Moment): NextDue | undefined {
  const today = dayOf(now, state.settings.rolloverMinutes)
  let soonest: NextDue | undefined
  for (const [item, slot] of state.slotOf) {
    if (state.suspended.has(item)) continue
    const card = readCard(state.cards, slot)
    if (card.phase === 'new') continue
    const askedOn = firstStudyDay(state.settings, card.phase === 'review' && card.dueDay > today ? card.dueDay : today)
    const isInSteps = card.phase !== 'review' && askedOn === today
    const due: NextDue = isInSteps ? { kind: 'minutes', minutes: Math.max((card.dueAt - now.at) / MINUTE_MS, 0) } : { kind: 'days', days: askedOn - today }
    if (soonest === undefined || compareDue(due, soonest) < 0) soonest = due
  }
  return soonest
}

function compareDue(a: NextDue, b: NextDue): number {
  if (a.kind !== b.kind) return a.kind === 'minutes' ? -1 : 1
  return a.kind === 'minutes' && b.kind === 'minutes' ? a.minutes - b.minutes : a.kind === 'days' && b.kind === 'days' ? a.days - b.days : 0
}
