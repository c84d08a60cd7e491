import { useState } from 'preact/hooks'
import { MAX_CUE_LENGTH } from '../../core/log/event.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { usePageMessages } from '../app-context.ts'
import './CueEditor.css'

type CueEditorProps = { readonly cue: string; readonly onKeep: (text: string) => void; readonly onClose: () => void }

/** A line of the learner's own to remember an item by. */
export function CueEditor({ cue, onKeep, onClose }: CueEditorProps) {
  const { care } = usePageMessages()
  const [text, setText] = useState(cue)

  function keep(kept: string) {
    onClose()
    if (kept !== cue) onKeep(kept)
  }

  return (
    <Dialog title={care.cueTitle} onClose={onClose}>
      <form
        class="CueEditor"
        onSubmit={(event) => {
          event.preventDefault()
          keep(text.trim())
        }}
      >
        <label>
          <span>{care.cueLabel}</span>
          <textarea rows={3} maxLength={MAX_CUE_LENGTH} value={text} aria-describedby="cue-left" onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <p id="cue-left">{care.cueLeft(MAX_CUE_LENGTH - text.length)}</p>
        <div class="CardMenu-answer">
          {cue !== '' && (
            <Button look="plain" onClick={() => keep('')}>
              {care.cueAway}
            </Button>
          )}
          <Button look="strong" type="submit">
            {care.cueKeep}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
