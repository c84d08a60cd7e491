import { ticksTo } from '../../core/stats/ticks.ts'
import { labelWidth, lastFirst, placeLabels } from './label-steps.ts'
import type { Room } from './use-room.ts'
import './BarChart.css'

export type Bar = { readonly label: string; readonly value: number; readonly tone?: 'ink' | 'ochre' | 'quiet' }

type BarChartProps = {
  readonly room: Room
  readonly sentence: string
  readonly bars: readonly Bar[]
  /** How a value is written. */
  readonly text: (value: number) => string
  /** Of the bars alone, in rem. */
  readonly height?: number
}

/** Values are written above bars this wide or wider, in rem; narrower ones stand before an axis. */
const WIDE = 1.9
const MOST_WIDE = 2.75
const TICKS = 3

/** Counts side by side. */
export function BarChart({ room: { width, rem }, sentence, bars, text, height = 7 }: BarChartProps) {
  const highest = Math.max(...bars.map(({ value }) => value), 0)
  const isDirect = width / bars.length >= WIDE * rem && bars.every(({ value }) => labelWidth(text(value), rem) < width / bars.length)
  const ticks = isDirect ? [] : ticksTo(highest, TICKS).slice(1)
  const axis = isDirect ? 0 : Math.max(...ticks.map((tick) => labelWidth(text(tick), rem))) + 0.75 * rem
  const top = (isDirect ? 1.4 : 0.7) * rem
  const base = top + height * rem
  const slot = (width - axis) / bars.length
  const thick = Math.min(slot * 0.72, MOST_WIDE * rem)
  const tall = (value: number) => (value / Math.max(ticks.at(-1) ?? highest, 1)) * height * rem
  const middle = (at: number) => axis + (at + 0.5) * slot
  const labels = bars.map(({ label }, at) => ({ label, x: middle(at) }))
  return (
    <svg class="Drawing BarChart" role="img" aria-label={sentence} width={width} height={base + 1.5 * rem}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="Drawing-rule" x1={axis} x2={width} y1={base - tall(tick)} y2={base - tall(tick)} />
          <text x={axis - 0.4 * rem} y={base - tall(tick)} dy="0.35em" text-anchor="end">
            {text(tick)}
          </text>
        </g>
      ))}
      {bars.map(({ value, tone = 'ink' }, at) =>
        value > 0 ? <rect key={at} data-tone={tone} x={middle(at) - thick / 2} width={thick} y={base - Math.max(tall(value), 2)} height={Math.max(tall(value), 2)} rx={Math.min(thick / 4, 2)} /> : null,
      )}
      <line class="Drawing-base" x1={axis} x2={width} y1={base} y2={base} />
      {isDirect &&
        bars.map(({ value }, at) =>
          value > 0 ? (
            <text key={at} class="Drawing-value" x={middle(at)} y={base - tall(value) - 0.4 * rem} text-anchor="middle">
              {text(value)}
            </text>
          ) : null,
        )}
      {placeLabels([...labels.slice(0, 1), ...lastFirst(labels, slot, rem)], width, rem).map(({ label, x }) => (
        <text key={x} x={x} y={base + 1.1 * rem} text-anchor="middle">
          {label}
        </text>
      ))}
    </svg>
  )
}
