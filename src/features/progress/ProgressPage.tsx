import { useEffect } from 'preact/hooks'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { MasteryWeaves } from '../../ui/charts/MasteryBar.tsx'
import { AnswersChart } from './AnswersChart.tsx'
import { CalendarSection } from './CalendarSection.tsx'
import { ForecastChart } from './ForecastChart.tsx'
import { HoursChart } from './HoursChart.tsx'
import { KnownChart } from './KnownChart.tsx'
import { MemoryCharts } from './MemoryCharts.tsx'
import { Newcomer } from './Newcomer.tsx'
import { PartChoice } from './PartChoice.tsx'
import { RetentionChart } from './RetentionChart.tsx'
import { TimeChart } from './TimeChart.tsx'
import { TodaySection } from './TodaySection.tsx'
import type { ProgressModel } from './progress-model.ts'
import './ProgressPage.css'

/** What a learner has done, knows, and will meet again. What rests on the state stands at once; what rests on the log comes when it has been read. */
export function ProgressPage({ model }: { readonly model: ProgressModel }) {
  const { progress } = usePageMessages()
  const isNewcomer = model.isNewcomer.value

  useEffect(() => {
    const onShow = () => document.visibilityState === 'visible' && void model.refresh()
    onShow()
    document.addEventListener('visibilitychange', onShow)
    return () => document.removeEventListener('visibilitychange', onShow)
  }, [model])

  return (
    <Page class="ProgressPage">
      <header>
        <Bogolan motif="lozenge" />
        <h1>{progress.title}</h1>
      </header>
      {isNewcomer ? (
        <Newcomer />
      ) : (
        <>
          <MasteryWeaves />
          <TodaySection model={model} />
          <CalendarSection model={model} />
          <PartChoice model={model} />
          <KnownChart model={model} />
          <ForecastChart model={model} />
          <History model={model} />
          <MemoryCharts model={model} />
        </>
      )}
    </Page>
  )
}

/** What only the log can tell. */
function History({ model }: { readonly model: ProgressModel }) {
  const { progress, shell } = usePageMessages()
  const counts = model.counts.value
  if (counts === 'reading') return <p class="ProgressPage-quiet">{shell.loading}</p>
  if (counts === 'failed') {
    return (
      <div role="alert">
        <p>{progress.failed}</p>
        <Button onClick={() => void model.refresh()}>{shell.retry}</Button>
      </div>
    )
  }
  return (
    <>
      <RetentionChart counts={counts} today={model.today.value} aim={model.settings.value.desiredRetention} />
      <TimeChart counts={counts} today={model.today.value} />
      <HoursChart counts={counts} />
      <AnswersChart counts={counts} />
    </>
  )
}
