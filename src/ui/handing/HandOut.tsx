import { useState } from 'preact/hooks'
import type { QrWriter } from '../../core/lib/qr.ts'
import { Button } from '../Button.tsx'
import { usePageMessages } from '../app-context.ts'
import { QrCode } from './QrCode.tsx'

type HandOutProps = {
  /** The address that carries it all. */
  readonly link: string
  /** Goes before the link where people read it. */
  readonly note: string
  readonly writer: QrWriter
  /** What the code is, for those who cannot see it. */
  readonly codeLabel: string
  readonly onSaveFile: () => void
}

/** The ways out: a share sheet where there is one, the clipboard, a QR code, a file. */
export function HandOut({ link, note, writer, codeLabel, onSaveFile }: HandOutProps) {
  const { handing, assignIssues } = usePageMessages()
  const [copied, tell] = useState(false)
  const [failed, fail] = useState(false)
  const grid = writer.write(link)
  const text = `${note}\n${link}`

  async function share() {
    try {
      await navigator.share({ text })
    } catch (error) {
      // Closing the sheet is no failure; whatever else went wrong, the link can still be copied.
      if (!(error instanceof DOMException && error.name === 'AbortError')) fail(true)
    }
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      tell(true)
    } catch {
      // Not allowed here: the field below can be selected by hand.
      fail(true)
    }
  }

  return (
    <div class="HandOut">
      {grid.ok ? <QrCode grid={grid.value} label={codeLabel} /> : <p>{assignIssues['qr-too-long']}</p>}
      <div class="TakeIn-ways">
        {'share' in navigator && (
          <Button look="strong" onClick={() => void share()}>
            {handing.share}
          </Button>
        )}
        <Button look={'share' in navigator ? 'soft' : 'strong'} onClick={() => void copy()}>
          {handing.copy}
        </Button>
        <Button onClick={onSaveFile}>{handing.saveFile}</Button>
      </div>
      <p role="status">{copied ? handing.copied : failed ? handing.copyFailed : ''}</p>
      <label>
        <span>{handing.link}</span>
        <input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
    </div>
  )
}
