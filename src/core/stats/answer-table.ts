/**
 * All answers that stand, in columns, in the order of the fold: read from the log once, and
 * then counted as often as a page asks, whatever part of the bank it asks about.
 */
import { DAY_MS, dayOf, MINUTE_MS, type EpochMs } from '../lib/time.ts'
import { MAX_TOOK_MS } from '../log/answers.ts'
import type { LearnerEvent, ReviewFact } from '../log/event.ts'
import { foldEvents } from '../log/fold.ts'
import { isSoundSetting } from '../log/settings-check.ts'
import type { DatedEvent } from '../log/timeline.ts'
import type { LearnerState } from '../log/state.ts'
import { NEW, REVIEW } from '../scheduler/card-table.ts'
import type { DaySpan } from '../scheduler/policy.ts'
import { MASTERIES, MATURE_STABILITY_DAYS, type Mastery } from './mastery.ts'

export const MODES = ['study', 'quiz', 'cram'] as const satisfies readonly ReviewFact['mode'][]

const HOUR_MS = 3_600_000

/** `item` to `isProbe` are columns: one entry an answer. */
export type AnswerTable = {
  readonly size: number
  /** Item ids, by the numbers in `item`. */
  readonly items: readonly string[]
  readonly item: Uint32Array
  /** Trusted instants, never going back. */
  readonly at: Float64Array
  /** Milliseconds on the learner's own clock, the rollover taken off: whole days of it are study days. */
  readonly localAt: Float64Array
  /** Hour on the wall, 0 to 23. */
  readonly hour: Uint8Array
  readonly grade: Uint8Array
  /** Index into MODES. */
  readonly mode: Uint8Array
  /** Milliseconds, at most MAX_TOOK_MS. */
  readonly tookMs: Uint32Array
  /** How well the item was known before: index into MASTERIES. */
  readonly mastery: Uint8Array
  /** 1 where the answer tells of memory: the first of its day on a card in review, extra practice aside. */
  readonly isProbe: Uint8Array
  /** Every plan of breaks, from the instant it was made, oldest first. */
  readonly breakPlans: readonly { readonly at: EpochMs; readonly breaks: readonly DaySpan[] }[]
}

/** @param now the clock of this device, against dates that lie ahead */
export function readAnswers(events: readonly LearnerEvent[], now: EpochMs): AnswerTable {
  const columns = emptyColumns(events.length)
  const numbers = new Map<string, number>()
  const breakPlans: { at: EpochMs; breaks: readonly DaySpan[] }[] = []
  let size = 0
  foldEvents(events, now, (state, { event, at }) => {
    if (event.kind === 'setting' && event.name === 'breaks' && isSoundSetting('breaks', event.value)) breakPlans.push({ at, breaks: event.value as readonly DaySpan[] })
    if (event.kind !== 'review') return
    let number = numbers.get(event.item)
    if (number === undefined) numbers.set(event.item, (number = numbers.size))
    columns.item[size] = number
    writeAnswer(columns, size, state, { event, at })
    size += 1
  })
  return { ...columns, size, items: [...numbers.keys()], breakPlans }
}

function emptyColumns(length: number) {
  return {
    item: new Uint32Array(length),
    at: new Float64Array(length),
    localAt: new Float64Array(length),
    hour: new Uint8Array(length),
    grade: new Uint8Array(length),
    mode: new Uint8Array(length),
    tookMs: new Uint32Array(length),
    mastery: new Uint8Array(length),
    isProbe: new Uint8Array(length),
  }
}

function writeAnswer(columns: ReturnType<typeof emptyColumns>, row: number, state: LearnerState, { event, at }: DatedEvent): void {
  if (event.kind !== 'review') return
  const { cards, slotOf, settings } = state
  const slot = slotOf.get(event.item)
  const phase = slot === undefined ? NEW : (cards.phase[slot] as number)
  const today = dayOf({ at, offsetMinutes: event.offsetMinutes }, settings.rolloverMinutes)
  const wallAt = at + event.offsetMinutes * MINUTE_MS
  columns.at[row] = at
  columns.localAt[row] = wallAt - settings.rolloverMinutes * MINUTE_MS
  columns.hour[row] = Math.floor((wallAt % DAY_MS) / HOUR_MS)
  columns.grade[row] = event.grade
  columns.mode[row] = MODES.indexOf(event.mode)
  columns.tookMs[row] = Math.min(event.tookMs, MAX_TOOK_MS)
  columns.mastery[row] = MASTERIES.indexOf(masteryIn(phase, slot === undefined ? 0 : (cards.stability[slot] as number)))
  columns.isProbe[row] = event.mode !== 'cram' && phase === REVIEW && (cards.lastDay[slot ?? -1] ?? today) < today ? 1 : 0
}

/** As `masteryOf`, without a card to be built for every answer. */
function masteryIn(phase: number, stability: number): Mastery {
  if (phase === NEW) return 'new'
  if (phase !== REVIEW) return 'learning'
  return stability >= MATURE_STABILITY_DAYS ? 'mature' : 'young'
}
