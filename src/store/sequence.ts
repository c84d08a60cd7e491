import type { Fact, LearnerEvent } from '../core/log/event.ts'
import { MINUTE_MS, type Moment } from '../core/lib/time.ts'

/** Events one opening can number: the seq is `opening * 2^20 + n`. */
const OPENING_SIZE = 2 ** 20

/** So long an opening is used. Tabs open side by side then never disagree by more about who came first. */
const OPENING_MS = 12 * 60 * MINUTE_MS

/**
 * Numbers the events of one page without asking the store each time: the page took an
 * opening of its own from the device's counter, so no other page has these numbers.
 */
export type Sequence = {
  /** The opening is used up, old, or another page has taken a later one: take a new one, so that numbers follow time. */
  isStale(moment: Moment): boolean
  begin(opening: number, moment: Pick<Moment, 'at'>): void
  /** Another page's event was seen. */
  notice(event: { readonly device: string; readonly seq: number }): void
  number(facts: readonly Fact[], moment: Moment): readonly LearnerEvent[]
}

export function createSequence(device: () => string): Sequence {
  let opening = 0
  let used = 0
  let begunAt = 0
  let isOvertaken = false
  return {
    isStale: ({ at }) => isOvertaken || used >= OPENING_SIZE / 2 || Math.abs(at - begunAt) > OPENING_MS,
    begin(next, { at }) {
      ;[opening, used, begunAt, isOvertaken] = [next, 0, at, false]
    },
    notice(event) {
      if (event.device === device() && event.seq >= (opening + 1) * OPENING_SIZE) isOvertaken = true
    },
    number(facts, { at, offsetMinutes }) {
      if (opening === 0) throw new Error('Inconsistent: events are recorded before the log is open')
      if (used + facts.length > OPENING_SIZE) throw new Error('Inconsistent: one opening cannot number more than a million events')
      return facts.map((fact) => ({ device: device(), seq: opening * OPENING_SIZE + used++, at, offsetMinutes: Math.round(offsetMinutes), ...fact }))
    },
  }
}
