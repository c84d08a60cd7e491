import { isBreak } from '../../core/scheduler/policy.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { CalendarChart, CalendarKey } from '../../ui/charts/CalendarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { StreakSection } from './StreakSection.tsx'
import { busyDay, calendarDay, daysStudied, weekRows } from './calendar-days.ts'
import type { ProgressModel } from './progress-model.ts'
import { useTexts } from './texts.ts'

const WEEKS = 53

/** The year, day by day, and the days in a row. */
export function CalendarSection({ model }: { readonly model: ProgressModel }) {
  const { progress } = usePageMessages()
  const texts = useTexts()
  const days = model.days.value
  const today = model.today.value
  const settings = model.settings.value
  const freed = settings.streak ? model.streak.value?.freed : undefined
  const first = Math.min(...days.keys(), today)
  const span = Math.min(today - first + 1, 365)
  const busy = busyDay(days)
  const hasBreaks = settings.breaks.some(({ from }) => from <= today)
  const marks = [...(freed === undefined || freed.size === 0 ? [] : [{ mark: 'freed' as const, name: progress.freed }]), ...(hasBreaks ? [{ mark: 'break' as const, name: progress.onBreak }] : [])]
  const sentence = progress.calendarText(daysStudied(days, today, span), span)
  return (
    <>
      <StreakSection model={model} />
      <ChartFrame
        title={progress.calendar}
        sentence={sentence}
        draw={(room) => (
          <CalendarChart
            room={room}
            sentence={sentence}
            today={today}
            dayAt={(on) => calendarDay(days.get(on), busy, { freed: freed?.has(on) === true, onBreak: isBreak(settings, on) })}
            weekdays={texts.weekdays}
            monthOf={texts.month}
          />
        )}
        table={() => ({
          columns: [progress.week, ...texts.weekdays],
          rows: weekRows(days, today, Math.min(Math.ceil((today - first + 8) / 7), WEEKS)).map(({ monday, answers }) => [texts.date(monday), ...answers.map((n) => n ?? '')]),
        })}
      >
        <CalendarKey less={progress.less} more={progress.more} marks={marks} />
      </ChartFrame>
    </>
  )
}
