import { useState } from 'preact/hooks'
import { MINUTE_MS, type EpochMs } from '../core/lib/time.ts'
import { writeCopy } from '../core/log/copy.ts'
import type { LearnerEvent } from '../core/log/event.ts'
import { localeOf } from '../i18n/locale.ts'
import type { FileSaver } from '../platform/files.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useApp, usePageMessages } from '../ui/app-context.ts'
import './UpdateBanner.css'

type LostAnswersProps = {
  /** What the second basket holds; at least one. */
  readonly events: readonly LearnerEvent[]
  readonly now: EpochMs
  readonly save: FileSaver['save']
  /** @returns whether the answers are back; the app is then on its way */
  readonly onRestore: () => Promise<boolean>
  readonly onAbandon: () => Promise<void>
}

/** Nobody who had answers meets an empty app. */
export function LostAnswers({ events, now, save, onRestore, onAbandon }: LostAnswersProps) {
  const { rescue } = usePageMessages()
  const [asking, ask] = useState(false)
  const [failed, fail] = useState(false)
  const [saved, tell] = useState<string | undefined>(undefined)
  const last = events.reduce((newest, event) => (event.at > newest.at ? event : newest))
  const date = new Intl.DateTimeFormat(localeOf(useApp().i18n.language.value), { dateStyle: 'long', timeZone: 'UTC' }).format(last.at + last.offsetMinutes * MINUTE_MS)

  const saveCopy = async () => {
    const name = `rappel-${new Date(now).toISOString().slice(0, 10)}.json`
    if ((await save({ name, type: 'application/json', content: writeCopy(events, now) })) !== 'cancelled') tell(name)
  }
  return (
    <main id="content" class="NotFound">
      <h1>{rescue.lostTitle}</h1>
      <p>{rescue.lostText(events.length, date)}</p>
      {failed && <Notice tone="wrong" text={rescue.restoreFailed} />}
      <Button look="strong" onClick={() => void onRestore().then((isBack) => fail(!isBack))}>
        {rescue.restore}
      </Button>
      <Button onClick={() => void saveCopy()}>{rescue.save}</Button>
      <p role="status">{saved !== undefined && rescue.saved(saved)}</p>
      <Button look="plain" onClick={() => ask(true)}>
        {rescue.anew}
      </Button>
      {asking && (
        <Dialog title={rescue.anewTitle} onClose={() => ask(false)}>
          <p>{rescue.anewText}</p>
          <Button onClick={() => void onAbandon()}>{rescue.anewConfirm}</Button>
          <Button look="strong" onClick={() => ask(false)}>
            {rescue.keep}
          </Button>
        </Dialog>
      )}
    </main>
  )
}
