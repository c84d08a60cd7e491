/** What the log does in one transaction each to open and to read. Packing and merging stand in log-housekeeping.ts. */
import { promisifyRequest, type UseStore } from 'idb-keyval'
import { eventId, type LearnerEvent } from '../core/log/event.ts'
import type { LogContents } from '../core/log/event-log.ts'
import { allOf, chunksAfter, COVER, HEAD, type SnapshotCover, type StoreHead } from './database.ts'

export type OpenedStore = {
  readonly head: StoreHead
  readonly rows: readonly LearnerEvent[]
  readonly snapshot: readonly Uint8Array[] | undefined
  readonly tail: readonly LearnerEvent[]
  readonly damaged: number
}

/** Takes an opening number and reads the snapshot and what it does not cover, as they were at one instant. */
export async function openStore(use: UseStore): Promise<OpenedStore> {
  const { head, cover, rows, snapshot, chunks } = await use('readwrite', async (store) => {
    const stored = await readHead(store)
    const head = { ...stored, openings: stored.openings + 1 }
    store.put(head, HEAD)
    const cover = await readCover(store)
    const [rows, snapshot, chunks] = await Promise.all([readRows(store), cover && readSnapshot(store), readChunks(store, cover?.chunks)])
    return { head, cover, rows, snapshot, chunks }
  })
  const { events, damaged } = await unpack(chunks)
  const covered = new Set(cover?.rows)
  return { head, rows, snapshot, tail: [...events, ...rows].filter((event) => !covered.has(eventId(event))), damaged }
}

export async function readStore(use: UseStore): Promise<LogContents> {
  const [rows, chunks] = await use('readonly', (store) => Promise.all([readRows(store), readChunks(store)]))
  const { events, damaged } = await unpack(chunks)
  return { events: [...events, ...rows], damaged }
}

/** All rows, and the events of the chunks after a number. */
export async function readSince(use: UseStore, chunks: number): Promise<{ readonly head: StoreHead; readonly events: readonly LearnerEvent[] }> {
  const [head, rows, newer] = await use('readonly', (store) => Promise.all([readHead(store), readRows(store), readChunks(store, chunks)]))
  return { head, events: [...(await unpack(newer)).events, ...rows] }
}

export async function readHead(store: IDBObjectStore): Promise<StoreHead> {
  const head = await promisifyRequest<StoreHead | undefined>(store.get(HEAD))
  if (head === undefined) throw new Error('Inconsistent: the store has no head')
  return head
}

// Async, each of the following: a call that throws must reject, or the requests made beside it would fail with nobody to hear.
export async function readCover(store: IDBObjectStore): Promise<SnapshotCover | undefined> {
  return promisifyRequest<SnapshotCover | undefined>(store.get(COVER))
}

export async function readRows(store: IDBObjectStore): Promise<LearnerEvent[]> {
  return promisifyRequest<LearnerEvent[]>(store.getAll(allOf('row')))
}

async function readSnapshot(store: IDBObjectStore): Promise<Uint8Array[]> {
  return promisifyRequest<Uint8Array[]>(store.getAll(allOf('snapshot')))
}

/** @param after the number of the last chunk that is not wanted */
export async function readChunks(store: IDBObjectStore, after = 0): Promise<Uint8Array[]> {
  return promisifyRequest<Uint8Array[]>(store.getAll(chunksAfter(after)))
}

/** The unpacking comes when there is something packed: a new learner does not pay for it. */
async function unpack(chunks: readonly Uint8Array[]): Promise<LogContents> {
  if (chunks.length === 0) return { events: [], damaged: 0 }
  const { decodeChunks } = await import('../core/log/chunk.ts')
  return decodeChunks(chunks)
}
