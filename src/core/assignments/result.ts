import type { Certainty, Response } from '../grading/response.ts'
import type { EpochMs } from '../lib/time.ts'

/** How fine the time on an item is told: enough to see who hurried, and whole seconds took two bits more for each. */
export const SECONDS_STEP = 5

/** What a pupil did with one item of the sheet. */
export type PupilAnswer = {
  /** `ItemHead.number`. */
  readonly item: number
  /** Absent where nothing was answered. */
  readonly response?: Response
  /** Absent where it was not asked. */
  readonly certainty?: Certainty
  /** Time spent on the item, at most an hour, in steps of `SECONDS_STEP`. */
  readonly seconds: number
}

/** One attempt of one pupil at an assignment: raw answers, no marks. Two results are the same when `resultKey` is. */
export type PupilResult = {
  readonly version: 1
  /** `Assignment.id`. */
  readonly assignment: string
  /** Name or number, as the pupil wrote it. */
  readonly pupil: string
  /** From 1, counted by the device. */
  readonly attempt: number
  /** Eight hex digits that tell apart two pupils of one name; see `deviceTag`. */
  readonly device: string
  /** Whole seconds (in ms, as every EpochMs). */
  readonly startedAt: EpochMs
  readonly handedInAt: EpochMs
  /** Time with the sheet open, whole seconds. */
  readonly usedSeconds: number
  /** Drew and ordered the sheet, 32 bits. */
  readonly seed: number
  /** One for each item of the sheet, ascending by item. */
  readonly answers: readonly PupilAnswer[]
}

/** What names a result: whoever sends the same attempt twice has sent one. */
export function resultKey({ assignment, pupil, attempt, device }: Pick<PupilResult, 'assignment' | 'pupil' | 'attempt' | 'device'>): string {
  return `${assignment}/${device}/${attempt}/${pupil}`
}
