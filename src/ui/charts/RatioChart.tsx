import { wilsonBand, type Ratio } from '../../core/stats/ratio.ts'
import { labelWidth, lastFirst, placeLabels } from './label-steps.ts'
import type { Room } from './use-room.ts'
import './RatioChart.css'

/** One share a slot; undefined where too little was counted to say. */
export type RatioSeries = { readonly name: string; readonly tone: 'ink' | 'ochre'; readonly ratios: readonly (Ratio | undefined)[] }

type RatioChartProps = {
  readonly room: Room
  readonly sentence: string
  readonly series: readonly RatioSeries[]
  readonly labels: readonly string[]
  readonly percent: (share: number) => string
  /** How much was counted, by slot: pale bars behind the shares. */
  readonly counts?: readonly number[]
  /** The share aimed at. */
  readonly goal?: number
}

const HEIGHT = 9
const BARS = 3

/** Shares over time, each with the band in which the true one lies 95 times in 100. */
export function RatioChart({ room: { width, rem }, sentence, series, labels, percent, counts = [], goal }: RatioChartProps) {
  const shown = series.flatMap(({ ratios }) => ratios.flatMap((ratio) => ratio ?? []))
  const lowest = Math.min(...shown.map(({ right, all }) => right / all), goal ?? 1)
  const floor = Math.max(Math.floor(lowest * 10 - 1) / 10, 0)
  const axis = labelWidth(percent(1), rem) + 0.75 * rem
  const top = 0.7 * rem
  const base = top + HEIGHT * rem
  const slot = (width - axis) / labels.length
  const x = (at: number, of: number) => axis + (at + 0.5) * slot + (of - (series.length - 1) / 2) * Math.min(slot / 3, 0.6 * rem)
  const y = (share: number) => base - ((Math.max(share, floor) - floor) / (1 - floor)) * HEIGHT * rem
  const most = Math.max(...counts, 1)
  const middles = labels.map((label, at) => ({ label, x: axis + (at + 0.5) * slot }))
  return (
    <svg class="Drawing RatioChart" role="img" aria-label={sentence} width={width} height={base + 1.5 * rem}>
      {counts.map((count, at) => (
        <rect key={at} x={axis + (at + 0.2) * slot} width={0.6 * slot} y={base - (count / most) * BARS * rem} height={(count / most) * BARS * rem} />
      ))}
      {[floor, (floor + 1) / 2, 1].map((share) => (
        <g key={share}>
          <line class={share === floor ? 'Drawing-base' : 'Drawing-rule'} x1={axis} x2={width} y1={y(share)} y2={y(share)} />
          <text x={axis - 0.4 * rem} y={y(share)} dy="0.35em" text-anchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {goal !== undefined && <line class="Drawing-goal" x1={axis} x2={width} y1={y(goal)} y2={y(goal)} />}
      {series.map(({ name, tone, ratios }, of) => (
        <g key={name} data-tone={tone}>
          <path class="RatioChart-line" d={lineOf(ratios, (at) => x(at, of), y)} />
          {ratios.map((ratio, at) => (ratio === undefined ? null : <Share key={at} ratio={ratio} tone={tone} x={x(at, of)} y={y} size={0.26 * rem} />))}
        </g>
      ))}
      {placeLabels(lastFirst(middles, slot, rem), width, rem).map(({ label, x }) => (
        <text key={x} x={x} y={base + 1.1 * rem} text-anchor="middle">
          {label}
        </text>
      ))}
    </svg>
  )
}

/** A disc or a lozenge, so that no one needs the colour, on its band. */
function Share({ ratio, tone, x, y, size }: { readonly ratio: Ratio; readonly tone: 'ink' | 'ochre'; readonly x: number; readonly y: (share: number) => number; readonly size: number }) {
  const [low, high] = wilsonBand(ratio)
  const at = y(ratio.right / ratio.all)
  const wide = 1.35 * size
  return (
    <>
      <line class="RatioChart-band" x1={x} x2={x} y1={y(high)} y2={y(low)} />
      {tone === 'ink' ? <circle cx={x} cy={at} r={size} /> : <path d={`M${x} ${at - wide}l${wide} ${wide}l${-wide} ${wide}l${-wide} ${-wide}z`} />}
    </>
  )
}

/** From share to share, with a gap where nothing was counted. */
function lineOf(ratios: RatioSeries['ratios'], x: (at: number) => number, y: (share: number) => number): string {
  return ratios.map((ratio, at) => (ratio === undefined ? '' : `${ratios[at - 1] === undefined ? 'M' : 'L'}${x(at)} ${y(ratio.right / ratio.all)}`)).join('')
}

/** What the marks mean. */
export function RatioKey({ series, goal }: { readonly series: readonly Pick<RatioSeries, 'name' | 'tone'>[]; readonly goal?: string }) {
  return (
    <ul class="RatioKey" role="list">
      {series.map(({ name, tone }) => (
        <li key={name}>
          <svg class="Drawing RatioChart" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <g data-tone={tone}>{tone === 'ink' ? <circle cx="8" cy="8" r="4" /> : <path d="M8 2l6 6-6 6-6-6z" />}</g>
          </svg>
          {name}
        </li>
      ))}
      {goal !== undefined && (
        <li>
          <svg class="Drawing" width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
            <line class="Drawing-goal" x1="0" x2="20" y1="8" y2="8" />
          </svg>
          {goal}
        </li>
      )}
    </ul>
  )
}
