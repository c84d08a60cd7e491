import { useEffect, useState } from 'preact/hooks'
import type { QrWriter } from '../../core/lib/qr.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { HandOut } from '../../ui/handing/HandOut.tsx'
import { KeyWords } from './KeyPage.tsx'
import { Projector } from './Projector.tsx'
import { WayBack } from './TeachPage.tsx'
import type { KeyModel, KeyState } from './key-model.ts'
import { missingOf } from './readiness.ts'
import { WithSet } from './set-view.tsx'
import type { TeachModel } from './teach-model.ts'
import type { TeachSet } from './teach-shelf.ts'
import './TeachPage.css'

export type HandOutPageProps = {
  readonly model: TeachModel
  readonly keys: KeyModel
  readonly id: string
  readonly writer: QrWriter
  /** The app's address without a route. */
  readonly appUrl: string
  readonly saveFile: (name: string, tokens: readonly string[], note: string) => void
  /** Keeps the screen on until the returned function is called. */
  readonly stayAwake: () => () => void
}

/** The ways a set goes out, once there is a key that results can be sealed for. */
export function HandOutPage({ id, ...props }: HandOutPageProps) {
  const { model, keys } = props
  const { teach, shell } = usePageMessages()
  useEffect(() => void keys.load(), [keys])
  const key = keys.state.value
  return (
    <WithSet model={model} id={id}>
      {(set) => (
        <>
          <header>
            <WayBack href={`#/teach/${id}`} name={teach.backToSet} />
            <h1>{teach.handOutTitle}</h1>
          </header>
          {key.kind === 'loading' && <p>{shell.loading}</p>}
          {key.kind === 'load-failed' && <LoadFailed onRetry={() => void keys.load()} />}
          {(key.kind === 'none' || key.kind === 'made') && <FirstTheKey />}
          {key.kind === 'kept' && (missingOf(set).length > 0 ? <NotReady set={set} /> : <Ways {...props} set={set} keyState={key} />)}
        </>
      )}
    </WithSet>
  )
}

function FirstTheKey() {
  const { teach } = usePageMessages()
  return (
    <section class="TeachPage-group">
      <h2>{teach.toKey}</h2>
      <p>{teach.toKeyText}</p>
      <a class="Button" data-look="strong" data-wide href="#/teach/keys">
        {teach.makeKey}
      </a>
    </section>
  )
}

function NotReady({ set }: { readonly set: TeachSet }) {
  const { teach } = usePageMessages()
  return (
    <section class="TeachPage-group">
      <p>{teach.notReady}</p>
      <ul>
        {missingOf(set).map((need) => (
          <li key={need}>{teach[need]}</li>
        ))}
      </ul>
    </section>
  )
}

type WaysProps = Omit<HandOutPageProps, 'id' | 'keys'> & { readonly set: TeachSet; readonly keyState: Extract<KeyState, { kind: 'kept' }> }

function Ways({ model, set, keyState, writer, appUrl, saveFile, stayAwake }: WaysProps) {
  const { teach } = usePageMessages()
  const [token, keep] = useState<string | undefined>(undefined)
  const [projecting, project] = useState(false)
  const { id, title, teacher } = set
  const { key, words } = keyState
  useEffect(() => void model.handOut(id, key).then(keep), [model, id, key])
  if (token === undefined) return null
  const link = `${appUrl}${token}`
  const note = teach.note(title, teacher)
  const grid = writer.write(link)
  return (
    <>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p>{teach.handOutLead}</p>
      {grid.ok && (
        <div class="TeachPage-actions">
          <Button look="strong" wide onClick={() => project(true)}>
            {teach.project}
          </Button>
          <p class="TeachPage-quiet">{teach.projectHint}</p>
        </div>
      )}
      <HandOut link={link} note={note} writer={writer} codeLabel={teach.codeLabel(title)} onSaveFile={() => saveFile(title, [token], note)} />
      <KeyWords words={words} />
      <div class="TeachPage-row">
        <a class="Button" data-look="soft" href={`#/teach/${id}/paper`}>
          {teach.paper}
        </a>
        <a class="Button" data-look="soft" href="#/collect">
          {teach.collectNow}
        </a>
      </div>
      {projecting && grid.ok && <Projector title={title} teacher={teacher} words={words} grid={grid.value} stayAwake={stayAwake} onClose={() => project(false)} />}
    </>
  )
}
