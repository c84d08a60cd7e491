import { eventId, type LearnerEvent, type ReviewEvent } from './event.ts'
import { timelineOf } from './timeline.ts'
import { undoneAmong } from './undo.ts'
import type { EpochMs } from '../lib/time.ts'

/** One answer in an item's history, oldest first. */
export type PastReview = { readonly event: ReviewEvent; readonly at: EpochMs; readonly undone: boolean }

/** The reviews of an item and the undos that bear on them, undos of undos included. */
export function eventsAbout(item: string, events: readonly LearnerEvent[]): readonly LearnerEvent[] {
  const reviews = events.filter((event) => event.kind === 'review' && event.item === item)
  const undos = events.filter((event) => event.kind === 'undo')
  const concerned = new Set(reviews.map(eventId))
  for (let before = -1; before < concerned.size; ) {
    before = concerned.size
    for (const undo of undos) if (concerned.has(undo.undoes)) concerned.add(eventId(undo))
  }
  return [...reviews, ...undos.filter((undo) => concerned.has(eventId(undo)))]
}

/** @param events what `eventsAbout` gives */
export function pastReviews(events: readonly LearnerEvent[], now: EpochMs): readonly PastReview[] {
  const { dated } = timelineOf(events, now)
  const undone = undoneAmong(dated)
  return dated.flatMap(({ event, at }) => (event.kind === 'review' ? [{ event, at, undone: undone.has(event) }] : []))
}
