import { useId, useRef, useState } from 'preact/hooks'
import { localeOf } from '../../i18n/locale.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import type { BringBackIssue, BringBackModel, Preview } from './bring-back-model.ts'
import './BringBack.css'

/** A saved copy, read back: the file or its text, what it would add, and what came of it. */
export function BringBack({ model }: { readonly model: BringBackModel }) {
  const { data } = usePageMessages()
  const input = useRef<HTMLInputElement>(null)
  const stage = model.stage.value

  /** The buttons go away with the preview; whoever pressed one stays here. */
  function leave(how: () => void) {
    input.current?.focus()
    how()
  }

  return (
    <div class="BringBack" aria-busy={stage.step === 'busy'}>
      <label class="BringBack-file">
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-describedby="bring-back-hint"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file !== undefined) void model.open(file)
            // The same file, chosen again, is a change again.
            currentTarget.value = ''
          }}
        />
        <span>{data.bringBack}</span>
      </label>
      <p id="bring-back-hint">{data.bringBackHint}</p>
      <div role="status">
        {stage.step === 'preview' && <PreviewText preview={stage.preview} />}
        {stage.step === 'done' && <p class="BringBack-done">{[data.bringBackDone(stage.answers), ...(stage.left > 0 ? [data.bringBackLeft(stage.left)] : [])].join(' ')}</p>}
      </div>
      {stage.step === 'preview' && (
        <div class="BringBack-choice">
          {stage.preview.fresh + stage.preview.rest + stage.preview.records > 0 && (
            <Button look="strong" onClick={() => leave(() => void model.add())}>
              {data.bringBackAdd}
            </Button>
          )}
          <Button onClick={() => leave(model.cancel)}>{data.bringBackCancel}</Button>
        </div>
      )}
      {stage.step === 'failed' && <Failure issue={stage.issue} />}
      <PasteCopy model={model} />
    </div>
  )
}

function PasteCopy({ model }: { readonly model: BringBackModel }) {
  const { data } = usePageMessages()
  const [text, write] = useState('')
  const id = useId()
  return (
    <details class="BringBack-paste">
      <summary>{data.paste}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void model.paste(text)
        }}
      >
        <label for={id}>{data.pasteLabel}</label>
        <textarea id={id} rows={4} autocomplete="off" spellcheck={false} value={text} onInput={({ currentTarget }) => write(currentTarget.value)} />
        <Button type="submit" disabled={text.trim() === ''}>
          {data.pasteRead}
        </Button>
      </form>
    </details>
  )
}

function PreviewText({ preview: { savedAt, fresh, known, rest, records, left } }: { readonly preview: Preview }) {
  const { data } = usePageMessages()
  const date = new Intl.DateTimeFormat(localeOf(useApp().i18n.language.value), { dateStyle: 'long' }).format(savedAt)
  const isNew = fresh + rest + records > 0
  const sentences = [
    isNew ? data.bringBackAdds(date, fresh, known) : data.bringBackNothing(date),
    ...(rest > 0 ? [data.bringBackRest(rest)] : []),
    ...(records > 0 ? [data.bringBackRecords(records)] : []),
    ...(left > 0 ? [data.bringBackLeft(left)] : []),
  ]
  return <p>{sentences.join(' ')}</p>
}

function Failure({ issue: { code, params } }: { readonly issue: BringBackIssue }) {
  const { data, shell } = usePageMessages()
  const text = { ...shell.problem, ...data.bringBackProblem }[code]
  const index = params?.index
  return <Notice tone="wrong" title={data.bringBackFailed} text={typeof index === 'number' ? `${text} ${data.bringBackEntry(index + 1)}` : text} />
}
