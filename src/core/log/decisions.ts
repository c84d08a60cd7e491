import { dayOf, type EpochMs } from '../lib/time.ts'
import { takeReset } from './answers.ts'
import type { CardFact, CueFact, EventHead } from './event.ts'
import type { LearnerState } from './state.ts'

/**
 * Takes what the learner decided about a card. Each decision is about its own matter: a
 * reset lifts no suspension, and a card that was suspended keeps its memory.
 */
export function takeDecision(state: LearnerState, event: EventHead & CardFact, at: EpochMs, keep: boolean): void {
  const { item, change, offsetMinutes } = event
  if (change === 'suspend') state.suspended.add(item)
  else if (change === 'resume') state.suspended.delete(item)
  else if (change === 'bury') state.buriedOn.set(item, dayOf({ at, offsetMinutes }, state.settings.rolloverMinutes))
  else takeReset(state, event, keep)
}

export function takeCue({ cues }: LearnerState, { item, text }: CueFact): void {
  if (text === '') cues.delete(item)
  else cues.set(item, text)
}
