import type { AnswerCounts } from '../../core/stats/answer-counts.ts'
import { wilsonBand } from '../../core/stats/ratio.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { RatioChart } from '../../ui/charts/RatioChart.tsx'
import { bestHour, LEAST_ANSWERS } from './best-hour.ts'
import { useTexts } from './texts.ts'

/** Right answers by the hour on the wall. */
export function HoursChart({ counts: { hours } }: { readonly counts: AnswerCounts }) {
  const { progress } = usePageMessages()
  const { percent, hour, hourShort } = useTexts()
  const best = bestHour(hours)
  const spanOf = (at: number) => progress.hourSpan(hour(at), hour(at + 1))
  const sentence = best === undefined ? progress.hoursFew : `${progress.hoursText(spanOf(best.hour), percent(best.share))} ${best.isClear ? progress.hoursClear : progress.hoursOpen}`
  const shown = hours.map((ratio) => (ratio.all >= LEAST_ANSWERS ? ratio : undefined))
  // Nights are left out at either end.
  const first = Math.max(hours.findIndex(({ all }) => all > 0), 0)
  const last = hours.findLastIndex(({ all }) => all > 0)
  const labels = hours.map((_, at) => hourShort(at)).slice(first, last + 1)
  return (
    <ChartFrame
      title={progress.hours}
      sentence={best === undefined ? sentence : `${sentence} ${progress.hoursBars}`}
      draw={(room) => best !== undefined && <RatioChart room={room} sentence={sentence} series={[{ name: progress.right, tone: 'ink', ratios: shown.slice(first, last + 1) }]} labels={labels} counts={hours.slice(first, last + 1).map(({ all }) => all)} percent={percent} />}
      table={() => ({
        columns: [progress.hour, progress.answersName, progress.right, progress.bandOf(progress.right)],
        rows: hours.flatMap((ratio, at) => (ratio.all === 0 ? [] : [[spanOf(at), ratio.all, percent(ratio.right / ratio.all), bandText(ratio)]])),
      })}
    />
  )

  function bandText(ratio: Parameters<typeof wilsonBand>[0]): string {
    const [low, high] = wilsonBand(ratio)
    return progress.band(percent(low), percent(high))
  }
}
