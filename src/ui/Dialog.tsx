import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useMessages } from './app-context.ts'
import './Dialog.css'

type DialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ComponentChildren }

/** A native modal dialog: it keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const { shell } = useMessages()

  useEffect(() => {
    ref.current?.showModal()
  }, [])

  return (
    <dialog ref={ref} class="Dialog" aria-labelledby="dialog-title" onClose={onClose} onClick={(event) => event.target === ref.current && ref.current?.close()}>
      <div class="Dialog-sheet">
        <header>
          <h2 id="dialog-title">{title}</h2>
          <Button look="plain" aria-label={shell.close} onClick={() => ref.current?.close()}>
            <Icon name="close" />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
