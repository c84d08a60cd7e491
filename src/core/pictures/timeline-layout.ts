import { periodOf, type Period } from './period.ts'
import { spread } from './spread.ts'

/** Events of one date (or one span) stand under one heading and share one mark. */
export type TimelineEntry<Event> = { readonly key: string; readonly date: string; readonly end?: string; readonly events: readonly Event[] }

/**
 * A mark on the axis, in rem. `outline` is all the time in which it may lie, `core` the time of
 * which it is certain: nothing for a date that is only known to the month or the year.
 */
export type TimelineMark = {
  readonly key: string
  readonly kind: 'point' | 'period' | 'span'
  readonly lane: number
  readonly outline: Extent
  readonly core: Extent | undefined
}
export type Extent = { readonly y: number; readonly height: number }
export type TimelineLayout = { readonly height: number; readonly marks: readonly TimelineMark[]; readonly labels: ReadonlyMap<string, number>; readonly lanes: number }

export function groupByDate<Event extends { readonly date: string; readonly end?: string }>(events: readonly Event[]): readonly TimelineEntry<Event>[] {
  const entries = new Map<string, TimelineEntry<Event>>()
  for (const event of events) {
    const key = `${event.date}/${event.end ?? ''}`
    const entry = entries.get(key)
    entries.set(key, { key, date: event.date, ...(event.end !== undefined && { end: event.end }), events: [...(entry?.events ?? []), event] })
  }
  return [...entries.values()]
}

type TimelineSpec = {
  /** In the order of their dates. */
  readonly entries: readonly { readonly key: string; readonly date: string; readonly end?: string }[]
  readonly range: Period
  /** The height of each entry's label, in rem. */
  readonly heights: readonly number[]
  readonly gap: number
  /** The axis is at least this long; it grows until all labels have room. */
  readonly minHeight: number
}

/** A vertical axis true to scale, with labels in the order of time, each as near to its mark as the others let it. */
export function timelineLayout({ entries, range, heights, gap, minHeight }: TimelineSpec): TimelineLayout {
  const height = Math.max(minHeight, heights.reduce((sum, label) => sum + label + gap, -gap))
  const scale = axisScale(range, height)
  const extent = ({ from, to }: Period): Extent => ({ y: scale(from), height: scale(to) - scale(from) })

  const lanes: number[] = []
  const marks = entries.map(({ key, date, end }): TimelineMark => {
    const start = periodOf(date)
    if (end === undefined) return { key, kind: date.length === 10 ? 'point' : 'period', lane: 0, outline: extent(start), core: date.length === 10 ? extent(start) : undefined }
    const stop = periodOf(end)
    const lane = freeLane(lanes, start.from)
    lanes[lane] = stop.to
    return { key, kind: 'span', lane, outline: extent({ from: start.from, to: stop.to }), core: start.to < stop.from ? extent({ from: start.to, to: stop.from }) : undefined }
  })
  const starts = spread(marks.map(({ outline }) => outline.y), heights, { gap, from: 0, to: height })
  return { height, marks, lanes: lanes.length, labels: new Map(entries.map(({ key }, at) => [key, starts[at] ?? 0])) }
}

/** From decimal years to rem on an axis of the given height. */
export function axisScale({ from, to }: Period, height: number): (time: number) => number {
  return (time) => ((Math.min(Math.max(time, from), to) - from) / (to - from)) * height
}

/** The first lane whose last span is over. */
function freeLane(ends: readonly number[], from: number): number {
  const free = ends.findIndex((end) => end <= from)
  return free === -1 ? ends.length : free
}
