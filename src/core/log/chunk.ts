/**
 * A chunk: events packed for good, at most MAX_CHUNK_BYTES of them, never changed once
 * written. 22 bytes hold an ordinary review; what does not fit into columns (free answers,
 * settings, undos) goes into the JSON part.
 *
 * Payload, little-endian, n events:
 *   u32 n | u32 length of the JSON
 *   f64 at | u32 tookMs | u32 source << 20 | seq % 2^20 | u16 item | i16 offset | u16 bits   (a column each)
 *   JSON { sources: [device, opening][], items: id[], rest: [index, object][] }
 * Bits, from the low end: grade - 1 (2), verdict (2), mode (2), presentation (4), packed (1).
 * Names in the tables below are stored as their index: never reorder, only append.
 */
import { bytesToJson, jsonToBytes } from '../lib/json-bytes.ts'
import { frame, openFrame, viewOf } from '../lib/frame.ts'
import { fail, succeed, type Issue, type Result } from '../lib/result.ts'
import { epochMs } from '../lib/time.ts'
import type { ItemKind } from '../bank/item.ts'
import type { Verdict } from '../grading/response.ts'
import type { Grade } from '../scheduler/card-table.ts'
import type { LearnerEvent, ReviewEvent, ReviewFact } from './event.ts'

/** Larger values become files of their own in Chromium, with failures of their own. */
export const MAX_CHUNK_BYTES = 32_768

const MARK = 'RLC1'
const VERDICTS: readonly Verdict[] = ['right', 'partial', 'wrong', 'self']
const MODES: readonly ReviewFact['mode'][] = ['study', 'quiz', 'cram']
const PRESENTATIONS: readonly ItemKind[] = ['flip', 'cloze', 'choice', 'multiple', 'true-false', 'number', 'date', 'typed', 'order', 'match']

const HEAD_BYTES = 8
const EVENT_BYTES = 22
const SEQ_BITS = 2 ** 20
const PACKED = 1 << 10

/** Packs events, in their order, into as many chunks as they need. A single event too big for a chunk gets a bigger one. */
export function encodeChunks(events: readonly LearnerEvent[]): readonly Uint8Array[] {
  if (events.length === 0) return []
  const most = Math.floor(MAX_CHUNK_BYTES / EVENT_BYTES)
  const bytes = events.length > most ? undefined : encodeChunk(events)
  if (bytes !== undefined && (bytes.length <= MAX_CHUNK_BYTES || events.length === 1)) return [bytes]
  const half = events.length >> 1
  return [...encodeChunks(events.slice(0, half)), ...encodeChunks(events.slice(half))]
}

export function encodeChunk(events: readonly LearnerEvent[]): Uint8Array {
  const sources = createIndex<readonly [device: string, opening: number]>()
  const items = createIndex<string>()
  const rest: [index: number, object][] = []
  const columns = new Uint8Array(events.length * EVENT_BYTES)
  const put = columnsOf(columns, events.length)
  events.forEach((event, i) => {
    if (!isPackable(event)) return rest.push([i, event])
    const { device, seq, at, offsetMinutes, kind: _, item, grade, verdict, presentation, mode, tookMs, ...more } = event
    const opening = Math.floor(seq / SEQ_BITS)
    put.view.setFloat64(put.at(i), at, true)
    put.view.setUint32(put.tookMs(i), tookMs, true)
    put.view.setUint32(put.seq(i), sources.of(`${opening}:${device}`, [device, opening]) * SEQ_BITS + (seq % SEQ_BITS), true)
    put.view.setUint16(put.item(i), items.of(item, item), true)
    put.view.setInt16(put.offset(i), offsetMinutes, true)
    put.view.setUint16(put.bits(i), PACKED | (PRESENTATIONS.indexOf(presentation) << 6) | (MODES.indexOf(mode) << 4) | (VERDICTS.indexOf(verdict) << 2) | (grade - 1), true)
    if (Object.keys(more).length > 0) rest.push([i, more])
  })
  const json = jsonToBytes({ sources: sources.values, items: items.values, rest })
  const payload = new Uint8Array(HEAD_BYTES + columns.length + json.length)
  viewOf(payload).setUint32(0, events.length, true)
  viewOf(payload).setUint32(4, json.length, true)
  payload.set(columns, HEAD_BYTES)
  payload.set(json, HEAD_BYTES + columns.length)
  return frame(MARK, payload)
}

