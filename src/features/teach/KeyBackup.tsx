import { useMemo, useState } from 'preact/hooks'
import type { QrReader, QrWriter } from '../../core/lib/qr.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { QrCode } from '../../ui/handing/QrCode.tsx'
import { BackupIn } from './KeyRestore.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { StepTitle } from './StepTitle.tsx'
import type { KeyModel } from './key-model.ts'

export type KeyPageProps = {
  readonly keys: KeyModel
  readonly reader: QrReader
  readonly writer: QrWriter
  readonly saveFile: (name: string, tokens: readonly string[], note: string) => void
}

const SHORTEST_PASSPHRASE = 10

/** First the backup, then the proof that it opens: only then is the key taken into use. */
export function KeyBackup(props: KeyPageProps) {
  const { teach } = usePageMessages()
  const { keys, reader } = props
  const [how, choose] = useState<'file' | 'code'>('file')
  const [saved, tell] = useState(false)
  if (saved) {
    return (
      <section class="TeachPage-group">
        <StepTitle key="prove">{teach.prove}</StepTitle>
        <p>{how === 'file' ? teach.proveFile : teach.proveCode}</p>
        <BackupIn keys={keys} reader={reader} />
        <Button look="plain" onClick={() => tell(false)}>
          {teach.cancel}
        </Button>
      </section>
    )
  }
  return (
    <section class="TeachPage-group">
      <StepTitle key="backup">{teach.keyBackup}</StepTitle>
      <Chips legend={teach.keyHow} options={(['file', 'code'] as const).map((value) => ({ value, label: teach.keyHows[value] }))} chosen={[how]} onChoose={choose} />
      {how === 'file' ? <FileBackup {...props} onSaved={() => tell(true)} /> : <CodeBackup {...props} onSaved={() => tell(true)} />}
      <Button look="plain" onClick={keys.drop}>
        {teach.cancel}
      </Button>
    </section>
  )
}

type BackupProps = KeyPageProps & { readonly onSaved: () => void }

function FileBackup({ keys, saveFile, onSaved }: BackupProps) {
  const { teach } = usePageMessages()
  const [passphrase, write] = useState('')
  const [working, tell] = useState(false)

  async function save() {
    tell(true)
    saveFile(teach.keyFileName, [await keys.lock(passphrase)], teach.keyNote)
    onSaved()
  }

  return (
    <form
      class="TeachPage-group"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p>{teach.keyFileText}</p>
      <PassphraseField value={passphrase} isNew onWrite={write} />
      <Button type="submit" look="strong" wide disabled={working || passphrase.length < SHORTEST_PASSPHRASE}>
        {teach.keySaveFile}
      </Button>
    </form>
  )
}

function CodeBackup({ keys, writer, onSaved }: BackupProps) {
  const { teach, paper } = usePageMessages()
  const code = useMemo(() => keys.code(), [keys])
  const grid = writer.write(code)
  return (
    <>
      <p>{teach.keyCodeText}</p>
      <div class="KeyCode" data-print>
        <h3>{teach.keyCodeTitle}</h3>
        <ol>
          {code.split(' ').map((group) => (
            <li key={group}>{group}</li>
          ))}
        </ol>
        {grid.ok && <QrCode grid={grid.value} label={teach.keyCodeLabel} />}
      </div>
      <div class="TeachPage-row">
        <Button onClick={() => print()}>{paper.print}</Button>
        <Button look="strong" onClick={onSaved}>
          {teach.keyPrinted}
        </Button>
      </div>
    </>
  )
}
