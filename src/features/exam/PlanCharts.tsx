import { DAY_MS, type Day } from '../../core/lib/time.ts'
import type { ExamCurvePoint, ExamPlan } from '../../core/scheduler/exam/types.ts'
import { localeOf } from '../../i18n/locale.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'

/** Of the drawing alone, in rem. */
const HEIGHT = 7
/** A new item takes about as long as so many reviews. */
const NEW_IN_REVIEWS = 3

/** Minutes by day: reviews in ink, new items on top in ochre. */
export function PlanChart({ plan: { days }, today }: { readonly plan: ExamPlan; readonly today: Day }) {
  const { exam, shell } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const busiest = days.reduce((most, { minutes }, at) => (minutes > (days[most]?.minutes ?? 0) ? at : most), 0)
  const most = Math.max(days[busiest]?.minutes ?? 0, 1)
  const dateOf = (at: number, month: 'long' | 'short'): string => new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' }).format((today + at) * DAY_MS)
  const sentence = exam.planSentence(days.length, shell.minutes(Math.round(most)), dateOf(busiest, 'long'))
  return (
    <ChartFrame
      title={exam.planTitle}
      sentence={sentence}
      table={() => ({
        columns: [exam.date, exam.time, exam.reviews, exam.fresh],
        rows: days.map(({ reviews, fresh, minutes }, at) => [dateOf(at, 'short'), minutes.toFixed(0), reviews.toFixed(0), fresh.toFixed(0)]),
      })}
      draw={({ width, rem }) => {
        const height = HEIGHT * rem
        const step = width / days.length
        return (
          <svg class="Drawing ExamChart" role="img" aria-label={`${exam.planTitle}. ${sentence}`} width={width} height={height + 1.5 * rem}>
            {days.map(({ minutes, reviews, fresh }, at) => {
              const all = (height * minutes) / most
              const forNew = (all * NEW_IN_REVIEWS * fresh) / Math.max(reviews + NEW_IN_REVIEWS * fresh, 1)
              const bar = { x: step * (at + 0.12), width: step * 0.76 }
              return (
                <g key={at}>
                  <rect class="ExamChart-reviews" {...bar} y={height - all + forNew} height={Math.max(all - forNew, 0)} />
                  <rect class="ExamChart-fresh" {...bar} y={height - all} height={forNew} />
                </g>
              )
            })}
            <path class="Drawing-base" d={`M0 ${height}H${width}`} />
            <Ends width={width} y={height + 1.1 * rem} from={dateOf(0, 'short')} to={dateOf(days.length - 1, 'short')} />
          </svg>
        )
      }}
    >
      <p class="ExamChart-key">
        <span>{exam.reviews}</span>
        <span>{exam.fresh}</span>
      </p>
    </ChartFrame>
  )
}

/** Recall on the exam day against the minutes that a day may take, with the plan's own place on it. */
export function CurveChart({ own, curve }: { readonly own: ExamCurvePoint; readonly curve: readonly ExamCurvePoint[] }) {
  const { exam, shell } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const [first, last] = [curve[0], curve.at(-1)]
  if (first === undefined || last === undefined) return null
  const points = [...curve, own].sort((a, b) => a.minutesPerDay - b.minutesPerDay)
  const most = Math.max(last.minutesPerDay, own.minutesPerDay)
  const lowest = Math.floor(10 * Math.min(...points.map((point) => point.recallOnExamDay))) / 10
  const percent = (share: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
  const pointText = ({ minutesPerDay, recallOnExamDay: recall }: ExamCurvePoint): string => exam.curvePoint(shell.minutes(Math.round(minutesPerDay)), percent(recall))
  const sentence = exam.curveSentence(pointText(first), pointText(last))
  return (
    <ChartFrame
      title={exam.curveTitle}
      sentence={sentence}
      table={() => ({ columns: [exam.minutes, exam.recall], rows: curve.map(({ minutesPerDay, recallOnExamDay: recall }) => [minutesPerDay.toFixed(1), percent(recall)]) })}
      draw={({ width, rem }) => {
        const height = HEIGHT * rem
        const x = (minutes: number): number => 8 + ((width - 16) * minutes) / most
        const y = (recall: number): number => height - 6 - ((height - 1.6 * rem) * (recall - lowest)) / Math.max(1 - lowest, 0.05)
        return (
          <svg class="Drawing ExamChart" role="img" aria-label={`${exam.curveTitle}. ${sentence}`} width={width} height={height + 1.5 * rem}>
            <path class="Drawing-base" d={`M0 ${height}H${width}`} />
            <polyline class="ExamChart-curve" points={points.map((point) => `${x(point.minutesPerDay).toFixed(1)},${y(point.recallOnExamDay).toFixed(1)}`).join(' ')} />
            <circle class="ExamChart-own" cx={x(own.minutesPerDay)} cy={y(own.recallOnExamDay)} r="5" />
            <text class="Drawing-value" x={x(own.minutesPerDay)} y={Math.max(y(own.recallOnExamDay) - 0.7 * rem, 0.7 * rem)} text-anchor={own.minutesPerDay > most * 0.7 ? 'end' : 'middle'}>
              {percent(own.recallOnExamDay)}
            </text>
            <Ends width={width} y={height + 1.1 * rem} from="0" to={shell.minutes(Math.round(most))} />
          </svg>
        )
      }}
    />
  )
}

/** What an axis begins and ends with. */
function Ends({ width, y, from, to }: { readonly width: number; readonly y: number; readonly from: string; readonly to: string }) {
  return (
    <>
      <text y={y}>{from}</text>
      <text x={width} y={y} text-anchor="end">
        {to}
      </text>
    </>
  )
}
