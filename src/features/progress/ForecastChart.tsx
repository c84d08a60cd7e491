import { day } from '../../core/lib/time.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { BarChart, type Bar } from '../../ui/charts/BarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import type { ProgressModel } from './progress-model.ts'
import { useTexts } from './texts.ts'

/** When the questions that were met come back. */
export function ForecastChart({ model }: { readonly model: ProgressModel }) {
  const { progress } = usePageMessages()
  const { date, number } = useTexts()
  const { backlog, days } = model.forecast.value
  const today = model.today.value
  const within = days.reduce((sum, due) => sum + due, backlog)
  const minutes = (questions: number) => Math.ceil((questions * model.pace.value) / 60)
  const due = backlog + (days[0] ?? 0)
  const text = progress.forecastText(due, within, minutes(within))
  const sentence = within === 0 ? progress.forecastNone : backlog === 0 ? text : `${text} ${progress.backlogText(backlog)}`
  const bars: readonly Bar[] = [
    ...(backlog > 0 ? [{ label: progress.behind, value: backlog, tone: 'ochre' as const }] : []),
    ...days.map((value, ahead): Bar => ({ label: ahead === 0 ? progress.today : date(day(today + ahead)), value })),
  ]
  return (
    <ChartFrame
      title={progress.forecast}
      sentence={sentence}
      draw={(room) => within > 0 && <BarChart room={room} sentence={sentence} bars={bars} text={number} />}
      table={() => ({ columns: [progress.day, progress.questions, progress.minutes], rows: bars.map(({ label, value }) => [label, value, minutes(value)]) })}
    />
  )
}
