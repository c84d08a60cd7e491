import { useId, useRef, useState } from 'preact/hooks'
import type { QrReader } from '../../core/lib/qr.ts'
import { Button } from '../Button.tsx'
import { usePageMessages } from '../app-context.ts'
import { QrScanner } from './QrScanner.tsx'
import './QrCode.css'

type TakeInProps = {
  readonly reader: QrReader
  /** A text that was pasted or scanned: anything may stand in it. */
  readonly onText: (text: string) => void
  readonly onFiles: (files: readonly Uint8Array[]) => void
  /** The scanner stays open after a code: phone after phone. */
  readonly goesOn?: boolean
  /** What the field asks for, where it is not a link or a message. */
  readonly paste?: { readonly label: string; readonly hint: string }
}

/** The ways in that need no link to be opened: the camera, a pasted text, files. */
export function TakeIn({ reader, onText, onFiles, goesOn = false, paste }: TakeInProps) {
  const { handing } = usePageMessages()
  const { label, hint } = paste ?? { label: handing.paste, hint: handing.pasteHint }
  const [scanning, scan] = useState(false)
  const [text, write] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <div class="TakeIn">
      <div class="TakeIn-ways">
        <Button look="strong" aria-pressed={scanning} onClick={() => scan(!scanning)}>
          {scanning ? handing.stopScanning : handing.scan}
        </Button>
        <Button onClick={() => file.current?.click()}>{handing.chooseFiles}</Button>
        <input
          ref={file}
          class="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={handing.chooseFiles}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            void Promise.all(files.map(async (one) => new Uint8Array(await one.arrayBuffer()))).then(onFiles)
            currentTarget.value = ''
          }}
        />
      </div>
      {scanning && (
        <QrScanner
          reader={reader}
          onText={(seen) => {
            if (!goesOn) scan(false)
            onText(seen)
          }}
        />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onText(text)
          write('')
        }}
      >
        <label for={id}>{label}</label>
        <textarea id={id} value={text} onInput={(event) => write(event.currentTarget.value)} aria-describedby={`${id}-hint`} />
        <p id={`${id}-hint`}>{hint}</p>
        <Button type="submit" disabled={text.trim() === ''}>
          {handing.take}
        </Button>
      </form>
    </div>
  )
}
