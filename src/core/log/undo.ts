import { eventId, readEventId, type EventHead, type EventId } from './event.ts'
import type { DatedEvent } from './timeline.ts'

export type Undone = {
  has(event: EventHead): boolean
  /** Events that an undo names before they have come: each is undone when it comes. */
  readonly awaited: ReadonlySet<EventId>
}

/**
 * Which events are undone. An undo takes out the event it names, of whatever kind, before
 * or after it in time; an undone undo takes out nothing. Between undos the last word
 * counts: one that names a later undo is void, so undos cannot name each other in a circle.
 */
export function undoneAmong(dated: readonly DatedEvent[]): Undone {
  const undone = createEventSet()
  const judged = new Set<EventId>()
  for (let i = dated.length - 1; i >= 0; i -= 1) {
    const event = dated[i]?.event
    if (event?.kind !== 'undo') continue
    judged.add(eventId(event))
    if (!undone.has(event) && !judged.has(event.undoes)) undone.add(event.undoes)
  }
  if (judged.size === 0) return { has: undone.has, awaited: new Set() }
  const awaited = createEventSet(undone.ids())
  for (const { event } of dated) awaited.delete(event)
  return { has: undone.has, awaited: new Set(awaited.ids()) }
}

/** A set of event ids asked by device and number: a replay asks for every event, and building a text each time would cost more than the rest. */
function createEventSet(ids: readonly EventId[] = []) {
  const seqs = new Map<string, Set<number>>()
  const add = (id: EventId): void => {
    const head = readEventId(id)
    if (head === undefined) return
    const own = seqs.get(head.device)
    if (own === undefined) seqs.set(head.device, new Set([head.seq]))
    else own.add(head.seq)
  }
  ids.forEach(add)
  return {
    add,
    has: (event: EventHead): boolean => seqs.get(event.device)?.has(event.seq) ?? false,
    delete: (event: EventHead): void => void seqs.get(event.device)?.delete(event.seq),
    ids: (): EventId[] => [...seqs].flatMap(([device, own]) => [...own].map((seq) => eventId({ device, seq }))),
  }
}
