/** The event log in IndexedDB. What it promises stands in core/log/event-log.ts, the key layout in database.ts. */
import { setMany, update } from 'idb-keyval'
import { succeed } from '../core/lib/result.ts'
import { eventId, type LearnerEvent } from '../core/log/event.ts'
import type { EventLog } from '../core/log/event-log.ts'
import { eventsAbout } from '../core/log/history.ts'
import { HEAD, rowKey, type Database, type StoreHead } from './database.ts'
import { openStore, readSince, readStore } from './log-transactions.ts'
import { createSequence } from './sequence.ts'
import { createTabNews } from './tab-news.ts'

const housekeeping = () => import('./log-housekeeping.ts')

export function createIdbLog(database: Database): EventLog {
  const news = createTabNews(database.name)
  const sequence = createSequence(() => head?.device ?? '')
  /** Rows and merged events this page knows of; chunks up to `head.chunks` hold nothing else. */
  const known = new Set<string>()
  let unsaved: LearnerEvent[] = []
  let head: StoreHead | undefined
  /** Appends go one after the other, so that their events are stored in the order of their numbers. */
  let line: Promise<unknown> = Promise.resolve()

  function know(events: readonly LearnerEvent[]): void {
    for (const event of events) {
      known.add(eventId(event))
      sequence.notice(event)
    }
  }

  async function takeOpening(at: Pick<LearnerEvent, 'at'>): Promise<void> {
    let opening = 0
    await update<StoreHead>(HEAD, (stored) => {
      if (stored === undefined) throw new Error('Inconsistent: the store has no head')
      opening = stored.openings + 1
      return { ...stored, openings: opening }
    }, database.use)
    sequence.begin(opening, at)
  }

  async function save(): Promise<readonly LearnerEvent[]> {
    const saving = unsaved
    if (saving.length === 0) return []
    await setMany(saving.map((event) => [rowKey(event), event]), database.use)
    unsaved = []
    know(saving)
    news.tell()
    return saving
  }

  return {
    open: (now) =>
      database.read(async () => {
        const opened = await openStore(database.use)
        head = opened.head
        sequence.begin(opened.head.openings, { at: now })
        know(opened.rows)
        const isLost = database.hasLostData() || opened.damaged > 0
        return {
          device: opened.head.device,
          tail: opened.tail,
          ...(opened.snapshot && { snapshot: opened.snapshot }),
          ...(isLost && { issue: { code: 'store-lost' as const, params: { damaged: opened.damaged } } }),
        }
      }),
    append(facts, moment) {
      const appended = line.then(async () => {
        // Where the counter cannot be had, the old opening still gives unique numbers; the write below then tells what is wrong.
        if (sequence.isStale(moment)) await database.write(() => takeOpening(moment))
        unsaved = [...unsaved, ...sequence.number(facts, moment)]
        return database.write(save)
      })
      line = appended.catch(() => undefined)
      return appended
    },
    unsaved: () => unsaved,
    readAll: () => database.read(() => readStore(database.use)),
    eventsOf: (item) => database.read(async () => eventsAbout(item, (await readStore(database.use)).events)),
    merge: (events) =>
      database.write(async () => {
        const merged = await (await housekeeping()).mergeEvents(database.use, events)
        if (merged.length === 0) return []
        know(merged)
        news.tell()
        return merged
      }),
    seal: (now, snapshot) => database.write(async () => (await housekeeping()).sealRows(database.use, now, snapshot)),
    watch(listener) {
      return news.watch(async () => {
        const since = await database.read(() => readSince(database.use, head?.chunks ?? 0))
        if (!since.ok) return listener(since)
        head = since.value.head
        const fresh = since.value.events.filter((event) => !known.has(eventId(event)))
        know(fresh)
        if (fresh.length > 0) listener(succeed(fresh))
      })
    },
    close() {
      news.close()
      database.close()
    },
  }
}
