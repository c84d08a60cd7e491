import { useEffect } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useApp, useMessages } from './app-context.ts'
import './Toast.css'

/** Long enough to read twice; a toast with an action stays until it is used or closed. */
const SHOWN_MS = 6000

export function ToastRegion() {
  const { toasts } = useApp()
  const { shell } = useMessages()
  const toast = toasts.toast.value

  useEffect(() => {
    if (toast === undefined || toast.action !== undefined) return
    const timer = setTimeout(() => toasts.dismiss(), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [toast, toasts])

  return (
    <div class="ToastRegion" role="status">
      {toast && (
        <div class="Toast">
          <p>{toast.text}</p>
          {toast.action && (
            <Button look="plain" onClick={toast.action.run}>
              {toast.action.label}
            </Button>
          )}
          <Button look="plain" aria-label={shell.close} onClick={() => toasts.dismiss()}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  )
}
