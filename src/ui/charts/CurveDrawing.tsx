import type { Day } from '../../core/lib/time.ts'
import type { Fall, MemoryCurve } from '../../core/stats/memory-curve.ts'
import { usePageMessages } from '../app-context.ts'
import { labelWidth, placeLabels } from './label-steps.ts'
import type { Room } from './use-room.ts'
import './CurveDrawing.css'

type CurveDrawingProps = {
  readonly room: Room
  readonly sentence: string
  readonly curve: MemoryCurve
  readonly dateText: (day: Day) => string
  readonly percent: (share: number) => string
}

const HEIGHT = 8
/** Points by which a fall is drawn. */
const POINTS = 24

/** Recall over time: full ink up to today, ahead a thin line. */
export function CurveDrawing({ room: { width, rem }, sentence, curve, dateText, percent }: CurveDrawingProps) {
  const { progress } = usePageMessages()
  const { falls, today, recallAfter, desiredRetention } = curve
  const [start, end] = [falls[0]?.from ?? today, falls.at(-1)?.to ?? today]
  const lowest = Math.min(...falls.map(({ from, to, stability }) => recallAfter(to - from, stability)), desiredRetention)
  const floor = Math.max(Math.floor(lowest * 10 - 0.5) / 10, 0)
  const axis = labelWidth(percent(1), rem) + 0.75 * rem
  const top = rem
  const base = top + HEIGHT * rem
  const x = (on: number) => axis + 0.4 * rem + ((on - start) / Math.max(end - start, 1)) * (width - axis - 0.8 * rem)
  const y = (recall: number) => base - ((recall - floor) / (1 - floor)) * HEIGHT * rem

  const pathOf = ({ from, stability }: Fall, a: number, b: number) =>
    Array.from({ length: POINTS + 1 }, (_, i) => a + ((b - a) * i) / POINTS)
      .map((on, i) => `${i === 0 ? 'M' : 'L'}${x(on).toFixed(1)} ${y(recallAfter(on - from, stability)).toFixed(1)}`)
      .join('')
  const labels = [{ label: progress.today, x: x(today) }, ...[end, start].map((on) => ({ label: dateText(on), x: x(on) }))]
  return (
    <svg class="Drawing CurveDrawing" role="img" aria-label={sentence} width={width} height={base + 1.5 * rem}>
      {[floor, 1].map((share) => (
        <g key={share}>
          <line class={share === floor ? 'Drawing-base' : 'Drawing-rule'} x1={axis} x2={width} y1={y(share)} y2={y(share)} />
          <text x={axis - 0.4 * rem} y={y(share)} dy="0.35em" text-anchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      <line class="Drawing-goal" x1={axis} x2={width} y1={y(desiredRetention)} y2={y(desiredRetention)} />
      {y(desiredRetention) - y(1) > 1.2 * rem && y(floor) - y(desiredRetention) > 1.2 * rem && (
        <text x={axis - 0.4 * rem} y={y(desiredRetention)} dy="0.35em" text-anchor="end">
          {percent(desiredRetention)}
        </text>
      )}
      <line class="CurveDrawing-today" x1={x(today)} x2={x(today)} y1={top} y2={base} />
      {falls.slice(1).map((fall, i) => {
        const last = falls[i]
        return last === undefined ? null : <line key={fall.from} class="CurveDrawing-rise" x1={x(fall.from)} x2={x(fall.from)} y1={y(recallAfter(last.to - last.from, last.stability))} y2={y(1)} />
      })}
      {falls.map((fall) => (
        <path key={fall.from} class="CurveDrawing-past" d={pathOf(fall, fall.from, Math.min(fall.to, Math.max(today, fall.from)))} />
      ))}
      {falls.filter(({ to }) => to > today).map((fall) => (
        <path key={fall.from} class="CurveDrawing-ahead" d={pathOf(fall, Math.max(today, fall.from), fall.to)} />
      ))}
      {falls.map(({ from, grade }) => (
        <circle key={from} class="CurveDrawing-answer" data-missed={grade === 1 || undefined} cx={x(from)} cy={y(1)} r={0.25 * rem} />
      ))}
      {placeLabels(labels, width, rem).map(({ label, x }) => (
        <text key={label} class={label === progress.today ? 'Drawing-value' : undefined} x={x} y={base + 1.1 * rem} text-anchor="middle">
          {label}
        </text>
      ))}
    </svg>
  )
}
