import { useEffect } from 'preact/hooks'
import type { QrReader } from '../../core/lib/qr.ts'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { TakeIn } from '../../ui/handing/TakeIn.tsx'
import { CameIn } from './CameIn.tsx'
import { WayBack } from './TeachPage.tsx'
import type { CollectModel, Collected } from './collect-model.ts'
import { useIssueText } from './issue-text.ts'
import type { TeachModel } from './teach-model.ts'
import './CollectPage.css'
import './TeachPage.css'

type CollectPageProps = {
  readonly model: CollectModel
  readonly teach: TeachModel
  readonly reader: QrReader
  /** What came with the address: a link that carries a result, or a text that another app shared. */
  readonly handed: string | undefined
  /** Where the marks of a set are; undefined where there is no such page. */
  readonly classHref?: (assignment: string) => string
}

/** Results as they come in: scanned one after the other, pasted, from files. */
export function CollectPage({ model, teach: sets, reader, handed, classHref }: CollectPageProps) {
  const { teach, shell } = usePageMessages()
  useEffect(() => {
    void Promise.all([sets.load(), model.load()]).then(() => (handed === undefined ? undefined : model.takeText(handed)))
  }, [model, sets, handed])
  const phase = model.phase.value
  const failure = model.failure.value

  return (
    <Page class="TeachPage">
      <header>
        <WayBack href="#/teach" name={teach.back} />
        <Bogolan motif="cross" />
        <h1>{teach.collectTitle}</h1>
        <p>{teach.collectLead}</p>
      </header>
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      {phase === 'loading' && <p>{shell.loading}</p>}
      {phase === 'load-failed' && <LoadFailed onRetry={() => void model.load()} />}
      {phase === 'no-key' && (
        <section class="TeachPage-group">
          <h2>{teach.noKeyTitle}</h2>
          <p>{teach.noKeyText}</p>
          <a class="Button" data-look="strong" href="#/teach/keys">
            {teach.keyLink}
          </a>
        </section>
      )}
      {phase === 'ready' && (
        <>
          <LastIntake model={model} />
          <TakeIn reader={reader} goesOn onText={(text) => void model.takeText(text)} onFiles={(files) => void model.takeFiles(files)} />
          <section class="TeachPage-group">
            <h2>{teach.inSoFar}</h2>
            {model.collected.value.length === 0 && <p class="TeachPage-quiet">{teach.nothingIn}</p>}
            {model.collected.value.map((collected: Collected) => (
              <CameIn key={collected.assignment} collected={collected} set={sets.find(collected.assignment)} href={classHref?.(collected.assignment)} />
            ))}
          </section>
        </>
      )}
    </Page>
  )
}

/** What the last code, text or pile of files brought, told as it comes. */
function LastIntake({ model }: { readonly model: CollectModel }) {
  const { teach } = usePageMessages()
  const issueText = useIssueText()
  const last = model.last.value
  const isEmpty = last !== undefined && last.added.length + last.again + last.refused.length + last.sets === 0 && last.foreignSet === undefined
  return (
    <div class="LastIntake" role="status">
      {model.busy.value && <p>{teach.working}</p>}
      {last !== undefined && (
        <>
          {last.added.length > 0 && (
            <p class="LastIntake-new">
              <strong>{teach.came(last.added.length, last.added.join(', '))}</strong>
            </p>
          )}
          {last.again > 0 && <p>{teach.cameAgain(last.again)}</p>}
          {last.sets > 0 && <p>{teach.cameSets(last.sets)}</p>}
          {isEmpty && <p>{teach.nothingNew}</p>}
          {last.refused.map(({ issue, count }) => (
            <p key={issue.code} class="LastIntake-wrong">
              {teach.refused(count, issueText(issue))}
            </p>
          ))}
          {last.foreignSet !== undefined && <a href={last.foreignSet}>{teach.foreignSet}</a>}
        </>
      )}
    </div>
  )
}
