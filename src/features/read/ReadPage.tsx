import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
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
    <main class="ReadPage" id="content">
      {state.kind === 'loading' && <p>{shell.loading}</p>}
      {state.kind === 'failed' && (
        <Notice tone="wrong" title={shell.loadFailedTitle} text={shell.loadFailedText}>
          <Button look="strong" onClick={model.reload}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      {state.kind === 'ready' && section === undefined && <ReadContents model={model} brief={state.brief} />}
      {state.kind === 'ready' && section !== undefined && <ReadSection key={section} model={model} brief={state.brief} id={section} paragraph={paragraph} />}
    </main>
  )
}
