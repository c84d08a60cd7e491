import { useId } from 'preact/hooks'
import { usePageMessages } from '../../ui/app-context.ts'

type PassphraseFieldProps = { readonly value: string; readonly isNew: boolean; readonly onWrite: (text: string) => void }

/** Readable while it is typed: a slip here would cost more than a look over the shoulder. */
export function PassphraseField({ value, isNew, onWrite }: PassphraseFieldProps) {
  const { teach } = usePageMessages()
  const id = useId()
  return (
    <div class="Field">
      <label for={id}>{teach.passphrase}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={200}
        aria-describedby={isNew ? `${id}-hint` : undefined}
        value={value}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      {isNew && <p id={`${id}-hint`}>{teach.passphraseHint}</p>}
    </div>
  )
}
