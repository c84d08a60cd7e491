/**
 * A copy of the log as a file: JSON that a person can open and any device can read back.
 * `{ format: 'rappel-events', version: 1, savedAt, events }`, an event a line.
 * Reading trusts nothing: a copy may have been cut, edited, or be something else altogether.
 */
import { textToJson } from '../lib/json-bytes.ts'
import { fail, succeed, type Issue, type Result } from '../lib/result.ts'
import type { EpochMs } from '../lib/time.ts'
import type { LearnerEvent } from './event.ts'
import { isInstant, isRecord, readEvent } from './read-event.ts'

export type Copy = { readonly savedAt: EpochMs; readonly events: readonly LearnerEvent[] }

export const COPY_ISSUE_CODES = [
  'copy-too-big',
  'copy-not-json',
  /** JSON, but no copy of a log. */
  'copy-not-ours',
  /** Written by a newer version of the app. */
  'copy-newer',
  /** A copy of which a part is unsound; `params.index` is the place of the first bad event, from 0. */
  'copy-damaged',
] as const
export type CopyIssue = Issue & { readonly code: (typeof COPY_ISSUE_CODES)[number] }

const FORMAT = 'rappel-events'
const VERSION = 1
/** In characters; a file has at least as many bytes. More than the most events take, so that a copy that was written can be read. */
export const MAX_COPY_LENGTH = 50_000_000
const MAX_COPY_EVENTS = 200_000
/** Events lie two deep, and a setting's value a little deeper. */
const MAX_DEPTH = 64

export function writeCopy(events: readonly LearnerEvent[], savedAt: EpochMs): string {
  const lines = events.map((event) => JSON.stringify(event)).join(',\n')
  return `{"format":"${FORMAT}","version":${VERSION},"savedAt":${savedAt},"events":[\n${lines}\n]}\n`
}

/** @returns the copy, built anew from what is sound in every field, or why there is none: all events are good or none is taken */
export function readCopy(text: string): Result<Copy, CopyIssue> {
  if (text.length > MAX_COPY_LENGTH) return fail({ code: 'copy-too-big' })
  if (depthOf(text) > MAX_DEPTH) return fail({ code: 'copy-not-ours' })
  const json = textToJson(text)
  if (json === undefined) return fail({ code: 'copy-not-json' })
  if (!isRecord(json) || json.format !== FORMAT || !Number.isSafeInteger(json.version)) return fail({ code: 'copy-not-ours' })
  if (Number(json.version) > VERSION) return fail({ code: 'copy-newer' })
  const { version, savedAt, events } = json
  if (version !== VERSION || !isInstant(savedAt) || !Array.isArray(events)) return fail({ code: 'copy-damaged' })
  if (events.length > MAX_COPY_EVENTS) return fail({ code: 'copy-too-big' })
  const read: LearnerEvent[] = []
  for (const [index, one] of events.entries()) {
    const event = readEvent(one)
    if (event === undefined) return fail({ code: 'copy-damaged', params: { index } })
    read.push(event)
  }
  return succeed({ savedAt, events: read })
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
