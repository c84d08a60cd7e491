import { eventId, type LearnerEvent } from './event.ts'

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
