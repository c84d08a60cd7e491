/** What a pupil keeps of a teacher's set, and how it is read back from the shelf: by field, for it may have come from a copy. */
import { readAssignment, writeAssignment } from '../../core/assignments/assignment-code.ts'
import { MAX_TEXT, type Assignment } from '../../core/assignments/assignment.ts'
import { epochMs, type EpochMs } from '../../core/lib/time.ts'
import { readAttempt } from '../../core/quiz/attempt-read.ts'
import type { QuizAttempt } from '../../core/quiz/attempt.ts'

export type TakenSet = {
  readonly assignment: Assignment
  readonly takenAt: EpochMs
  /** Name or number that the teacher reads. */
  readonly pupil: string
  /** Eight hex digits: tells two pupils of one name apart. */
  readonly device: string
  /** Begun and not yet handed in. */
  readonly run: QuizAttempt | undefined
  /** Handed in, oldest first. */
  readonly attempts: readonly QuizAttempt[]
}

const PREFIX = 'pupil/set/'
export const SETS = PREFIX
export const setKey = (id: string): string => `${PREFIX}${id}`
/** The first key seen of a teacher of that name. */
export const pinKey = (teacher: string): string => `pupil/key/${teacher.trim().toLocaleLowerCase()}`

export function writeSet({ assignment, takenAt, pupil, device, run, attempts }: TakenSet): unknown {
  return { version: 1, token: writeAssignment(assignment), takenAt, pupil, device, attempts, ...(run && { run }) }
}

/** @param isKnown whether the bank has an item of that id @returns undefined where the value is no set that this version can read */
export function readSet(value: unknown, isKnown: (item: string) => boolean): TakenSet | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, token, takenAt, pupil, device, run, attempts } = value as Readonly<Record<string, unknown>>
  const isSound = version === 1 && typeof token === 'string' && typeof takenAt === 'number' && Number.isFinite(takenAt) && typeof pupil === 'string' && pupil.length <= MAX_TEXT.pupil
  if (!isSound || typeof device !== 'string' || !/^[\da-f]{8}$/.test(device) || !Array.isArray(attempts)) return undefined
  const assignment = readAssignment(token.replace(/^#a=/, ''))
  if (!assignment.ok) return undefined
  return { assignment: assignment.value, takenAt: epochMs(takenAt), pupil, device, run: readAttempt(run, isKnown), attempts: attempts.flatMap((attempt) => readAttempt(attempt, isKnown) ?? []) }
}
