/**
 * The second basket: the log once more, in a place that does not share the fate of
 * IndexedDB (a full disk can make Chromium delete every database of a site). It is written
 * a moment after the log and read only where the two differ.
 *
 * Files, each a chunk of events (core/log/chunk.ts):
 *   tail-<random>           what one page has written lately, renewed as a whole: the new file is there before the old one goes
 *   ahead-<random>          the same, with events among them that the log may lack
 *   chunk-<count>-<random>  sealed: never changed
 * Events carry their ids, so reading is a union: files may overlap, and pages need not agree.
 */
import { decodeChunks, encodeChunk, encodeChunks } from '../core/log/chunk.ts'
import { eventId, type EventId, type LearnerEvent } from '../core/log/event.ts'
import type { BasketFiles } from './basket-files.ts'
import { randomId } from './random-id.ts'

/** A tail of so many events is sealed: renewing it would cost more than a new file. */
const TAIL_EVENTS = 500
/** So many tails of earlier pages are sealed together. */
const MAX_TAILS = 12

export type SecondBasket = {
  /** Keeps events; resolves once they are written. Events already kept may come again. @param isStored false where the log does not hold them */
  add(events: readonly LearnerEvent[], isStored?: boolean): Promise<void>
  /** Every event, once, in no particular order. */
  read(): Promise<readonly LearnerEvent[]>
  /** Whether it holds as many events as the log and none that the log may lack, seen without reading what is sealed. */
  agrees(count: number): Promise<boolean>
  /** Makes the basket hold these events and those it holds already, in as few files as may be. @returns those that the basket alone had */
  reconcile(events: readonly LearnerEvent[]): Promise<readonly LearnerEvent[]>
}

export function createSecondBasket(files: BasketFiles): SecondBasket {
  let tail: LearnerEvent[] = []
  let tailName: string | undefined
  let isAhead = false
  /** Writes go one after the other: the later one holds the events of the earlier. */
  let line: Promise<unknown> = Promise.resolve()

  function inLine<T>(task: () => Promise<T>): Promise<T> {
    const done = line.then(task)
    line = done.catch(() => undefined)
    return done
  }

  async function readAll(names: readonly string[]): Promise<Map<EventId, LearnerEvent>> {
    const found = await Promise.all(names.map(files.read))
    const { events } = decodeChunks(found.filter((bytes) => bytes !== undefined))
    return new Map(events.map((event) => [eventId(event), event]))
  }

  async function seal(events: readonly LearnerEvent[]): Promise<void> {
    for (const chunk of encodeChunks(events)) await files.write(`chunk-${decodeChunks([chunk]).events.length}-${randomId()}`, chunk)
  }

  async function flush(): Promise<void> {
    if (tail.length === 0) return
    const before = tailName
    // What is sealed bears no sign that the log lacks it.
    if (isAhead || tail.length < TAIL_EVENTS) {
      const next = `${isAhead ? 'ahead' : 'tail'}-${randomId()}`
      await files.write(next, encodeChunk(tail))
      tailName = next
    } else {
      const sealed = tail
      await seal(sealed)
      tail = tail.slice(sealed.length)
      tailName = undefined
    }
    if (before !== undefined) await files.remove(before)
  }

  return {
    add(events, isStored = true) {
      isAhead ||= !isStored
      const known = new Set(tail.map(eventId))
      tail = [...tail, ...events.filter((event) => !known.has(eventId(event)))]
      return inLine(flush)
    },
    read: () => inLine(async () => [...(await readAll(await files.names())).values()]),
    agrees: (count) =>
      inLine(async () => {
        const names = await files.names()
        // As many do not make the same: the log may have others in their place.
        if (names.some((name) => name.startsWith('ahead-'))) return false
        const tails = names.filter((name) => name.startsWith('tail-'))
        if (tails.length > MAX_TAILS) return false
        const sealed = names.reduce((sum, name) => sum + Number(/^chunk-(\d+)-/.exec(name)?.[1] ?? 0), 0)
        return sealed + (await readAll(tails)).size === count
      }),
    reconcile: (events) =>
      inLine(async () => {
        const own = tail
        const names = await files.names()
        const held = await readAll(names)
        for (const event of own) held.set(eventId(event), event)
        const all = new Map(held)
        for (const event of events) {
          all.set(eventId(event), event)
          held.delete(eventId(event))
        }
        // What is new is written before what it replaces is removed: cut off in between, the union still has everything.
        await seal([...all.values()])
        // What came meanwhile waits in the line behind this.
        tail = tail.slice(own.length)
        tailName = undefined
        isAhead &&= tail.length > 0
        for (const name of names) await files.remove(name)
        return [...held.values()]
      }),
  }
}
