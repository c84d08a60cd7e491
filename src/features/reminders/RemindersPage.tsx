import { useEffect, useId } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { RemindersModel } from './reminders-model.ts'
import './RemindersPage.css'

/** What this device can do to remind: a calendar always, a notification or a number on the icon where it can. */
export function RemindersPage({ model }: { readonly model: RemindersModel }) {
  const { reminders } = usePageMessages()
  const id = useId()
  useEffect(() => {
    void model.load()
  }, [model])

  const notify = model.notify.value
  const minutes = model.minutes.value
  return (
    <Page class="RemindersPage">
      <header>
        <h1>{reminders.title}</h1>
        <p>{reminders.lead}</p>
      </header>
      <section>
        <h2>{reminders.calendar}</h2>
        <p>{reminders.calendarText}</p>
        <div class="RemindersPage-when">
          <label for={id}>{reminders.time}</label>
          <input id={id} type="time" required value={clockText(minutes)} onChange={(event) => model.setMinutes(minutesOf(event.currentTarget.value) ?? minutes)} />
          <Button look="strong" onClick={() => void model.saveCalendar({ title: reminders.eventTitle, text: reminders.eventText })}>
            {reminders.save}
          </Button>
        </div>
        <p role="status">{model.saved.value !== undefined && reminders.saved(model.saved.value)}</p>
      </section>
      {notify !== undefined && (
        <section>
          <h2>{reminders.notify}</h2>
          {notify.possible ? (
            <>
              <p>{reminders.notifyText}</p>
              <Button aria-pressed={notify.on} onClick={() => void model.switchNotify(!notify.on)}>
                {reminders.notify}
              </Button>
              {notify.refused && <Notice tone="partial" text={reminders.notifyRefused} />}
            </>
          ) : (
            <p>{reminders.notifyImpossible}</p>
          )}
          <p>{model.canBadge ? reminders.badge : reminders.badgeImpossible}</p>
        </section>
      )}
    </Page>
  )
}

/** `HH:MM`, as a time field has it. */
function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** undefined for a field that was emptied */
function minutesOf(text: string): number | undefined {
  const [hours, minutes] = text.split(':').map(Number)
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes
}
