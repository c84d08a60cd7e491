import type { EpochMs } from '../../core/lib/time.ts'
import type { LearnerEvent, ReviewEvent } from '../../core/log/event.ts'
import { timelineOf } from '../../core/log/timeline.ts'
import { undoneAmong } from '../../core/log/undo.ts'

/** The answers that stand, newest first. @param events the reviews of an item and the undos that concern them */
export function answersThatStand(events: readonly LearnerEvent[], now: EpochMs): readonly ReviewEvent[] {
  const { dated } = timelineOf(events, now)
  const undone = undoneAmong(dated)
  return dated.flatMap(({ event }) => (event.kind === 'review' && !undone.has(event) ? [event] : [])).reverse()
}
