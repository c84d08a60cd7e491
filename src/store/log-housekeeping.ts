/** What the log does in one transaction each to merge and to pack: for idle time and imports, so it is loaded when it is wanted. */
import type { UseStore } from 'idb-keyval'
import { MINUTE_MS, type EpochMs } from '../core/lib/time.ts'
import { decodeChunks, encodeChunks } from '../core/log/chunk.ts'
import { eventId, type LearnerEvent } from '../core/log/event.ts'
import type { SealReport, SnapshotSource } from '../core/log/event-log.ts'
import { allOf, chunkKey, COVER, HEAD, pieceKey, rowKey, type SnapshotCover, type StoreHead } from './database.ts'
import { readChunks, readCover, readHead, readRows } from './log-transactions.ts'

/** Rows are packed once so many have gathered. */
export const SEAL_ROWS = 500
/** Younger rows stay rows: other tabs may just be reading them, and a write may be repeated. */
const SEAL_AGE_MS = 5 * MINUTE_MS
/** A snapshot is renewed once so many events came since: folding fewer takes no time, writing costs by the card. */
export const SNAPSHOT_EVENTS = 2000

/** Adds what is new as chunks. The snapshot goes: it may lack what the new events change. */
export function mergeEvents(use: UseStore, events: readonly LearnerEvent[]): Promise<readonly LearnerEvent[]> {
  return use('readwrite', async (store) => {
    const head = await readHead(store)
    const rows = await readRows(store)
    const stored = decodeChunks(await readChunks(store)).events
    const ids = new Set([...rows, ...stored].map(eventId))
    const fresh = events.filter((event) => !ids.has(eventId(event)) && ids.add(eventId(event)))
    if (fresh.length === 0) return []
    putChunks(store, head, fresh)
    store.delete(COVER)
    store.delete(allOf('snapshot'))
    return fresh
  })
}

/**
 * Packs old rows into chunks once they are many, and keeps the snapshot if it pays. The
 * state of a page is always folded from stored events; if it counts as many as there are,
 * it is folded from all of them, and only then is it kept.
 */
export function sealRows(use: UseStore, now: EpochMs, snapshot?: SnapshotSource): Promise<SealReport> {
  return use('readwrite', async (store) => {
    let head = await readHead(store)
    const cover = await readCover(store)
    const rows = await readRows(store)
    const old = rows.filter((event) => Math.abs(now - event.at) >= SEAL_AGE_MS)
    const sealed = old.length >= SEAL_ROWS ? old : []
    if (sealed.length > 0) {
      head = putChunks(store, head, sealed)
      for (const event of sealed) store.delete(rowKey(event))
    }
    const left = sealed.length === 0 ? rows : rows.filter((event) => !sealed.includes(event))
    const total = head.sealed + left.length
    const isDue = total - (cover?.count ?? 0) >= SNAPSHOT_EVENTS
    if (snapshot === undefined || snapshot.count !== total || !isDue) return { sealed: sealed.length, snapshot: false }
    const next: SnapshotCover = { count: total, chunks: head.chunks, rows: left.map(eventId) }
    store.delete(allOf('snapshot'))
    snapshot.encode().forEach((piece, i) => store.put(piece, pieceKey(i)))
    store.put(next, COVER)
    return { sealed: sealed.length, snapshot: true }
  })
}

function putChunks(store: IDBObjectStore, head: StoreHead, events: readonly LearnerEvent[]): StoreHead {
  const chunks = encodeChunks(events)
  chunks.forEach((chunk, i) => store.put(chunk, chunkKey(head.chunks + 1 + i)))
  const next = { ...head, chunks: head.chunks + chunks.length, sealed: head.sealed + events.length }
  store.put(next, HEAD)
  return next
}
