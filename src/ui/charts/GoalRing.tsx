import './GoalRing.css'

export type Goal = { readonly done: number; readonly aim: number; readonly tone: 'ink' | 'ochre' }

/** Sides of the drawing's own grid. */
const SIDE = 120
const WIDTH = 7
const BETWEEN = 4

type GoalRingProps = { readonly goals: readonly Goal[]; readonly sentence: string; readonly figure: string; readonly unit: string }

/** A ring a goal, one within the other, and in the middle what was done. */
export function GoalRing({ goals, sentence, figure, unit }: GoalRingProps) {
  return (
    <svg class="Drawing GoalRing" role="img" aria-label={sentence} viewBox={`0 0 ${SIDE} ${SIDE}`}>
      {goals.map(({ done, aim, tone }, at) => {
        const radius = SIDE / 2 - WIDTH / 2 - 1 - at * (WIDTH + BETWEEN)
        const share = Math.min(done / aim, 1)
        const around = 2 * Math.PI * radius
        return (
          <g key={tone} data-tone={tone} transform={`rotate(-90 ${SIDE / 2} ${SIDE / 2})`}>
            <circle class="GoalRing-track" cx={SIDE / 2} cy={SIDE / 2} r={radius} stroke-width={WIDTH} />
            {share > 0 && <circle class="GoalRing-done" cx={SIDE / 2} cy={SIDE / 2} r={radius} stroke-width={WIDTH} stroke-dasharray={`${share * around} ${around}`} />}
          </g>
        )
      })}
      <text class="GoalRing-figure" x={SIDE / 2} y={SIDE / 2 + 6} text-anchor="middle">
        {figure}
      </text>
      <text class="GoalRing-unit" x={SIDE / 2} y={SIDE / 2 + 20} text-anchor="middle">
        {unit}
      </text>
    </svg>
  )
}
