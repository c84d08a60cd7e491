import { useEffect } from 'preact/hooks'
import { localeOf } from '../../i18n/locale.ts'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { ExamForm } from './ExamForm.tsx'
import { CurveChart, PlanChart } from './PlanCharts.tsx'
import type { ExamModel, Planned } from './exam-model.ts'
import './ExamPage.css'

/** The day of the exam, what it takes, and what it will bring. */
export function ExamPage({ model }: { readonly model: ExamModel }) {
  const { exam, shell } = usePageMessages()
  const { box, act } = useKeptFocus<HTMLDivElement>('.Button')
  useEffect(() => model.dispose, [model])
  const set = model.exam.value
  const left = set === null ? 0 : set.day - model.today.value
  const failure = model.failure.value
  return (
    <Page class="ExamPage">
      <header>
        <Bogolan motif="comb" />
        <h1>{exam.title}</h1>
        <p>{set === null ? exam.lead : left > 0 ? exam.countdown(left) : exam.over}</p>
      </header>
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      <ExamForm model={model} />
      <Outlook model={model} planned={model.planned.value} />
      <div class="ExamPage-actions" ref={box}>
        {model.isChanged.value ? (
          <Button look="strong" wide onClick={() => act(model.set)}>
            {set === null ? exam.set : exam.move}
          </Button>
        ) : (
          <a class="Button" data-look="strong" data-wide href="#/study">
            {exam.study}
          </a>
        )}
        {set !== null && (
          <Button look="plain" onClick={() => act(model.remove)}>
            {exam.remove}
          </Button>
        )}
      </div>
    </Page>
  )
}

function Outlook({ model, planned }: { readonly model: ExamModel; readonly planned: Planned }) {
  const { exam, shell } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const { kind, plan } = planned
  if (plan.days.length === 0) return null
  const percent = (share: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
  const busiest = Math.max(...plan.days.map(({ minutes }) => minutes))
  const { minutesPerDay } = model.draft.value
  const met = plan.days.reduce((sum, { fresh }) => sum + fresh, 0)
  return (
    <section class="ExamPage-outlook" aria-live="polite" aria-busy={kind === 'planning'}>
      {kind === 'planning' && <p>{exam.planning}</p>}
      {kind === 'failed' && (
        <Notice tone="partial" text={exam.failed}>
          <Button onClick={model.retry}>{shell.retry}</Button>
        </Notice>
      )}
      <dl>
        <div>
          <dt>{exam.onTheDay}</dt>
          <dd>{percent(plan.recallOnExamDay)}</dd>
        </div>
        <div>
          <dt>{exam.later}</dt>
          <dd>{percent(plan.recallAfter60Days)}</dd>
        </div>
        <div>
          <dt>{exam.perDay}</dt>
          <dd>{shell.minutes(Math.round(busiest))}</dd>
        </div>
      </dl>
      {minutesPerDay !== null && kind === 'ready' && <p>{met < planned.unseen - 0.5 ? exam.tight(minutesPerDay) : exam.reachable(minutesPerDay)}</p>}
      <PlanChart plan={plan} today={model.today.value} />
      {kind === 'ready' && <CurveChart own={model.own.value} curve={model.curve.value} />}
      <p class="ExamPage-source">{exam.simulated}</p>
    </section>
  )
}
