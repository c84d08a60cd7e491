/** What a teacher keeps of a set, and how it is read back from the shelf: by field, for it may have come from a copy. */
import { ASSIGNMENT_MODES, COUNTING_RULES, FEEDBACK_TIMES, MAX_ATTEMPTS, MAX_ITEMS, MAX_MINUTES, MAX_TEXT, USUAL_SETTINGS, type Assignment, type AssignmentSettings } from '../../core/assignments/assignment.ts'
import { readAssignment, writeAssignment } from '../../core/assignments/assignment-code.ts'
import { TOPICS, type Topic } from '../../core/bank/item.ts'
import { epochMs, type EpochMs } from '../../core/lib/time.ts'

/** What of a set the teacher writes and chooses. */
export type SetDraft = Pick<Assignment, 'title' | 'className' | 'instructions' | 'teacher' | 'settings' | 'items'> & {
  /** How many pupils should hand in; null where nobody counts. */
  readonly pupils: number | null
}

export type TeachSet = SetDraft & {
  /** `Assignment.id`, drawn when the set was begun. */
  readonly id: string
  readonly changedAt: EpochMs
  /** As it was handed out last; undefined before that. Results belong to it, so it outlives changes of the draft. */
  readonly handedOut: Assignment | undefined
}

export const SETS = 'teach/set/'
export const KEY = 'teach/key'
export const setKey = (id: string): string => `${SETS}${id}`
export const MAX_PUPILS = 999

export const EMPTY_DRAFT: SetDraft = { title: '', className: '', instructions: '', teacher: '', settings: USUAL_SETTINGS, items: [], pupils: null }

/** `token` is what was handed out, as a link carries it. */
export function writeSet({ handedOut, ...set }: TeachSet): unknown {
  return { version: 1, ...set, ...(handedOut && { token: writeAssignment(handedOut) }) }
}

/** @returns undefined where the value is no set that this version can read */
export function readSet(value: unknown): TeachSet | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, id, changedAt, title, className, instructions, teacher, settings, items, pupils, token } = value as Fields
  if (version !== 1 || typeof id !== 'string' || !/^[\da-f]{16}$/.test(id) || typeof changedAt !== 'number' || !Number.isFinite(changedAt)) return undefined
  if (!isText(title, MAX_TEXT.title) || !isText(className, MAX_TEXT.className) || !isText(instructions, MAX_TEXT.instructions) || !isText(teacher, MAX_TEXT.teacher)) return undefined
  const known = readSettings(settings)
  if (known === undefined || !Array.isArray(items) || items.length > MAX_ITEMS || !items.every((number) => isCount(number, 1, 0xffff)) || !isCountOrNull(pupils, MAX_PUPILS)) return undefined
  const handedOut = typeof token === 'string' ? readAssignment(token.replace(/^#a=/, '')) : undefined
  return {
    id,
    changedAt: epochMs(changedAt),
    title,
    className,
    instructions,
    teacher,
    settings: known,
    items: [...new Set<number>(items)].sort((a, b) => a - b),
    pupils,
    handedOut: handedOut?.ok === true && handedOut.value.id === id ? handedOut.value : undefined,
  }
}

type Fields = Readonly<Record<string, unknown>>

function readSettings(value: unknown): AssignmentSettings | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { mode, opens, due, attempts, counts, minutes, shuffleQuestions, shuffleOptions, draw, passMark, feedback, certainty, practiceBefore } = value as Fields
  const flags = [shuffleQuestions, shuffleOptions, certainty, practiceBefore]
  if (!isOneOf(ASSIGNMENT_MODES, mode) || !isOneOf(COUNTING_RULES, counts) || !isOneOf(FEEDBACK_TIMES, feedback) || !flags.every((flag) => typeof flag === 'boolean')) return undefined
  if (!isMoment(opens) || !isMoment(due) || !isCountOrNull(attempts, MAX_ATTEMPTS) || !isCountOrNull(minutes, MAX_MINUTES)) return undefined
  if (passMark !== null && !isCount(passMark, 0, 100)) return undefined
  const drawn = draw === null ? null : readDraw(draw)
  if (drawn === undefined) return undefined
  return {
    mode,
    opens: opens === null ? null : epochMs(opens),
    due: due === null ? null : epochMs(due),
    attempts,
    counts,
    minutes,
    shuffleQuestions: shuffleQuestions === true,
    shuffleOptions: shuffleOptions === true,
    draw: drawn,
    passMark,
    feedback,
    certainty: certainty === true,
    practiceBefore: practiceBefore === true,
  }
}

function readDraw(value: unknown): Readonly<Record<Topic, number>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const counts = TOPICS.map((topic) => [topic, (value as Fields)[topic]] as const)
  return counts.every(([, count]) => isCount(count, 0, MAX_ITEMS)) ? (Object.fromEntries(counts) as Record<Topic, number>) : undefined
}

const isText = (value: unknown, max: number): value is string => typeof value === 'string' && value.length <= max
const isCount = (value: unknown, min: number, max: number): value is number => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
const isCountOrNull = (value: unknown, max: number): value is number | null => value === null || isCount(value, 1, max)
const isMoment = (value: unknown): value is number | null => value === null || (typeof value === 'number' && Number.isFinite(value))

function isOneOf<T extends string>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value)
}
