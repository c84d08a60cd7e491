/**
 * A state as bytes, so that a start need not fold the whole log. A cache and nothing more:
 * it never leaves the device, and whatever is odd about it is answered by folding anew.
 *
 * Pieces of at most 32 KB, in this order: the head (JSON), cards (u32 n, columns in the
 * byte order of the device, ids as JSON), days and cues (JSON).
 */
import { bytesToJson, jsonToBytes } from '../lib/json-bytes.ts'
import { frame, openFrame, viewOf } from '../lib/frame.ts'
import { fail, succeed, type Issue, type Result } from '../lib/result.ts'
import type { Day } from '../lib/time.ts'
import { countDue, createCardTable, type CardTable } from '../scheduler/card-table.ts'
import { DEFAULT_PARAMETERS } from '../scheduler/fsrs.ts'
import type { SnapshotSource } from './event-log.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { emptyState, policyFor, type LearnerState } from './state.ts'
import type { DeviceClock, Place } from './timeline.ts'

/** To be raised whenever the fold or the scheduler would make another state of the same log. */
export const FOLD_VERSION = 3

/** Everything outside the log that the state depends on. */
const RULES = JSON.stringify([FOLD_VERSION, DEFAULT_PARAMETERS.hash, DEFAULT_SETTINGS])

const MARKS = { head: 'RSH1', cards: 'RSC1', days: 'RSD1', cues: 'RSQ1' }
/** 47 bytes a card and its id: some 24 KB. */
const CARDS_PER_PIECE = 400
const DAYS_PER_PIECE = 600
/** At most MAX_CUE_LENGTH characters each. */
const CUES_PER_PIECE = 30
const COLUMNS = ['stability', 'difficulty', 'lastAt', 'dueAt', 'lastDay', 'dueDay', 'reps', 'lapses', 'phase', 'step', 'misled'] as const satisfies readonly (keyof CardTable)[]

/** The state to keep; undefined while it is not the last word on its own events. */
export function snapshotOf(state: LearnerState): SnapshotSource | undefined {
  return state.settled ? { count: state.count, encode: () => encodeSnapshot(state) } : undefined
}

export function encodeSnapshot(state: LearnerState): readonly Uint8Array[] {
  const items = [...state.slotOf.keys()]
  const days = [...state.days].map(([day, tally]): DayRow => [day, tally.reviews, tally.right, tally.newCards, tally.tookMs])
  const cues = [...state.cues]
  const head: Head = {
    rules: RULES,
    count: state.count,
    cards: items.length,
    days: days.length,
    cues: cues.length,
    settings: state.settings,
    sections: [...state.sections],
    suspended: [...state.suspended],
    buriedOn: [...state.buriedOn],
    awaited: [...state.awaited],
    devices: [...state.devices],
    newest: state.newest && { at: state.newest.at, event: { device: state.newest.event.device, seq: state.newest.event.seq } },
  }
  return [
    frame(MARKS.head, jsonToBytes(head)),
    ...starts(items.length, CARDS_PER_PIECE).map((from) => encodeCards(state.cards, items.slice(from, from + CARDS_PER_PIECE), from)),
    ...encodeRows(MARKS.days, days, DAYS_PER_PIECE),
    ...encodeRows(MARKS.cues, cues, CUES_PER_PIECE),
  ]
}

