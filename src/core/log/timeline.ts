/**
 * When events happened, as far as a device's clock can be believed, and the one order in
 * which every device folds them.
 *
 * Clocks jump: a flat battery, a wrong year. In the order of its sequence numbers a device
 * cannot go back in time, so its longest run of dates that never goes backwards is
 * trusted; every other date is moved to its trusted neighbours. One wrong date therefore
 * moves itself only, and many right answers outvote it as soon as they are more.
 */
import { DAY_MS, epochMs, type EpochMs } from '../lib/time.ts'
import type { EventHead, LearnerEvent } from './event.ts'

/** An event and the instant it is taken for; `at` differs from `event.at` where the date is not believed. */
export type DatedEvent = { readonly event: LearnerEvent; readonly at: EpochMs }

/** Where an event stands in the order of the fold. */
export type Place = { readonly at: EpochMs; readonly event: Pick<EventHead, 'device' | 'seq'> }

/** How far a device has come: its last sequence number and its last trusted instant. */
export type DeviceClock = { readonly seq: number; readonly at: EpochMs }

export type Timeline = {
  /** Each event once, in the order of `compareDated`. */
  readonly dated: readonly DatedEvent[]
  readonly devices: ReadonlyMap<string, DeviceClock>
  /** False while a device's newest dates lie ahead of `now`: they were capped, and will be dated anew. */
  readonly settled: boolean
}

/** 2026-01-01T00:00Z: no event is older than the app, so an earlier date is a clock that was never set. */
export const OLDEST = epochMs(1_767_225_600_000)

/** A clock may be ahead of ours by this much before its dates are capped. */
const AHEAD_MS = DAY_MS

export function isAhead(at: number, now: EpochMs): boolean {
  return at > now + AHEAD_MS
}

/** The order of the fold: instant, then device, then sequence number. */
export function compareDated(a: Place, b: Place): number {
  return a.at - b.at || compareText(a.event.device, b.event.device) || a.event.seq - b.event.seq
}

export function timelineOf(events: readonly LearnerEvent[], now: EpochMs): Timeline {
  const dated: DatedEvent[] = []
  const devices = new Map<string, DeviceClock>()
  let settled = true
  for (const [device, own] of byDevice(events)) {
    const dates = datesOf(own, now)
    own.forEach((event, i) => dated.push({ event, at: epochMs(dates.at[i] ?? OLDEST) }))
    devices.set(device, { seq: own.at(-1)?.seq ?? 0, at: epochMs(dates.at.at(-1) ?? OLDEST) })
    settled &&= dates.settled
  }
  if (devices.size > 1) dated.sort(compareDated)
  return { dated, devices, settled }
}

/** The events of each device by sequence number, each once. */
function byDevice(events: readonly LearnerEvent[]): ReadonlyMap<string, readonly LearnerEvent[]> {
  const groups = new Map<string, LearnerEvent[]>()
  for (const event of events) {
    const group = groups.get(event.device)
    if (group === undefined) groups.set(event.device, [event])
    else group.push(event)
  }
  for (const [device, group] of groups) {
    if (isAscending(group)) continue
    group.sort((a, b) => a.seq - b.seq)
    groups.set(device, group.filter((event, i) => i === 0 || event.seq !== group[i - 1]?.seq))
  }
  return groups
}

/** A log is mostly written in its order. */
function isAscending(group: readonly EventHead[]): boolean {
  return group.every((event, i) => i === 0 || event.seq > (group[i - 1]?.seq ?? 0))
}

type Dates = { readonly at: Float64Array; readonly settled: boolean }

function datesOf(own: readonly EventHead[], now: EpochMs): Dates {
  const times = new Float64Array(own.length)
  own.forEach((event, i) => (times[i] = event.at))
  const free = longestRun(times, Infinity)
  const settled = !isAhead(times[free.at(-1) ?? -1] ?? OLDEST, now)
  const trusted = settled ? free : longestRun(times, now + AHEAD_MS)
  const at = new Float64Array(times.length)
  let latest: number = OLDEST
  let next = 0
  for (let i = 0; i < times.length; i += 1) {
    const ceiling = times[trusted[next] ?? -1] ?? Math.max(now, latest)
    latest = Math.max(latest, Math.min(times[i] ?? OLDEST, ceiling))
    at[i] = latest
    if (trusted[next] === i) next += 1
  }
  return { at, settled }
}

/**
 * The longest subsequence that never goes backwards, dates before OLDEST and after
 * `ceiling` left out; of equally long ones the one with the earlier end, so that a first
 * date far ahead loses against the next (patience sorting, O(n log n), O(n) when in order).
 * @returns ascending indexes
 */
function longestRun(times: Float64Array, ceiling: number): Int32Array {
  /** ends[k]: where the run of k + 1 dates with the earliest end ends. */
  const ends = new Int32Array(times.length)
  const before = new Int32Array(times.length)
  let length = 0
  const endOf = (k: number): number => times[ends[k] ?? -1] ?? Infinity
  for (let i = 0; i < times.length; i += 1) {
    const time = times[i] ?? 0
    if (time < OLDEST || time > ceiling) continue
    let low = length
    if (length > 0 && endOf(length - 1) > time) {
      low = 0
      for (let high = length - 1; low < high; ) {
        const middle = (low + high) >> 1
        if (endOf(middle) > time) high = middle
        else low = middle + 1
      }
    }
    ends[low] = i
    before[i] = ends[low - 1] ?? -1
    if (low === length) length += 1
  }
  const run = new Int32Array(length)
  let index = ends[length - 1] ?? -1
  for (let k = length - 1; k >= 0; k -= 1) {
    run[k] = index
    index = before[index] ?? -1
  }
  return run
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
