import { useState } from 'preact/hooks'
import { MAX_TEXT } from '../../core/assignments/assignment.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { ChosenItems } from './ChosenItems.tsx'
import { SetSettings } from './SetSettings.tsx'
import { WayBack } from './TeachPage.tsx'
import { NumberField, TextField } from './fields.tsx'
import { hasChanged, missingOf } from './readiness.ts'
import { WithSet } from './set-view.tsx'
import type { TeachModel } from './teach-model.ts'
import { MAX_PUPILS, type TeachSet } from './teach-shelf.ts'
import './TeachPage.css'

type SetPageProps = { readonly model: TeachModel; readonly id: string; readonly bank: QuestionBank }

/** One set, as the teacher makes it; every change is kept at once. */
export function SetPage({ model, id, bank }: SetPageProps) {
  return (
    <WithSet model={model} id={id}>
      {(set) => <SetForm key={id} model={model} set={set} bank={bank} />}
    </WithSet>
  )
}

function SetForm({ model, set, bank }: Omit<SetPageProps, 'id'> & { readonly set: TeachSet }) {
  const { teach } = usePageMessages()
  const { id } = set
  const change = (part: Parameters<TeachModel['change']>[1]): void => void model.change(id, part)
  return (
    <>
      <header>
        <WayBack href="#/teach" name={teach.back} />
        <h1>{set.title ? <bdi>{set.title}</bdi> : teach.setTitle}</h1>
        <p class="TeachPage-quiet">{teach.saved}</p>
      </header>
      {hasChanged(set) && <Notice tone="partial" text={teach.changedSince} />}
      <section class="TeachPage-group">
        <h2>{teach.about}</h2>
        <TextField label={teach.name} hint={teach.nameHint} value={set.title} max={MAX_TEXT.title} onWrite={(title) => change({ title })} />
        <TextField label={teach.teacher} hint={teach.teacherHint} value={set.teacher} max={MAX_TEXT.teacher} onWrite={(teacher) => change({ teacher })} />
        <div class="TeachPage-pair">
          <TextField label={teach.class} value={set.className} max={MAX_TEXT.className} onWrite={(className) => change({ className })} />
          <NumberField label={teach.pupils} hint={teach.pupilsHint} value={set.pupils} min={1} max={MAX_PUPILS} empty="" onWrite={(pupils) => change({ pupils })} />
        </div>
        <TextField label={teach.instructions} value={set.instructions} max={MAX_TEXT.instructions} long onWrite={(instructions) => change({ instructions })} />
      </section>
      <ChosenItems model={model} set={set} bank={bank} />
      <SetSettings set={set} onChange={(settings) => change({ settings: { ...(model.find(id) ?? set).settings, ...settings } })} />
      <SetActions model={model} set={set} />
    </>
  )
}

function SetActions({ model, set }: { readonly model: TeachModel; readonly set: TeachSet }) {
  const { teach } = usePageMessages()
  const [removing, ask] = useState(false)
  const { id } = set
  const missing = missingOf(set)

  async function copy() {
    const other = await model.copy(id, teach.copyTitle(set.title).slice(0, MAX_TEXT.title))
    if (other !== undefined) location.hash = `#/teach/${other}`
  }

  async function remove() {
    if (await model.remove(id)) location.hash = '#/teach'
  }

  return (
    <div class="TeachPage-actions">
      {missing.length > 0 ? (
        <div role="status">
          <p>{teach.notReady}</p>
          <ul>
            {missing.map((need) => (
              <li key={need}>{teach[need]}</li>
            ))}
          </ul>
        </div>
      ) : (
        <a class="Button" data-look="strong" data-wide href={`#/teach/${id}/hand-out`}>
          {teach.handOut}
        </a>
      )}
      {set.items.length > 0 && (
        <div class="TeachPage-row">
          <a class="Button" data-look="soft" href={`#/teach/${id}/preview`}>
            {teach.preview}
          </a>
          <a class="Button" data-look="soft" href={`#/teach/${id}/paper`}>
            {teach.paper}
          </a>
        </div>
      )}
      <div class="TeachPage-row">
        <Button look="plain" onClick={() => void copy()}>
          {teach.copy}
        </Button>
        <Button look="plain" onClick={() => ask(true)}>
          {teach.remove}
        </Button>
      </div>
      {removing && (
        <Dialog title={teach.removeTitle} onClose={() => ask(false)}>
          <p>{teach.removeText}</p>
          <div class="TeachPage-row" data-end>
            <Button onClick={() => void remove()}>{teach.removeConfirm}</Button>
            <Button look="strong" onClick={() => ask(false)}>
              {teach.keep}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
