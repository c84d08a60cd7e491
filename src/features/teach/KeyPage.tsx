import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { KeyBackup, type KeyPageProps } from './KeyBackup.tsx'
import { KeyRestore } from './KeyRestore.tsx'
import { WayBack } from './TeachPage.tsx'
import type { KeyState } from './key-model.ts'
import './KeyPage.css'
import './TeachPage.css'

/** The teacher's key: made, backed up and proved, brought back, and what its loss means. */
export function KeyPage(props: KeyPageProps) {
  const { keys } = props
  const { teach, shell } = usePageMessages()
  useEffect(() => void keys.load(), [keys])
  const state = keys.state.value
  const failure = keys.failure.value
  return (
    <Page class="TeachPage">
      <header>
        <WayBack href="#/teach" name={teach.back} />
        <h1>{teach.keyTitle}</h1>
        <p>{teach.keyLead}</p>
      </header>
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      {state.kind === 'loading' && <p>{shell.loading}</p>}
      {state.kind === 'load-failed' && <LoadFailed onRetry={() => void keys.load()} />}
      {state.kind === 'none' && <NoKey {...props} />}
      {state.kind === 'made' && <KeyBackup {...props} />}
      {state.kind === 'kept' && <Kept {...props} state={state} />}
    </Page>
  )
}

function NoKey({ keys, reader }: KeyPageProps) {
  const { teach } = usePageMessages()
  const [restoring, restore] = useState(false)
  return (
    <>
      <p>{teach.keyWhat}</p>
      {restoring ? (
        <KeyRestore keys={keys} reader={reader} onCancel={() => restore(false)} />
      ) : (
        <div class="TeachPage-actions">
          <Button look="strong" wide onClick={() => void keys.make()}>
            {teach.keyMake}
          </Button>
          <Button wide onClick={() => restore(true)}>
            {teach.keyRestore}
          </Button>
        </div>
      )}
    </>
  )
}

function Kept({ keys, reader, state }: KeyPageProps & { readonly state: Extract<KeyState, { kind: 'kept' }> }) {
  const { teach } = usePageMessages()
  const [restoring, restore] = useState(false)
  const ready = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Another key was brought back: its words take the place of the form.
    restore(false)
    // The step before is gone, and with it what had the focus.
    if (document.activeElement === document.body) ready.current?.focus({ preventScroll: true })
  }, [state])
  return (
    <>
      <div class="KeyPage-ready">
        <Icon name="right" />
        <div>
          <h2 tabIndex={-1} ref={ready}>
            {teach.keptTitle}
          </h2>
          <p>{teach.keptText}</p>
        </div>
      </div>
      <KeyWords words={state.words} />
      <section class="TeachPage-group">
        <h2>{teach.keyElsewhere}</h2>
        <p>{teach.keyElsewhereText}</p>
        <p class="TeachPage-quiet">{teach.keyPrintAgain}</p>
      </section>
      <section class="TeachPage-group">
        <h2>{teach.keyLost}</h2>
        <p>{teach.keyLostText}</p>
      </section>
      {restoring ? (
        <>
          <Notice tone="partial" text={teach.restoreOver} />
          <KeyRestore keys={keys} reader={reader} onCancel={() => restore(false)} />
        </>
      ) : (
        <Button look="plain" onClick={() => restore(true)}>
          {teach.keyUseOther}
        </Button>
      )}
    </>
  )
}

export function KeyWords({ words }: { readonly words: readonly string[] }) {
  const { teach } = usePageMessages()
  return (
    <dl class="KeyWords">
      <dt>{teach.words}</dt>
      <dd>{words.join(' ')}</dd>
      <dd>{teach.wordsHint}</dd>
    </dl>
  )
}
