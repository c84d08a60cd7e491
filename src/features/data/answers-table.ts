import type { Response } from '../../core/grading/response.ts'
import { MINUTE_MS, type EpochMs } from '../../core/lib/time.ts'
import { eventId, type LearnerEvent, type ReviewEvent } from '../../core/log/event.ts'
import { timelineOf } from '../../core/log/timeline.ts'
import { undoneAmong } from '../../core/log/undo.ts'

const HEAD = ['at', 'utcOffset', 'item', 'askedAs', 'mode', 'verdict', 'grade', 'seconds', 'certainty', 'overruled', 'undone', 'response', 'id'] as const

/**
 * Every answer a row, the oldest first, under one row of names; for spreadsheets. Columns are only ever added at the end.
 * `at` is ISO 8601 of the device's clock, `utcOffset` in minutes, `grade` 1 (again) to 4 (easy), `certainty` 1 to 3 where it was asked.
 */
export function answersTable(events: readonly LearnerEvent[], now: EpochMs): readonly (readonly (string | number)[])[] {
  const { dated } = timelineOf(events, now)
  const undone = undoneAmong(dated)
  const reviews = dated.flatMap(({ event }) => (event.kind === 'review' ? [event] : []))
  return [HEAD, ...reviews.map((review) => rowOf(review, undone.has(review)))]
}

function rowOf(review: ReviewEvent, isUndone: boolean): readonly (string | number)[] {
  const { at, offsetMinutes, item, presentation, mode, verdict, grade, tookMs, certainty, overridden, response } = review
  const yesNo = (is: boolean): string => (is ? 'yes' : 'no')
  return [localTime(at, offsetMinutes), offsetMinutes, item, presentation, mode, verdict, grade, Math.round(tookMs / 100) / 10, certainty ?? '', yesNo(overridden === true), yesNo(isUndone), response === undefined ? '' : responseText(response), eventId(review)]
}

/** `2026-05-04 12:00:05`, which spreadsheets read as a date. A date that no calendar has after its offset stays a number. */
function localTime(at: EpochMs, offsetMinutes: number): string {
  const local = new Date(at + offsetMinutes * MINUTE_MS)
  return Number.isNaN(local.getTime()) ? String(at) : local.toISOString().slice(0, -5).replace('T', ' ')
}

/** What was answered: the text, else the authored places of what was picked or put in order, from 1. */
function responseText(response: Response): string {
  const places = (indexes: readonly number[]): string => indexes.map((index) => index + 1).join(' ')
  switch (response.kind) {
    case 'self':
      return ''
    case 'picked':
      return places(response.options)
    case 'said':
      return String(response.value)
    case 'text':
      return response.text
    case 'order':
      return places(response.steps)
    case 'match':
      return places(response.rights)
  }
}
