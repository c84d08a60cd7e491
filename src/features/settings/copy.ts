import { MINUTE_MS, type Moment } from '../../core/lib/time.ts'
import { writeCopy } from '../../core/log/copy.ts'
import type { LearnerEvent } from '../../core/log/event.ts'

export type CopyFile = { readonly name: string; readonly text: string }

/** All that the learner did, as a file that a person can open and another device can read. Its name carries the local date. */
export function copyOf(events: readonly LearnerEvent[], { at, offsetMinutes }: Moment): CopyFile {
  const date = new Date(at + offsetMinutes * MINUTE_MS).toISOString().slice(0, 10)
  return { name: `rappel-${date}.json`, text: writeCopy(events, at) }
}
