/**
 * What a learner's log amounts to. Big parts are changed in place (a copy per answer would
 * cost more than the answer), so whoever shows the state must be told when it changed.
 */
import type { Day } from '../lib/time.ts'
import { createCardTable, readCard, type Card, type CardTable } from '../scheduler/card-table.ts'
import { createPolicy, type Policy } from '../scheduler/policy.ts'
import type { EventId } from './event.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import type { DeviceClock, Place } from './timeline.ts'
import { createTrail, type Trail } from './trail.ts'

/** What one study day held. */
export type DayTally = {
  /** Answers, crammed ones included. */
  reviews: number
  /** Answers better than Again. */
  right: number
  /** Cards answered for the first time. */
  newCards: number
  /** Time spent, each answer counted for at most MAX_TOOK_MS. */
  tookMs: number
}

export type LearnerState = {
  cards: CardTable
  /** Item id -> slot of `cards`, in the order of the slots. A slot may hold a new card: one that was reset or whose answers were undone. */
  readonly slotOf: Map<string, number>
  settings: Settings
  policy: Policy
  /** Sections of the brief read to the end. */
  readonly sections: Set<string>
  readonly days: Map<Day, DayTally>
  /** Items the learner left out. */
  readonly suspended: Set<string>
  /** Items put off until the day after this one. */
  readonly buriedOn: Map<string, Day>
  /** The learner's own cues, by item. */
  readonly cues: Map<string, string>
  /** Events folded, undos and undone ones included. */
  count: number
  /** Place of the last event in the order of the fold; what sorts before it cannot be folded on top. */
  newest: Place | undefined
  readonly devices: Map<string, DeviceClock>
  /** False while dates ahead of the clock are capped: then nothing can be folded on top. */
  settled: boolean
  /** Undone before they came. */
  readonly awaited: Set<EventId>
  /** The newest changes of cards, with what is needed to take them back. */
  readonly trail: Trail
}

export function policyFor(settings: Settings): Policy {
  return createPolicy(settings, settings.parameters ?? undefined)
}

export function emptyState(capacity = 256): LearnerState {
  return {
    cards: createCardTable(capacity),
    slotOf: new Map(),
    settings: DEFAULT_SETTINGS,
    policy: policyFor(DEFAULT_SETTINGS),
    sections: new Set(),
    days: new Map(),
    suspended: new Set(),
    buriedOn: new Map(),
    cues: new Map(),
    count: 0,
    newest: undefined,
    devices: new Map(),
    settled: true,
    awaited: new Set(),
    trail: createTrail(),
  }
}

/** The learner's card of an item; undefined while it was never answered. */
export function cardOf(state: LearnerState, item: string): Card | undefined {
  const slot = state.slotOf.get(item)
  return slot === undefined || state.cards.phase[slot] === 0 ? undefined : readCard(state.cards, slot)
}

/** Whether the learner wants the item asked on the study day: it is neither suspended nor buried. */
export function isWanted({ suspended, buriedOn }: LearnerState, item: string, day: Day): boolean {
  return !suspended.has(item) && (buriedOn.get(item) ?? -Infinity) < day
}

const EMPTY_TALLY: Readonly<DayTally> = { reviews: 0, right: 0, newCards: 0, tookMs: 0 }

export function tallyOf(state: LearnerState, day: Day): Readonly<DayTally> {
  return state.days.get(day) ?? EMPTY_TALLY
}

/** The items whose last answer falls on the study day. */
export function answeredOn(state: LearnerState, day: Day): ReadonlySet<string> {
  const items = new Set<string>()
  for (const [item, slot] of state.slotOf) {
    if (state.cards.lastDay[slot] === day && state.cards.phase[slot] !== 0) items.add(item)
  }
  return items
}
