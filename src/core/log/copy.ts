/**
 * A copy of all that a learner has, as a file: JSON that a person can open and any device can read back.
 * `{ format: 'rappel-events', version: 1, savedAt, events }`, an event a line. With something on the
 * shelf it is version 2 and has `records` too (backup-records.ts); without, older apps read it as well.
 * Reading trusts nothing: a copy may have been cut, edited, or be something else altogether.
 */
import { textToJson } from '../lib/json-bytes.ts'
import { fail, succeed, type Issue, type Result } from '../lib/result.ts'
import type { ShelfEntry } from '../lib/shelf.ts'
import type { EpochMs } from '../lib/time.ts'
import { MAX_RECORDS, readRecord, recordLines, travels } from './backup-records.ts'
import type { LearnerEvent } from './event.ts'
import { isInstant, isRecord, readEvent } from './read-event.ts'

export type Copy = { readonly savedAt: EpochMs; readonly events: readonly LearnerEvent[]; readonly records: readonly ShelfEntry[] }

export const COPY_ISSUE_CODES = [
  'copy-too-big',
  'copy-not-json',
  /** JSON, but no copy of a log. */
  'copy-not-ours',
  /** Written by a newer version of the app. */
  'copy-newer',
  /** A copy of which a part is unsound; `params.index` is the place of the first bad entry, from 0, records after events. */
  'copy-damaged',
] as const
export type CopyIssue = Issue & { readonly code: (typeof COPY_ISSUE_CODES)[number] }

const FORMAT = 'rappel-events'
/** What plain copies are, and what copies with records are. */
const VERSIONS = [1, 2] as const
/** In characters; a file has at least as many bytes. More than the most events take, so that a copy that was written can be read. */
export const MAX_COPY_LENGTH = 50_000_000
const MAX_COPY_EVENTS = 200_000
/** Events lie two deep, a setting's value a little deeper, a record may go down to 43. */
const MAX_DEPTH = 64

/** @returns the copy, and how many records JSON could not hold */
export function writeBackup(events: readonly LearnerEvent[], savedAt: EpochMs, shelf: readonly ShelfEntry[]): { readonly text: string; readonly leftOut: number } {
  const { lines, leftOut } = recordLines(shelf)
  const version = VERSIONS[lines.length === 0 ? 0 : 1]
  const records = lines.length === 0 ? '' : `,"records":[\n${lines.join(',\n')}\n]`
  const text = `{"format":"${FORMAT}","version":${version},"savedAt":${savedAt},"events":[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]${records}}\n`
  return { text, leftOut }
}

/** The events alone. */
export function writeCopy(events: readonly LearnerEvent[], savedAt: EpochMs): string {
  return writeBackup(events, savedAt, []).text
}

/** @returns the copy, built anew from what is sound in every field, or why there is none: all of it is good or none is taken */
export function readCopy(text: string): Result<Copy, CopyIssue> {
  if (text.length > MAX_COPY_LENGTH) return fail({ code: 'copy-too-big' })
  if (depthOf(text) > MAX_DEPTH) return fail({ code: 'copy-not-ours' })
  const json = textToJson(text)
  if (json === undefined) return fail({ code: 'copy-not-json' })
  if (!isRecord(json) || json.format !== FORMAT || !Number.isSafeInteger(json.version)) return fail({ code: 'copy-not-ours' })
  const { savedAt, events } = json
  const version = Number(json.version)
  if (version > VERSIONS[1]) return fail({ code: 'copy-newer' })
  const records = version === VERSIONS[0] ? [] : json.records
  if (version < VERSIONS[0] || !isInstant(savedAt) || !Array.isArray(events) || !Array.isArray(records)) return fail({ code: 'copy-damaged' })
  if (events.length > MAX_COPY_EVENTS || records.length > MAX_RECORDS) return fail({ code: 'copy-too-big' })
  const readEvents = readAll(events, readEvent)
  if (readEvents.bad !== undefined) return fail({ code: 'copy-damaged', params: { index: readEvents.bad } })
  const readRecords = readAll(records, readRecord)
  if (readRecords.bad !== undefined) return fail({ code: 'copy-damaged', params: { index: events.length + readRecords.bad } })
  return succeed({ savedAt, events: readEvents.all, records: readRecords.all.filter(([key]) => travels(key)) })
}

/** @returns what was read, and the place of the first that could not be */
function readAll<T>(list: readonly unknown[], read: (json: unknown) => T | undefined): { readonly all: readonly T[]; readonly bad: number | undefined } {
  const all: T[] = []
  for (const [index, json] of list.entries()) {
    const one = read(json)
    if (one === undefined) return { all, bad: index }
    all.push(one)
  }
  return { all, bad: undefined }
}

/** How deep brackets nest outside of strings. Parsers that recurse run out of stack, so this comes first; up to where the text stops being JSON, it is exact. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isQuoted = false
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]
    if (isQuoted) {
      if (char === '\\') i += 1
      else if (char === '"') isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === '[' || char === '{') deepest = Math.max(deepest, (depth += 1))
    else if (char === ']' || char === '}') depth -= 1
  }
  return deepest
}
