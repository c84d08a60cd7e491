import { MINUTE_MS, type Moment } from '../../core/lib/time.ts'
import type { LearnerEvent } from '../../core/log/event.ts'

export type Copy = { readonly name: string; readonly text: string }

/** All that the learner did, as a file that a person can open and another device can read. Its name carries the local date. */
export function copyOf(events: readonly LearnerEvent[], { at, offsetMinutes }: Moment): Copy {
  const date = new Date(at + offsetMinutes * MINUTE_MS).toISOString().slice(0, 10)
  return { name: `rappel-${date}.json`, text: JSON.stringify({ format: 'rappel-events', version: 1, savedAt: at, events }, undefined, 1) }
}
