/**
 * State as a fold of the log. `foldEvents` is the definition; `extendState` gives the same
 * state for less where new events only go on top, which is every answer of a session.
 */
import type { EpochMs } from '../lib/time.ts'
import { eventId, type LearnerEvent, type SettingFact } from './event.ts'
import { withSetting } from './settings-check.ts'
import { DEFAULT_SETTINGS, WHOLE_HISTORY, type Settings } from './settings.ts'
import { emptyState, policyFor, type LearnerState } from './state.ts'
import { compareDated, isAhead, OLDEST, timelineOf, type DatedEvent } from './timeline.ts'
import { takeBack, takeReview } from './answers.ts'
import { takeCue, takeDecision } from './decisions.ts'
import { undoneAmong, type Undone } from './undo.ts'

/** So many of the last events can be undone one after the other without a replay, besides those of the session. */
const TRAIL_LENGTH = 1000

/**
 * The state of a log, whatever the order in which its events arrived, each taken once.
 * @param watch sees each fact that stands, in the order of the fold, with the state before it
 */
export function foldEvents(events: readonly LearnerEvent[], now: EpochMs, watch?: (state: LearnerState, entry: DatedEvent) => void): LearnerState {
  const { dated, devices, settled } = timelineOf(events, now)
  const undone = undoneAmong(dated)
  const state = emptyState()
  useSettings(state, wholeHistorySettings(dated, undone))
  dated.forEach((entry, i) => {
    if (undone.has(entry.event)) return
    watch?.(state, entry)
    takeFact(state, entry, i >= dated.length - TRAIL_LENGTH)
  })
  for (const [device, clock] of devices) state.devices.set(device, clock)
  for (const id of undone.awaited) state.awaited.add(id)
  state.count = dated.length
  state.newest = dated.at(-1)
  state.settled = settled
  return state
}

/**
 * Folds events on top of a state, in place.
 * @param events in any order, none of them folded yet
 * @returns false where they change what was already folded (a late event, a clock set back,
 *   an undo of anything but the newest change of a card, a setting that holds for the whole
 *   history): the state is then to be thrown away and folded anew. A
 *   single event that is refused leaves the state as it was.
 */
export function extendState(state: LearnerState, events: readonly LearnerEvent[], now: EpochMs): boolean {
  return holdsAt(state, now) && inOrder(state, events).every((entry) => applyOnTop(state, entry, now))
}

/** Folds one event on top of a state, in place. @returns false where the log must be folded anew */
export function applyEvent(state: LearnerState, event: LearnerEvent, now: EpochMs): boolean {
  return holdsAt(state, now) && applyOnTop(state, dateOnTop(state, event), now)
}

/** Whether a state folded earlier is the state of its events now: no date was capped, and none would be (the clock may have been set back since). */
function holdsAt(state: LearnerState, now: EpochMs): boolean {
  return state.settled && (state.newest === undefined || !isAhead(state.newest.at, now))
}

function inOrder(state: LearnerState, events: readonly LearnerEvent[]): readonly DatedEvent[] {
  return events.map((event) => dateOnTop(state, event)).sort(compareDated)
}

/** A date that was never set takes the device's last one; other dates are believed, or `applyOnTop` refuses them. */
function dateOnTop(state: LearnerState, event: LearnerEvent): DatedEvent {
  return { event, at: event.at < OLDEST ? (state.devices.get(event.device)?.at ?? OLDEST) : event.at }
}

function applyOnTop(state: LearnerState, entry: DatedEvent, now: EpochMs): boolean {
  const { event, at } = entry
  const clock = state.devices.get(event.device)
  const goesOnTop =
    !isAhead(at, now) &&
    (clock === undefined || event.seq > clock.seq) &&
    (state.newest === undefined || compareDated(state.newest, entry) < 0) &&
    !(event.kind === 'setting' && WHOLE_HISTORY.includes(event.name)) &&
    !(state.awaited.size > 0 && state.awaited.has(eventId(event)))
  if (!goesOnTop) return false
  if (event.kind === 'undo') {
    if (!takeBack(state, event.undoes)) return false
  } else takeFact(state, entry, true)
  state.devices.set(event.device, { seq: event.seq, at })
  state.count += 1
  state.newest = entry
  return true
}

function takeFact(state: LearnerState, { event, at }: DatedEvent, keep: boolean): void {
  if (event.kind === 'review') takeReview(state, event, at, keep)
  else if (event.kind === 'card') takeDecision(state, event, at, keep)
  else if (event.kind === 'cue') takeCue(state, event)
  else if (event.kind === 'read') state.sections.add(event.section)
  else if (event.kind === 'setting') takeSetting(state, event)
}

function takeSetting(state: LearnerState, { name, value }: SettingFact): void {
  if (!WHOLE_HISTORY.includes(name)) useSettings(state, withSetting(state.settings, name, value))
}

/** The last values that stand of the settings that the whole history is folded with. */
function wholeHistorySettings(dated: readonly DatedEvent[], undone: Undone): Settings {
  let settings = DEFAULT_SETTINGS
  for (const { event } of dated) {
    if (event.kind === 'setting' && WHOLE_HISTORY.includes(event.name) && !undone.has(event)) settings = withSetting(settings, event.name, event.value) ?? settings
  }
  return settings
}

function useSettings(state: LearnerState, settings: Settings | undefined): void {
  if (settings === undefined) return
  state.settings = settings
  state.policy = policyFor(settings)
}
