import { useEffect, useState } from 'preact/hooks'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { BringBack } from './BringBack.tsx'
import { CodesIn, CodesOut } from './Codes.tsx'
import { KeptHere } from './KeptHere.tsx'
import type { DataModel } from './data-model.ts'
import './DataPage.css'

/** Where the learner's data lives, how to keep it safe, how to take it along, how to be rid of it. */
export function DataPage({ model }: { readonly model: DataModel }) {
  const { data, shell } = usePageMessages()
  useEffect(() => {
    void model.load()
    return model.hideCodes
  }, [model])

  const failure = model.failure.value
  return (
    <Page class="DataPage">
      <header>
        <Bogolan motif="comb" />
        <h1>{data.title}</h1>
        <p>{data.lead}</p>
      </header>
      {failure !== undefined && <Notice tone="wrong" title={failure.of === 'copy' ? data.copyFailedTitle : data.eraseFailed} text={shell.problem[failure.code]} />}
      <KeptHere model={model} />
      <CopySection model={model} />
      <section>
        <h2>{data.back}</h2>
        <BringBack model={model.bringBack} />
        {model.canCode && <CodesIn model={model} />}
      </section>
      <EraseSection model={model} />
    </Page>
  )
}

function CopySection({ model }: { readonly model: DataModel }) {
  const { data } = usePageMessages()
  const saved = model.saved.value
  const table = model.savedTable.value
  const since = model.found.value?.sinceCopy
  return (
    <section>
      <h2>{data.copy}</h2>
      {since !== undefined && model.answers.value > 0 && <p class="DataPage-since">{since === 0 ? data.sinceNone : data.since(since)}</p>}
      <Button look="strong" onClick={() => void model.saveCopy()}>
        {data.saveCopy}
      </Button>
      <p class="DataPage-hint">{data.saveCopyHint}</p>
      <div role="status">
        {saved !== undefined && <p class="DataPage-done">{data.copySaved(saved.name)}</p>}
        {saved !== undefined && saved.leftOut > 0 && <p>{data.leftOut(saved.leftOut)}</p>}
      </div>
      <Button onClick={() => void model.saveTable()}>{data.saveTable}</Button>
      <p class="DataPage-hint">{data.saveTableHint}</p>
      <p role="status" class="DataPage-done">
        {table !== undefined && data.copySaved(table)}
      </p>
      {model.canCode && <CodesOut model={model} />}
    </section>
  )
}

function EraseSection({ model }: { readonly model: DataModel }) {
  const { data } = usePageMessages()
  const [asking, ask] = useState(false)
  return (
    <section>
      <h2>{data.erase}</h2>
      <p>{data.eraseText}</p>
      <Button onClick={() => ask(true)}>{data.eraseStart}</Button>
      {asking && (
        <Dialog title={data.eraseTitle} onClose={() => ask(false)}>
          <p>{data.eraseWarning}</p>
          <div class="DataPage-ways">
            <Button onClick={() => void model.deleteAll().then(() => ask(false))}>{data.eraseConfirm}</Button>
            <Button look="strong" onClick={() => ask(false)}>
              {data.eraseKeep}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
