/**
 * What stands on the shelf, as JSON for a copy: a record a line, `["quiz/k3vd", value]`.
 * JSON holds less than a shelf does. Bytes are written as `{ "$bytes": base64url }`; what can only
 * live in this browser (a key whose secret cannot be read out) is left out and counted.
 */
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import type { ShelfEntry } from '../lib/shelf.ts'
import { isRecord } from './read-event.ts'

export const MAX_RECORDS = 5000
/** In characters of JSON. */
const MAX_RECORD_LENGTH = 1_000_000
/** A whole copy may be 64 deep, and records lie three deep in it. */
const MAX_VALUE_DEPTH = 40
/** Paths, in which a pupil's name may stand as it was written: any text without control characters and broken pairs. */
const KEY = /^[^\p{Cc}\p{Cs}]{1,200}$/u
const BYTES = '$bytes'

/** What this device alone is concerned with: notes of what it has shown, saved or fitted. */
const OF_DEVICE = ['data/', 'welcome/', 'memory/']

/** Whether a record goes along to another device. */
export function travels(key: string): boolean {
  return !OF_DEVICE.some((prefix) => key.startsWith(prefix))
}

/** @returns the records as lines of JSON, and how many had to stay behind */
export function recordLines(entries: readonly ShelfEntry[]): { readonly lines: readonly string[]; readonly leftOut: number } {
  const travelling = entries.filter(([key]) => travels(key))
  const lines = travelling.flatMap((entry) => recordLine(entry) ?? []).slice(0, MAX_RECORDS)
  return { lines, leftOut: travelling.length - lines.length }
}

/** @returns undefined where JSON cannot hold the record; equal records give equal lines */
export function recordLine([key, value]: ShelfEntry): string | undefined {
  const json = KEY.test(key) ? toJson(value, MAX_VALUE_DEPTH) : undefined
  if (json === undefined) return undefined
  const line = JSON.stringify([key, json])
  return line.length <= MAX_RECORD_LENGTH ? line : undefined
}

/** @returns the record built anew from JSON of unknown origin; undefined where it is none */
export function readRecord(json: unknown): ShelfEntry | undefined {
  if (!Array.isArray(json) || json.length !== 2) return undefined
  const [key, kept] = json as readonly unknown[]
  if (typeof key !== 'string' || !KEY.test(key)) return undefined
  const value = fromJson(kept, MAX_VALUE_DEPTH)
  return value === undefined ? undefined : [key, value]
}

/** @param depth how much deeper it may go: a clone can hold itself */
function toJson(value: unknown, depth: number): unknown {
  if (value instanceof Uint8Array) return { [BYTES]: toBase64url(value) }
  return rebuild(value, depth, (field) => toJson(field, depth - 1))
}

function fromJson(json: unknown, depth: number): unknown {
  if (isRecord(json) && BYTES in json) return typeof json[BYTES] === 'string' && Object.keys(json).length === 1 ? fromBase64url(json[BYTES]) : undefined
  return rebuild(json, depth, (field) => fromJson(field, depth - 1))
}

/** The value anew, its parts by `part`; undefined where it, or any part, is not what JSON can hold. */
function rebuild(value: unknown, depth: number, part: (value: unknown) => unknown): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (depth === 0) return undefined
  if (Array.isArray(value)) {
    const parts = value.map(part)
    return parts.includes(undefined) ? undefined : parts
  }
  // Dates, maps and the browser's own objects call themselves otherwise.
  if (Object.prototype.toString.call(value) !== '[object Object]') return undefined
  const fields: [string, unknown][] = []
  for (const [name, field] of Object.entries(value as object)) {
    if (field === undefined) continue
    const built = part(field)
    if (built === undefined || name === '__proto__') return undefined
    fields.push([name, built])
  }
  return Object.fromEntries(fields)
}