/** Fails with `damaged`, or with `other-rules` where the state was made by another version of the fold. */
export function decodeSnapshot(pieces: readonly Uint8Array[]): Result<LearnerState> {
  const [first, ...others] = pieces
  const head = first && readJson<Head>(MARKS.head, first)
  if (head === undefined) return DAMAGED
  if (head.rules !== RULES) return fail({ code: 'other-rules' })
  const state: LearnerState = {
    ...emptyState(0),
    cards: createCardTable(Math.max(256, Math.ceil(head.cards * 1.25))),
    settings: head.settings,
    policy: policyFor(head.settings),
    sections: new Set(head.sections),
    suspended: new Set(head.suspended),
    buriedOn: new Map(head.buriedOn),
    awaited: new Set(head.awaited),
    devices: new Map(head.devices),
    count: head.count,
    newest: head.newest,
  }
  const cardsEnd = starts(head.cards, CARDS_PER_PIECE).length
  const daysEnd = cardsEnd + starts(head.days, DAYS_PER_PIECE).length
  const cuesEnd = daysEnd + starts(head.cues, CUES_PER_PIECE).length
  const areRead =
    others.length === cuesEnd &&
    others.slice(0, cardsEnd).every((piece) => decodeCards(state, piece)) &&
    others.slice(cardsEnd, daysEnd).every((piece) => decodeRows<DayRow>(MARKS.days, piece, takeDay)) &&
    others.slice(daysEnd).every((piece) => decodeRows<CueRow>(MARKS.cues, piece, ([item, text]) => state.cues.set(item, text)))
  for (let slot = 0; slot < state.cards.size; slot += 1) countDue(state.cards, slot, 1)
  const isWhole = areRead && state.cards.size === head.cards && state.days.size === head.days && state.cues.size === head.cues
  return isWhole ? succeed(state) : DAMAGED

  function takeDay([day, reviews, right, newCards, tookMs]: DayRow): void {
    state.days.set(day, { reviews, right, newCards, tookMs })
  }
}

type Head = {
  readonly rules: string
  readonly count: number
  readonly cards: number
  readonly days: number
  readonly cues: number
  readonly settings: Settings
  readonly sections: readonly string[]
  readonly suspended: readonly string[]
  readonly buriedOn: readonly (readonly [string, Day])[]
  readonly awaited: readonly string[]
  readonly devices: readonly (readonly [string, DeviceClock])[]
  readonly newest: Place | undefined
}

const DAMAGED = fail<Issue>({ code: 'damaged' })

function starts(length: number, size: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, i) => i * size)
}

function encodeCards(cards: CardTable, items: readonly string[], from: number): Uint8Array {
  const columns = COLUMNS.map((name) => bytesOf(cards[name], from, from + items.length))
  const parts = [new Uint8Array(4), ...columns, jsonToBytes(items)]
  const payload = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    payload.set(part, at)
    at += part.length
  }
  viewOf(payload).setUint32(0, items.length, true)
  return frame(MARKS.cards, payload)
}

function decodeCards({ cards, slotOf }: LearnerState, piece: Uint8Array): boolean {
  const opened = openFrame(MARKS.cards, piece)
  if (!opened.ok) return false
  const payload = opened.value
  const count = viewOf(payload).getUint32(0, true)
  const from = cards.size
  if (from + count > cards.capacity) return false
  let at = 4
  for (const name of COLUMNS) {
    const column = bytesOf(cards[name], from, from + count)
    column.set(payload.subarray(at, at + column.length))
    at += column.length
  }
  const items = bytesToJson(payload.subarray(at)) as readonly string[]
  items.forEach((item, i) => slotOf.set(item, from + i))
  cards.size = from + count
  return slotOf.size === cards.size
}

function bytesOf(column: CardTable[(typeof COLUMNS)[number]], from: number, to: number): Uint8Array {
  const size = column.BYTES_PER_ELEMENT
  return new Uint8Array(column.buffer, column.byteOffset + from * size, (to - from) * size)
}

type DayRow = readonly [day: Day, reviews: number, right: number, newCards: number, tookMs: number]
type CueRow = readonly [item: string, text: string]

function encodeRows(mark: string, rows: readonly (DayRow | CueRow)[], perPiece: number): readonly Uint8Array[] {
  return starts(rows.length, perPiece).map((from) => frame(mark, jsonToBytes(rows.slice(from, from + perPiece))))
}

function decodeRows<Row>(mark: string, piece: Uint8Array, take: (row: Row) => void): boolean {
  const rows = readJson<readonly Row[]>(mark, piece)
  rows?.forEach(take)
  return rows !== undefined
}

/** The checksum vouches for the shape: only this file writes these frames. */
function readJson<T>(mark: string, piece: Uint8Array): T | undefined {
  const opened = openFrame(mark, piece)
  return opened.ok ? (bytesToJson(opened.value) as T | undefined) : undefined
}
