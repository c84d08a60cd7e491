import { pathData } from '../../core/pictures/drawing.ts'
import type { TimelineMark } from '../../core/pictures/timeline-layout.ts'
import type { TimelineScene } from './timeline-scene.ts'

/** Where the parts of the axis stand, in rem from its start; a narrow axis has no room for the names of its ticks. */
const WIDE_AXIS = { line: 3.5, lane: 4.35, step: 0.85, bar: 0.55 } as const
const SLIM_AXIS = { line: 0.45, lane: 0.9, step: 0.45, bar: 0.3 } as const
/** A mark must be seen, however short the time. */
const LEAST = 0.5
/** The middle of the date that stands over a label. */
const DATE_MIDDLE = 0.8

/** The drawn part of a timeline: the axis, what happened when, and a thread from each mark to its date. */
export function TimelineMarks({ scene, chosen }: { readonly scene: TimelineScene; readonly chosen: string | undefined }) {
  const { layout, axis, ticks, range } = scene
  const place = axis > 3 ? WIDE_AXIS : SLIM_AXIS
  const scale = (time: number) => ((time - range.from) / (range.to - range.from)) * layout.height
  const laneOf = (mark: TimelineMark) => (mark.kind === 'span' ? place.lane + mark.lane * place.step : place.line)
  return (
    <svg viewBox={`0 0 ${axis} ${layout.height}`} style={{ inlineSize: `${axis}rem`, blockSize: `${layout.height}rem` }} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="timeline-cloth" width="0.55" height="0.9" patternUnits="userSpaceOnUse" x={place.lane}>
          <path class="Timeline-thread" d="M0 .7L.275 .2 .55 .7" />
        </pattern>
      </defs>
      <path class="Timeline-line" d={`M${place.line} 0V${layout.height}`} />
      {ticks.map(({ time }) => (
        <path key={time} class="Timeline-line" d={`M${place.line - 0.35} ${scale(time)}h0.35`} />
      ))}
      {layout.marks.map((mark) => {
        const from = laneOf(mark) + (mark.kind === 'span' ? place.bar : 0.25)
        const y = mark.outline.y + (mark.kind === 'point' ? mark.outline.height / 2 : Math.min(mark.outline.height, LEAST) / 2)
        const end = axis - 0.35
        const label = (layout.labels.get(mark.key) ?? 0) + DATE_MIDDLE
        const middle = Math.max((from + end) / 2, place.lane + layout.lanes * place.step - 0.1)
        return <path key={mark.key} class="Timeline-leader" data-tone={mark.key === chosen ? 'chosen' : undefined} d={pathData([['M', [from, y]], ['C', [middle, y], [middle, label], [end, label]]])} />
      })}
      {layout.marks.map((mark) => (
        <Mark key={mark.key} mark={mark} x={laneOf(mark)} bar={place.bar} />
      ))}
    </svg>
  )
}

function Mark({ mark: { kind, outline, core }, x, bar }: { readonly mark: TimelineMark; readonly x: number; readonly bar: number }) {
  if (kind === 'point') return <Lozenge x={x} y={outline.y + outline.height / 2} />
  if (kind === 'period') return <rect class="Timeline-period" x={x - 0.25} y={outline.y} width="0.5" height={Math.max(outline.height, LEAST)} rx="0.25" />
  return (
    <>
      <rect class="Timeline-span" x={x} y={outline.y} width={bar} height={outline.height} />
      {core !== undefined && <rect class="Timeline-certain" x={x} y={core.y} width={bar} height={core.height} />}
      {core !== undefined && <rect fill="url(#timeline-cloth)" x={x} y={core.y} width={bar} height={core.height} />}
    </>
  )
}

export function Lozenge({ x, y }: { readonly x: number; readonly y: number }) {
  return <path class="Timeline-point" d={`M${x} ${y - 0.4}l.33 .4-.33 .4-.33-.4z`} />
}
