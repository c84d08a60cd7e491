import type { CalibrationBin } from '../../core/stats/calibration.ts'
import './ReliabilityChart.css'

type ReliabilityChartProps = {
  readonly bins: readonly CalibrationBin[]
  /** The whole chart in a sentence; a table is to stand beside it. */
  readonly label: string
  readonly words: { readonly expected: string; readonly came: string; readonly legendPoint: string; readonly legendPerfect: string }
  readonly percent: (share: number) => string
}

const SIZE = 300
const LEFT = 46
const BOTTOM = 26
const TOP = 10
const TICK = 0.1

/** What was foretold across, what came upwards: on the diagonal the two are one. */
export function ReliabilityChart({ bins, label, words, percent }: ReliabilityChartProps) {
  const lowest = Math.min(...bins.map(({ foretold, low }) => Math.min(foretold, low)))
  const floor = Math.min(Math.floor(lowest / TICK) * TICK, 1 - 2 * TICK)
  const x = (share: number): number => LEFT + ((share - floor) / (1 - floor)) * (SIZE - LEFT - TOP)
  const y = (share: number): number => TOP + ((1 - share) / (1 - floor)) * (SIZE - TOP - BOTTOM)
  const steps = Math.round((1 - floor) / TICK)
  const every = steps > 6 ? 2 : 1
  const ticks = Array.from({ length: Math.floor(steps / every) + 1 }, (_, i) => 1 - i * every * TICK)
  return (
    <figure class="ReliabilityChart">
      <figcaption class="ReliabilityChart-came">{words.came}</figcaption>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
        {ticks.map((share) => (
          <g key={share.toFixed(1)}>
            <path class="grid" d={`M${x(floor)} ${y(share)}H${x(1)}M${x(share)} ${y(floor)}V${y(1)}`} />
            <text x={LEFT - 6} y={y(share)} dy="0.35em" text-anchor="end">
              {percent(share)}
            </text>
            <text x={Math.min(x(share), SIZE - 16)} y={SIZE - 6} text-anchor="middle">
              {percent(share)}
            </text>
          </g>
        ))}
        <path class="perfect" d={`M${x(floor)} ${y(floor)}L${x(1)} ${y(1)}`} />
        {bins.map(({ foretold, actual, low, high }, bin) => (
          <g key={bin} class="point">
            <path d={`M${x(foretold)} ${y(low)}V${y(high)}`} />
            <circle cx={x(foretold)} cy={y(actual)} r={4.5} />
          </g>
        ))}
      </svg>
      <p class="ReliabilityChart-expected" aria-hidden="true">
        {words.expected}
      </p>
      <ul role="list" aria-hidden="true">
        <li>
          <svg viewBox="0 0 24 24">
            <g class="point">
              <path d="M12 2v20" />
              <circle cx="12" cy="12" r="4.5" />
            </g>
          </svg>
          {words.legendPoint}
        </li>
        <li>
          <svg viewBox="0 0 24 24">
            <path class="perfect" d="M2 22L22 2" />
          </svg>
          {words.legendPerfect}
        </li>
      </ul>
    </figure>
  )
}
