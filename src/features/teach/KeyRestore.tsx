import { useEffect, useState } from 'preact/hooks'
import type { QrReader } from '../../core/lib/qr.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { TakeIn } from '../../ui/handing/TakeIn.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { StepTitle } from './StepTitle.tsx'
import type { KeyModel } from './key-model.ts'
import { useIssueText } from './issue-text.ts'

type BackupInProps = { readonly keys: KeyModel; readonly reader: QrReader }

/** Takes a backup in by file, camera or keyboard, asks for its passphrase where it has one, and says what is wrong with it. */
export function BackupIn({ keys, reader }: BackupInProps) {
  const { teach } = usePageMessages()
  const issueText = useIssueText()
  const [passphrase, write] = useState('')
  const [opening, tell] = useState(false)
  useEffect(() => keys.forgetBackup, [keys])

  async function unlock() {
    tell(true)
    await keys.unlock(passphrase)
    tell(false)
  }

  return (
    <div class="TeachPage-group">
      {keys.issues.value.map((issue) => (
        <Notice key={`${issue.code} ${issue.params?.['group']}`} tone="wrong" text={issueText(issue)} />
      ))}
      {keys.isOther.value && <Notice tone="wrong" text={teach.proveOther} />}
      {keys.locked.value ? (
        <form
          class="TeachPage-group"
          onSubmit={(event) => {
            event.preventDefault()
            void unlock()
          }}
        >
          <StepTitle>{teach.lockedText}</StepTitle>
          <PassphraseField value={passphrase} isNew={false} onWrite={write} />
          <Button type="submit" look="strong" wide disabled={passphrase === '' || opening}>
            {opening ? teach.opening : teach.unlock}
          </Button>
          <Button look="plain" onClick={keys.forgetBackup}>
            {teach.cancel}
          </Button>
        </form>
      ) : (
        <TakeIn reader={reader} paste={{ label: teach.typeCode, hint: teach.typeCodeHint }} onText={(text) => void keys.takeText(text)} onFiles={(files) => void keys.takeFiles(files)} />
      )}
    </div>
  )
}

export function KeyRestore({ onCancel, ...props }: BackupInProps & { readonly onCancel: () => void }) {
  const { teach } = usePageMessages()
  return (
    <section class="TeachPage-group">
      <StepTitle>{teach.restoreTitle}</StepTitle>
      <p>{teach.restoreText}</p>
      <BackupIn {...props} />
      <Button look="plain" onClick={onCancel}>
        {teach.cancel}
      </Button>
    </section>
  )
}