/** A chunk that does not open is left out and counted: the others are worth no less. */
export function decodeChunks(chunks: readonly Uint8Array[]): { readonly events: readonly LearnerEvent[]; readonly damaged: number } {
  const read = chunks.map(decodeChunk)
  return { events: read.flatMap((chunk) => (chunk.ok ? chunk.value : [])), damaged: read.filter((chunk) => !chunk.ok).length }
}

/** @returns the events in their order; fails with `damaged` where a bit has changed */
export function decodeChunk(bytes: Uint8Array): Result<readonly LearnerEvent[]> {
  const opened = openFrame(MARK, bytes)
  if (!opened.ok) return opened
  const payload = opened.value
  if (payload.length < HEAD_BYTES) return DAMAGED
  const count = viewOf(payload).getUint32(0, true)
  const jsonAt = HEAD_BYTES + count * EVENT_BYTES
  if (jsonAt + viewOf(payload).getUint32(4, true) !== payload.length) return DAMAGED
  const json = bytesToJson(payload.subarray(jsonAt)) as Partial<ChunkJson> | undefined
  if (!Array.isArray(json?.sources) || !Array.isArray(json.items) || !Array.isArray(json.rest)) return DAMAGED
  const events = unpack(payload.subarray(HEAD_BYTES, jsonAt), count, json as ChunkJson)
  return events === undefined ? DAMAGED : succeed(events)
}

type ChunkJson = {
  readonly sources: readonly (readonly [device: string, opening: number])[]
  readonly items: readonly string[]
  readonly rest: readonly (readonly [index: number, object])[]
}

function unpack(bytes: Uint8Array, count: number, { sources, items, rest }: ChunkJson): readonly LearnerEvent[] | undefined {
  const more = new Map(rest)
  const { view, ...get } = columnsOf(bytes, count)
  const events: LearnerEvent[] = []
  for (let i = 0; i < count; i += 1) {
    const bits = view.getUint16(get.bits(i), true)
    const extra = more.size > 0 ? more.get(i) : undefined
    if ((bits & PACKED) === 0) {
      if (extra === undefined) return undefined
      events.push(extra as LearnerEvent)
      continue
    }
    const packedSeq = view.getUint32(get.seq(i), true)
    const source = sources[Math.floor(packedSeq / SEQ_BITS)]
    const item = items[view.getUint16(get.item(i), true)]
    const verdict = VERDICTS[(bits >> 2) & 3]
    const mode = MODES[(bits >> 4) & 3]
    const presentation = PRESENTATIONS[(bits >> 6) & 15]
    if (source === undefined || item === undefined || verdict === undefined || mode === undefined || presentation === undefined) return undefined
    const event: ReviewEvent = {
      device: source[0],
      seq: source[1] * SEQ_BITS + (packedSeq % SEQ_BITS),
      at: epochMs(view.getFloat64(get.at(i), true)),
      offsetMinutes: view.getInt16(get.offset(i), true),
      kind: 'review',
      item,
      grade: ((bits & 3) + 1) as Grade,
      verdict,
      presentation,
      mode,
      tookMs: view.getUint32(get.tookMs(i), true),
    }
    events.push(extra === undefined ? event : { ...event, ...extra })
  }
  return events
}

const DAMAGED = fail<Issue>({ code: 'damaged' })

/** Where the value of event i stands in each column. */
function columnsOf(bytes: Uint8Array, n: number) {
  return {
    view: viewOf(bytes),
    at: (i: number) => i * 8,
    tookMs: (i: number) => n * 8 + i * 4,
    seq: (i: number) => n * 12 + i * 4,
    item: (i: number) => n * 16 + i * 2,
    offset: (i: number) => n * 18 + i * 2,
    bits: (i: number) => n * 20 + i * 2,
  }
}

/** Whether the columns can hold the review exactly. */
function isPackable(event: LearnerEvent): event is ReviewEvent {
  return (
    event.kind === 'review' &&
    isWholeUpTo(event.tookMs, 0xffff_ffff) &&
    isWholeUpTo(event.seq, Number.MAX_SAFE_INTEGER) &&
    isWholeUpTo(event.offsetMinutes + 0x8000, 0xffff) &&
    PRESENTATIONS.includes(event.presentation)
  )
}

function isWholeUpTo(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}

/** Gives each distinct value the next index. */
function createIndex<T>() {
  const byKey = new Map<string, number>()
  const values: T[] = []
  const of = (key: string, value: T): number => {
    const known = byKey.get(key)
    if (known !== undefined) return known
    byKey.set(key, values.length)
    return values.push(value) - 1
  }
  return { of, values }
}
