import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Page } from '../../ui/Page.tsx'
import { useMessages } from '../../ui/app-context.ts'
import { ReadContents } from './ReadContents.tsx'
import { ReadSection } from './ReadSection.tsx'
import type { ReadModel } from './read-model.ts'
import './ReadPage.css'

type ReadPageProps = { readonly model: ReadModel; readonly section: string | undefined; readonly paragraph: string | undefined }

export function ReadPage({ model, section, paragraph }: ReadPageProps) {
  const { shell } = useMessages()
  const state = model.brief.value
  return (
    <Page class="ReadPage">
      {state.kind === 'loading' && <p>{shell.loading}</p>}
      {state.kind === 'failed' && <LoadFailed onRetry={model.reload} />}
      {state.kind === 'ready' && section === undefined && <ReadContents model={model} brief={state.value} />}
      {state.kind === 'ready' && section !== undefined && <ReadSection key={section} model={model} brief={state.value} id={section} paragraph={paragraph} />}
    </Page>
  )
}
