import type { TimelineEvent } from '../../core/bank/pictures.ts'
import { periodOf, type Period } from '../../core/pictures/period.ts'
import { groupByDate, timelineLayout, type TimelineEntry, type TimelineLayout } from '../../core/pictures/timeline-layout.ts'
import { lineCount } from '../../core/pictures/wrap.ts'
import { dateText, monthName } from './date-text.ts'
import { nodeHeight } from './node-height.ts'
import type { Room } from './use-room.ts'

export type Tick = { readonly time: number; readonly name: string }

/** One axis with its labels, ready to draw; lengths in rem. */
export type TimelineScene = {
  readonly entries: readonly TimelineEntry<TimelineEvent>[]
  readonly heights: readonly number[]
  readonly layout: TimelineLayout
  readonly range: Period
  readonly ticks: readonly Tick[]
  readonly width: number
  /** What the axis takes of the width. */
  readonly axis: number
}

/** The months of 2020 that the zoom shows; the whole axis holds them as one entry, the lens. */
const ZOOM = { key: 'lens', date: '2020-03', end: '2020-08' } as const
export const isLens = ({ key }: { readonly key: string }): boolean => key === ZOOM.key
export const isZoomed = ({ date }: TimelineEvent): boolean => date >= ZOOM.date

/** From this width on (rem), both axes stand side by side, `BETWEEN` apart. */
const WIDE = 54
export const BETWEEN = 4

/** The measures of a date over its events, as Timeline.css has them. */
const DATE_TEXT = 0.9375
const DATE_LINE = 1.3
const EVENT_GAP = 0.4
const FIRST_YEAR = 1991
const LAST_YEAR = 2020

export const isWide = (room: Room): boolean => room.width >= WIDE

export function wholeScene(events: readonly TimelineEvent[], room: Room, { locale, closer }: { readonly locale: string; readonly closer: string }): TimelineScene {
  const entries = [...groupByDate(events.filter((event) => !isZoomed(event))), { ...ZOOM, events: [] }]
  const ticks = [FIRST_YEAR, 1995, 2000, 2005, 2010, 2015, LAST_YEAR].map((year) => ({ time: year, name: String(year) }))
  return scene({ entries, range: { from: FIRST_YEAR, to: LAST_YEAR + 1 }, ticks, minHeight: 40 }, { room, locale, closer })
}

export function zoomScene(events: readonly TimelineEvent[], room: Room, { locale, minHeight }: { readonly locale: string; readonly minHeight: number }): TimelineScene {
  const range = { from: periodOf(ZOOM.date).from, to: periodOf(ZOOM.end).to }
  const months = [3, 4, 5, 6, 7, 8]
  const ticks = months.map((month) => ({ time: periodOf(`2020-0${month}`).from, name: monthName(month, locale) }))
  return scene({ entries: groupByDate(events.filter(isZoomed)), range, ticks, minHeight: Math.max(minHeight, 34) }, { room, locale, closer: '' })
}

type Setting = { readonly room: Room; readonly locale: string; readonly closer: string }

function scene(
  { entries, range, ticks, minHeight }: Pick<TimelineScene, 'entries' | 'range' | 'ticks'> & { readonly minHeight: number },
  { room: { width, measure }, locale, closer }: Setting,
): TimelineScene {
  const axis = width < 14 ? 2.25 : 7
  const column = width - axis
  const heights = entries.map((entry) => {
    const dateLines = lineCount(dateText(entry.date, entry.end, locale), column / DATE_TEXT, measure)
    const labels = isLens(entry) ? [closer] : entry.events.map(({ label }) => label)
    return dateLines * DATE_LINE + labels.reduce((sum, label) => sum + EVENT_GAP + nodeHeight(label, column, measure), 0)
  })
  return { entries, heights, layout: timelineLayout({ entries, range, heights, gap: 0.7, minHeight }), range, ticks, width, axis }
}
