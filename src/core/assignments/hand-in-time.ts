import { MINUTE_MS } from '../lib/time.ts'
import type { AssignmentSettings } from './assignment.ts'

/** Between the last question and the end of the sheet some seconds pass for everybody. */
const GRACE_SECONDS = 15

/** A due time is a whole minute, and the minute itself is in time. */
export function isLate({ due }: Pick<AssignmentSettings, 'due'>, handedInAt: number): boolean {
  return due !== null && handedInAt >= due + MINUTE_MS
}

/** Seconds beyond the time limit; 0 within it and where there is none. @param extraMinutes that the teacher grants */
export function overSeconds({ minutes }: Pick<AssignmentSettings, 'minutes'>, usedSeconds: number, extraMinutes = 0): number {
  const over = minutes === null ? 0 : usedSeconds - (minutes + extraMinutes) * 60
  return over > GRACE_SECONDS ? over : 0
}
