import type { ComponentChildren } from 'preact'
import { useEffect, useId, useMemo } from 'preact/hooks'
import { localeOf } from '../../i18n/locale.ts'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { HowWell } from './HowWell.tsx'
import { OwnModel } from './OwnModel.tsx'
import type { MemoryPageModel } from './memory-model.ts'
import { numberText } from './number-text.ts'
import './MemoryPage.css'

/** What the app takes the learner's memory for, whether that is true, and how to make it truer. */
export function MemoryPage({ model }: { readonly model: MemoryPageModel }) {
  const { memory, shell } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const text = useMemo(() => numberText(locale), [locale])
  const failure = model.failure.value
  const report = model.report.value

  useEffect(() => void model.load(), [model])

  return (
    <Page class="MemoryPage">
      <header>
        <Bogolan motif="lozenge" />
        <h1>{memory.title}</h1>
        <p>{memory.lead}</p>
      </header>
      {failure !== undefined && (
        <Notice tone="wrong" title={memory.failed} text={failure === 'work' ? memory.failedWork : shell.problem[failure]}>
          <Button look="strong" onClick={() => void model.retry()}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      <Part title={memory.what}>
        <p>{memory.whatText}</p>
        <p>{memory.whatFor(text.percent(model.retention.value))}</p>
        <dl class="MemoryPage-use">
          <dt>{memory.inUse}</dt>
          <dd>
            <strong>{model.isOwn.value ? memory.own : memory.standard}</strong>
          </dd>
          <dd>{model.isOwn.value ? report && memory.ownText(text.count(report.parameters.trainedOn), report.parameters.trainedOn) : memory.standardText}</dd>
        </dl>
      </Part>
      {report === undefined ? (
        failure === undefined && <p role="status">{memory.reading}</p>
      ) : (
        <>
          <Part title={memory.howWell}>
            <HowWell report={report} isOwn={model.isOwn.value} text={text} />
          </Part>
          <Part title={memory.fitTitle}>
            <OwnModel model={model} report={report} text={text} />
          </Part>
        </>
      )}
    </Page>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="MemoryPart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
