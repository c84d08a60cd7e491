import type { Day } from '../lib/time.ts'
import { isLeech } from '../scheduler/due.ts'
import { cardOf, type LearnerState } from './state.ts'

/** How a card stands beside its memory: what the learner decided about it, and whether it is a leech. */
export type CardStanding = {
  readonly isNew: boolean
  readonly suspended: boolean
  /** Put off until tomorrow. */
  readonly buried: boolean
  /** The learner's own cue. */
  readonly cue: string | undefined
  /** How often it was forgotten; undefined unless that makes it a leech. */
  readonly hardAfter: number | undefined
}

export function cardStanding(state: LearnerState, item: string, today: Day): CardStanding {
  const card = cardOf(state, item)
  const slot = state.slotOf.get(item)
  return {
    isNew: card === undefined,
    suspended: state.suspended.has(item),
    buried: state.buriedOn.get(item) === today,
    cue: state.cues.get(item),
    hardAfter: slot !== undefined && isLeech(state.cards, slot, state.policy) ? card?.lapses : undefined,
  }
}
