import { useState } from 'preact/hooks'
import type { Day } from '../../core/lib/time.ts'
import type { AnswerCounts, DayCounts } from '../../core/stats/answer-counts.ts'
import { lastPeriods, sumOver, type Period } from '../../core/stats/periods.ts'
import { addTo, noAnswers, wilsonBand, type Ratio } from '../../core/stats/ratio.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { RatioChart, RatioKey } from '../../ui/charts/RatioChart.tsx'
import { UnitSwitch } from './UnitSwitch.tsx'
import { useTexts } from './texts.ts'

const PERIODS = 12
/** So many are shown at least, whenever the first question came back. */
const LEAST_PERIODS = 4

type RetentionChartProps = { readonly counts: AnswerCounts; readonly today: Day; readonly aim: number }

/** True retention: what was still known when it came back, against what the learner aims at. */
export function RetentionChart({ counts: { days }, today, aim }: RetentionChartProps) {
  const { progress, browse } = usePageMessages()
  const { percent, date, month } = useTexts()
  const [unit, setUnit] = useState<'week' | 'month'>('week')
  const year = lastPeriods(today, unit, PERIODS)
  const first = year.findIndex((period) => isCounted(sumOver(days, period)))
  const periods = year.slice(Math.min(Math.max(first, 0), PERIODS - LEAST_PERIODS))
  const sums = periods.map((period) => sumOver(days, period))
  const all = noAnswers()
  for (const { young, mature } of sums) [young, mature].forEach((ratio) => addTo(all, ratio))
  const sentence = all.all === 0 ? progress.retentionFew : progress.retentionText(percent(all.right / all.all), all.all, percent(aim))
  const series = [
    { name: browse.masteries.young, tone: 'ochre', ratios: sums.map(({ young }) => counted(young)) },
    { name: browse.masteries.mature, tone: 'ink', ratios: sums.map(({ mature }) => counted(mature)) },
  ] as const
  const nameOf = ({ from }: Period) => (unit === 'week' ? date(from) : month(from))
  const cellsOf = (ratio: Ratio) => (ratio.all === 0 ? ['–', '–'] : [`${percent(ratio.right / ratio.all)} (${progress.ofAll(ratio.right, ratio.all)})`, progress.band(...bandText(ratio, percent))])
  return (
    <ChartFrame
      title={progress.retention}
      sentence={all.all === 0 ? sentence : `${sentence} ${progress.bandNote}`}
      draw={(room) => all.all > 0 && <RatioChart room={room} sentence={sentence} series={series} labels={periods.map(nameOf)} percent={percent} goal={aim} />}
      table={() => ({
        columns: [progress.from, ...series.flatMap(({ name }) => [name, progress.bandOf(name)])],
        rows: periods.map((period, at) => [nameOf(period), ...cellsOf(sums[at]?.young ?? noAnswers()), ...cellsOf(sums[at]?.mature ?? noAnswers())]),
      })}
    >
      {all.all > 0 && <RatioKey series={series} goal={progress.aim(percent(aim))} />}
      <UnitSwitch of={progress.retention} units={['week', 'month']} unit={unit} onChoose={setUnit} />
    </ChartFrame>
  )
}

const isCounted = ({ young, mature }: DayCounts): boolean => young.all + mature.all > 0

const counted = (ratio: Ratio): Ratio | undefined => (ratio.all === 0 ? undefined : ratio)

function bandText(ratio: Ratio, percent: (share: number) => string): [string, string] {
  const [low, high] = wilsonBand(ratio)
  return [percent(low), percent(high)]
}
