import type { ComponentChildren } from 'preact'
import { DAY_MS, type Day } from '../../core/lib/time.ts'
import type { ExamPlan } from '../../core/scheduler/exam/types.ts'
import { localeOf } from '../../i18n/locale.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'

const WIDTH = 320
const HEIGHT = 120
const FOOT = 16

type ChartProps = { readonly title: string; readonly sentence: string; readonly children: ComponentChildren; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly legend?: readonly string[] }

/** A drawing with its sentence, and the figures behind it for those who would rather read. */
function Chart({ title, sentence, children, head, rows, legend }: ChartProps) {
  const { exam } = usePageMessages()
  return (
    <figure class="ExamChart">
      <figcaption>
        <h2>{title}</h2>
        <p>{sentence}</p>
        {legend !== undefined && (
          <p class="ExamChart-key">
            {legend.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </p>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} role="img" aria-label={`${title}. ${sentence}`}>
        {children}
      </svg>
      <details>
        <summary>{exam.table}</summary>
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {others.map((cell, at) => (
                  <td key={head[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** Minutes by day: reviews in ink, new items on top in ochre. */
export function PlanChart({ plan, today }: { readonly plan: ExamPlan; readonly today: Day }) {
  const { exam, shell } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const { days } = plan
  const busiest = days.reduce((most, { minutes }, at) => (minutes > (days[most]?.minutes ?? 0) ? at : most), 0)
  const most = Math.max(days[busiest]?.minutes ?? 0, 1)
  const dateOf = (at: number, month: 'long' | 'short'): string => new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' }).format((today + at) * DAY_MS)
  const step = WIDTH / days.length
  const shareOfNew = ({ reviews, fresh }: ExamPlan['days'][number]): number => (fresh === 0 ? 0 : (3 * fresh) / (reviews + 3 * fresh))
  return (
    <Chart
      title={exam.planTitle}
      sentence={exam.planSentence(days.length, shell.minutes(Math.round(most)), dateOf(busiest, 'long'))}
      legend={[exam.reviews, exam.fresh]}
      head={[exam.date, exam.time, exam.reviews, exam.fresh]}
      rows={days.map(({ reviews, fresh, minutes }, at) => [dateOf(at, 'short'), minutes.toFixed(0), reviews.toFixed(0), fresh.toFixed(0)])}
    >
      {days.map((one, at) => {
        const height = (HEIGHT * one.minutes) / most
        const fresh = height * shareOfNew(one)
        const bar = { x: at * step + step * 0.12, width: step * 0.76 }
        return (
          <g key={at}>
            <rect class="ExamChart-reviews" {...bar} y={HEIGHT - height + fresh} height={height - fresh} />
            <rect class="ExamChart-fresh" {...bar} y={HEIGHT - height} height={fresh} />
          </g>
        )
      })}
      <path class="ExamChart-axis" d={`M0 ${HEIGHT}H${WIDTH}`} />
      <text y={HEIGHT + FOOT - 3}>{dateOf(0, 'short')}</text>
      <text x={WIDTH} y={HEIGHT + FOOT - 3} text-anchor="end">
        {dateOf(days.length - 1, 'short')}
      </text>
    </Chart>
  )
}

/** Recall on the exam day against minutes a day, with the plan's own place on it. */
export function CurveChart({ plan }: { readonly plan: ExamPlan }) {
  const { exam, shell } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const { curve, days, recallOnExamDay } = plan
  const own = days.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(days.length, 1)
  const [first, last] = [curve[0], curve.at(-1)]
  if (first === undefined || last === undefined) return null
  const most = Math.max(last.minutesPerDay, own)
  const lowest = Math.min(...curve.map((point) => point.recallOnExamDay), recallOnExamDay)
  const floor = Math.floor(lowest * 10) / 10
  const percent = (share: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
  const pointText = ({ minutesPerDay, recallOnExamDay: recall }: ExamPlan['curve'][number]): string => exam.curvePoint(shell.minutes(Math.round(minutesPerDay)), percent(recall))
  const x = (minutes: number): number => 8 + ((WIDTH - 16) * minutes) / most
  const y = (recall: number): number => HEIGHT - 6 - ((HEIGHT - 16) * (recall - floor)) / Math.max(1 - floor, 0.05)
  return (
    <Chart
      title={exam.curveTitle}
      sentence={exam.curveSentence(pointText(first), pointText(last))}
      head={[exam.minutes, exam.recall]}
      rows={curve.map(({ minutesPerDay, recallOnExamDay: recall }) => [minutesPerDay.toFixed(1), percent(recall)])}
    >
      <path class="ExamChart-axis" d={`M0 ${HEIGHT}H${WIDTH}`} />
      <polyline class="ExamChart-curve" points={curve.map((point) => `${x(point.minutesPerDay).toFixed(1)},${y(point.recallOnExamDay).toFixed(1)}`).join(' ')} />
      <circle class="ExamChart-own" cx={x(own)} cy={y(recallOnExamDay)} r="5" />
      <text x={x(own)} y={Math.max(y(recallOnExamDay) - 10, 10)} text-anchor={own > most * 0.7 ? 'end' : 'middle'}>
        {percent(recallOnExamDay)}
      </text>
      <text y={HEIGHT + FOOT - 3}>0</text>
      <text x={WIDTH} y={HEIGHT + FOOT - 3} text-anchor="end">
        {shell.minutes(Math.round(most))}
      </text>
    </Chart>
  )
}
