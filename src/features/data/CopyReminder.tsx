import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { CopyReminderModel } from './copy-reminder-model.ts'
import './CopyReminder.css'

/** A quiet word that much work stands in one place only. */
export function CopyReminder({ model, due }: { readonly model: CopyReminderModel; readonly due: number }) {
  const { data, shell } = usePageMessages()
  const saved = model.saved.value
  const failure = model.failure.value
  return (
    <section class="CopyReminder" aria-label={data.copy}>
      {saved === undefined && (
        <>
          <p>{data.due(due)}</p>
          <div class="CopyReminder-ways">
            <Button onClick={() => void model.save()}>{data.saveCopy}</Button>
            <Button look="plain" onClick={() => void model.putOff()}>
              {data.dueLater}
            </Button>
          </div>
        </>
      )}
      <p role="status">{saved !== undefined ? data.copySaved(saved) : failure !== undefined && `${data.copyFailedTitle}. ${shell.problem[failure]}`}</p>
      <a href="#/data">{data.more}</a>
    </section>
  )
}
