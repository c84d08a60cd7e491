import { signal, type ReadonlySignal } from '@preact/signals'
import { calendarFile } from '../../core/lib/calendar-file.ts'
import type { Clock } from '../../core/lib/clock.ts'
import type { Reminders } from '../../core/lib/reminders.ts'
import { MINUTE_MS } from '../../core/lib/time.ts'

export type RemindersModel = {
  readonly canBadge: boolean
  /** undefined until the browser has answered */
  readonly notify: ReadonlySignal<{ readonly possible: boolean; readonly on: boolean; readonly refused: boolean } | undefined>
  /** Minutes after midnight for the calendar. */
  readonly minutes: ReadonlySignal<number>
  readonly saved: ReadonlySignal<string | undefined>
  load(): Promise<void>
  switchNotify(on: boolean): Promise<void>
  setMinutes(minutes: number): void
  saveCalendar(words: { readonly title: string; readonly text: string }): Promise<void>
}

type RemindersPorts = {
  readonly reminders: Reminders
  readonly clock: Clock
  readonly saveFile: (file: { readonly name: string; readonly type: string; readonly content: string }) => Promise<'shared' | 'downloaded' | 'cancelled'>
  /** The app's address, without a route. */
  readonly url: string
  readonly uid: string
}

const EVENING = 19 * 60

export function createRemindersModel({ reminders, clock, saveFile, url, uid }: RemindersPorts): RemindersModel {
  const notify = signal<RemindersModel['notify']['value']>(undefined)
  const minutes = signal(EVENING)
  const saved = signal<string | undefined>(undefined)
  return {
    canBadge: reminders.canBadge,
    notify,
    minutes,
    saved,
    async load() {
      const possible = await reminders.canNotify()
      notify.value = { possible, on: possible && (await reminders.isOn()), refused: false }
    },
    async switchNotify(on) {
      if (on) {
        const granted = await reminders.turnOn()
        notify.value = { possible: true, on: granted, refused: !granted }
      } else {
        await reminders.turnOff()
        notify.value = { possible: true, on: false, refused: false }
      }
    },
    setMinutes: (chosen) => void (minutes.value = chosen),
    async saveCalendar({ title, text }) {
      const { at, offsetMinutes } = clock.now()
      const digits = (instant: number): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '')
      const content = calendarFile({ uid, title, text, url, firstDay: digits(at + offsetMinutes * MINUTE_MS).slice(0, 8), minutes: minutes.peek(), stamp: digits(at) })
      const name = 'rappel.ics'
      if ((await saveFile({ name, type: 'text/calendar', content })) !== 'cancelled') saved.value = name
    },
  }
}
