import { useState } from 'preact/hooks'
import { MINUTE_MS, type Day } from '../../core/lib/time.ts'
import type { AnswerCounts } from '../../core/stats/answer-counts.ts'
import { lastPeriods, sumOver } from '../../core/stats/periods.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { BarChart } from '../../ui/charts/BarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { UnitSwitch } from './UnitSwitch.tsx'
import { useTexts } from './texts.ts'

const PERIODS = { day: 30, week: 12, month: 12 } as const

/** Minutes of study, each answer counted for two minutes at most. */
export function TimeChart({ counts: { days }, today }: { readonly counts: AnswerCounts; readonly today: Day }) {
  const { progress } = usePageMessages()
  const { date, month, number } = useTexts()
  const [unit, setUnit] = useState<keyof typeof PERIODS>('day')
  const periods = lastPeriods(today, unit, PERIODS[unit])
  const sums = periods.map((period) => sumOver(days, period))
  const minutes = sums.map(({ tookMs }) => tookMs / MINUTE_MS)
  const total = Math.round(minutes.reduce((sum, spent) => sum + spent, 0))
  const [from, to] = [periods[0]?.from ?? today, periods.at(-1)?.to ?? today]
  const studied = [...days.keys()].filter((on) => on >= from && on <= to).length
  const sentence = studied === 0 ? progress.timeNone : progress.timeText(total, studied, Math.max(Math.round(total / studied), 1))
  const nameOf = (at: number) => {
    const start = periods[at]?.from ?? today
    return unit === 'month' ? month(start) : date(start)
  }
  return (
    <ChartFrame
      title={progress.time}
      sentence={sentence}
      draw={(room) => studied > 0 && <BarChart room={room} sentence={sentence} bars={minutes.map((value, at) => ({ label: nameOf(at), value }))} text={(n) => number(Math.round(n))} />}
      table={() => ({ columns: [progress.from, progress.minutes, progress.answersName], rows: sums.map(({ all }, at) => [nameOf(at), Math.round(minutes[at] ?? 0), all]) })}
    >
      <UnitSwitch of={progress.time} units={['day', 'week', 'month']} unit={unit} onChoose={setUnit} />
    </ChartFrame>
  )
}
