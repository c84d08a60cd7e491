import { RemindersPage } from '../../features/reminders/RemindersPage.tsx'
import { createRemindersModel } from '../../features/reminders/reminders-model.ts'
import { createReminders } from '../../platform/reminders.ts'
import type { AppModel } from '../app-model.ts'

export function drawReminders({ ports: { clock, saveFile } }: AppModel) {
  const url = new URL('.', document.baseURI).href
  // One appointment for the app at this address: a second file moves it instead of adding another.
  const model = createRemindersModel({ reminders: createReminders(), clock, saveFile, url, uid: `daily@${new URL(url).host}${new URL(url).pathname}` })
  return () => <RemindersPage model={model} />
}
