import { Button } from '../ui/Button.tsx'
import { useMessages } from '../ui/app-context.ts'
import type { AppModel } from './app-model.ts'
import './UpdateBanner.css'

/** Offers a waiting version between sessions, never in one. */
export function UpdateBanner({ model, inSession }: { readonly model: AppModel; readonly inSession: boolean }) {
  const { shell } = useMessages()
  if (!model.updateWaiting.value || inSession) return null
  return (
    <aside class="UpdateBanner" aria-label={shell.updateWaiting}>
      <p>
        <b>{shell.updateWaiting}</b> {shell.updateLater}
      </p>
      <Button look="strong" onClick={() => void model.applyUpdate()}>
        {shell.updateApply}
      </Button>
    </aside>
  )
}
