/** An event out of JSON of unknown origin: built field by field, so that nothing comes along that an event does not have. */
import { ITEM_KINDS } from '../bank/item.ts'
import { CERTAINTIES, type Response, type Verdict } from '../grading/response.ts'
import type { EpochMs } from '../lib/time.ts'
import { GRADES } from '../scheduler/card-table.ts'
import { CARD_CHANGES, MAX_CUE_LENGTH, readEventId, type EventHead, type Fact, type LearnerEvent, type ReviewFact } from './event.ts'

type Fields = Readonly<Record<string, unknown>>

const VERDICTS = ['right', 'partial', 'wrong', 'self'] as const satisfies readonly Verdict[]
const MODES = ['study', 'quiz', 'cram'] as const satisfies readonly ReviewFact['mode'][]

/** What ECMAScript calls a time value. */
const MAX_INSTANT = 8.64e15
const MAX_OFFSET_MINUTES = 1440
/** Ids, names. */
const MAX_NAME = 200
/** What was typed: the form sets no limit, so only nonsense is refused. */
const MAX_TEXT = 100_000
/** Options of a choice, steps of an order, pairs of a match. */
const MAX_PARTS = 100

/** @returns undefined where a field is missing or unsound; fields that no event has are left behind */
export function readEvent(json: unknown): LearnerEvent | undefined {
  if (!isRecord(json)) return undefined
  const head = readHead(json)
  const fact = isOneOf(FACT_KINDS, json.kind) ? readFact[json.kind](json) : undefined
  return head && fact && { ...head, ...fact }
}

export function isRecord(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

export function isInstant(json: unknown): json is EpochMs {
  return isWhole(json, -MAX_INSTANT, MAX_INSTANT)
}

function readHead({ device, seq, at, offsetMinutes }: Fields): EventHead | undefined {
  if (!isName(device) || !isWhole(seq) || !isInstant(at) || !isWhole(offsetMinutes, -MAX_OFFSET_MINUTES, MAX_OFFSET_MINUTES)) return undefined
  return { device, seq, at, offsetMinutes }
}

const readFact: { readonly [K in Fact['kind']]: (json: Fields) => Extract<Fact, { readonly kind: K }> | undefined } = {
  review({ item, grade, verdict, presentation, mode, tookMs, response, overridden, certainty }) {
    if (!isName(item) || !isOneOf(GRADES, grade) || !isOneOf(VERDICTS, verdict) || !isOneOf(ITEM_KINDS, presentation) || !isOneOf(MODES, mode) || !isWhole(tookMs)) return undefined
    const given = readResponse(response)
    if ((response !== undefined && given === undefined) || (overridden !== undefined && overridden !== true) || (certainty !== undefined && !isOneOf(CERTAINTIES, certainty))) return undefined
    return { kind: 'review', item, grade, verdict, presentation, mode, tookMs, ...(given && { response: given }), ...(overridden && { overridden }), ...(certainty && { certainty }) }
  },
  undo: ({ undoes }) => (isName(undoes) && readEventId(undoes) !== undefined ? { kind: 'undo', undoes } : undefined),
  read: ({ section }) => (isName(section) ? { kind: 'read', section } : undefined),
  // A later version may know the setting: what it means is the fold's affair, here it is only kept.
  setting: ({ name, value }) => (isText(name, MAX_NAME) && value !== undefined && isSound(value) ? { kind: 'setting', name, value } : undefined),
  card: ({ item, change }) => (isName(item) && isOneOf(CARD_CHANGES, change) ? { kind: 'card', item, change } : undefined),
  cue: ({ item, text }) => (isName(item) && isText(text, MAX_CUE_LENGTH) ? { kind: 'cue', item, text } : undefined),
}
const FACT_KINDS = Object.keys(readFact) as readonly Fact['kind'][]

function readResponse(json: unknown): Response | undefined {
  if (!isRecord(json)) return undefined
  const { kind, options, value, text, steps, rights } = json
  if (kind === 'self') return { kind }
  if (kind === 'picked' && areIndexes(options)) return { kind, options: [...options] }
  if (kind === 'said' && typeof value === 'boolean') return { kind, value }
  if (kind === 'text' && isText(text, MAX_TEXT)) return { kind, text }
  if (kind === 'order' && areIndexes(steps)) return { kind, steps: [...steps] }
  if (kind === 'match' && areIndexes(rights, -1)) return { kind, rights: [...rights] }
  return undefined
}

function isOneOf<const T>(values: readonly T[], json: unknown): json is T {
  return (values as readonly unknown[]).includes(json)
}

function isText(json: unknown, most: number): json is string {
  return typeof json === 'string' && json.length <= most
}

function isName(json: unknown): json is string {
  return isText(json, MAX_NAME) && json !== ''
}

function isWhole(json: unknown, low = 0, high = Number.MAX_SAFE_INTEGER): json is number {
  return typeof json === 'number' && Number.isSafeInteger(json) && json >= low && json <= high
}

function areIndexes(json: unknown, low = 0): json is readonly number[] {
  return Array.isArray(json) && json.length <= MAX_PARTS && json.every((index) => isWhole(index, low))
}

/** JSON has no infinity, but 1e999 is read as one. */
function isSound(json: unknown): boolean {
  if (typeof json === 'number') return Number.isFinite(json)
  if (typeof json === 'object' && json !== null) return Object.values(json).every(isSound)
  return !(typeof json === 'string') || isText(json, MAX_TEXT)
}
