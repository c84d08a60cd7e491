import { dayOf, MINUTE_MS, type Day, type Moment } from '../../core/lib/time.ts'
import type { Card } from '../../core/scheduler/card-table.ts'
import type { Policy } from '../../core/scheduler/policy.ts'
import type { NextDue } from '../../core/scheduler/preview.ts'

export type Due = NextDue | { readonly kind: 'now' }

/** What the scheduler holds of one item, for people to read. */
export type ItemMemory = {
  /** Probability of recall at this moment, 0 to 1; only for an item that has left its steps. */
  readonly recall?: number
  readonly stabilityDays: number
  /** 1 to 10. */
  readonly difficulty: number
  readonly due: Due
  /** The study day on which it comes back; none while it is in its steps. */
  readonly dueDay?: Day
}

export function itemMemory(card: Card, now: Moment, { settings, model }: Policy): ItemMemory {
  const { stability, difficulty } = card
  if (card.phase !== 'review') return { stabilityDays: stability, difficulty, due: dueIn((card.dueAt - now.at) / MINUTE_MS, 'minutes') }
  const today = dayOf(now, settings.rolloverMinutes)
  return {
    recall: model.retrievability(Math.max(today - card.lastDay, 0), stability),
    stabilityDays: stability,
    difficulty,
    due: dueIn(card.dueDay - today, 'days'),
    dueDay: card.dueDay,
  }
}

function dueIn(wait: number, unit: NextDue['kind']): Due {
  if (wait <= 0) return { kind: 'now' }
  return unit === 'days' ? { kind: 'days', days: wait } : { kind: 'minutes', minutes: wait }
}
