import { useRef } from 'preact/hooks'
import { localeOf } from '../../i18n/locale.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import type { BringBackIssue, BringBackModel, Preview } from './bring-back-model.ts'
import './BringBack.css'

/** A saved copy, read back: the file, what it would add, and what came of it. */
export function BringBack({ model }: { readonly model: BringBackModel }) {
  const { settings } = usePageMessages()
  const input = useRef<HTMLInputElement>(null)
  const stage = model.stage.value

  /** The buttons go away with the preview; whoever pressed one stays here. */
  function leave(how: () => void) {
    input.current?.focus()
    how()
  }

  return (
    <div class="BringBack" aria-busy={stage.step === 'busy'}>
      <label>
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
        <span>{settings.bringBack}</span>
      </label>
      <p id="bring-back-hint">{settings.bringBackHint}</p>
      <div role="status">
        {stage.step === 'preview' && <PreviewText preview={stage.preview} />}
        {stage.step === 'done' && <p class="BringBack-done">{settings.bringBackDone(stage.answers)}</p>}
      </div>
      {stage.step === 'preview' && (
        <div class="BringBack-choice">
          {stage.preview.fresh + stage.preview.rest > 0 && (
            <Button look="strong" onClick={() => leave(() => void model.add())}>
              {settings.bringBackAdd}
            </Button>
          )}
          <Button onClick={() => leave(model.cancel)}>{settings.bringBackCancel}</Button>
        </div>
      )}
      {stage.step === 'failed' && <Failure issue={stage.issue} />}
    </div>
  )
}

function PreviewText({ preview: { savedAt, fresh, known, rest } }: { readonly preview: Preview }) {
  const { settings } = usePageMessages()
  const date = new Intl.DateTimeFormat(localeOf(useApp().i18n.language.value), { dateStyle: 'long' }).format(savedAt)
  if (fresh + rest === 0) return <p>{settings.bringBackNothing(date)}</p>
  const adds = settings.bringBackAdds(date, fresh, known)
  return <p>{rest === 0 ? adds : `${adds} ${settings.bringBackRest(rest)}`}</p>
}

function Failure({ issue: { code, params } }: { readonly issue: BringBackIssue }) {
  const { settings, shell } = usePageMessages()
  const text = { ...shell.problem, ...settings.bringBackProblem }[code]
  const index = params?.index
  return <Notice tone="wrong" title={settings.bringBackFailed} text={typeof index === 'number' ? `${text} ${settings.bringBackEntry(index + 1)}` : text} />
}
