import type { Clock } from '../../core/lib/clock.ts'
import { csvText } from '../../core/lib/csv.ts'
import { succeed, type Result } from '../../core/lib/result.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssue } from '../../core/lib/store-issue.ts'
import { MINUTE_MS, type Moment } from '../../core/lib/time.ts'
import { writeBackup } from '../../core/log/copy.ts'
import type { LearnerEvent } from '../../core/log/event.ts'
import { answersTable } from './answers-table.ts'
import { keepLastCopy } from './last-copy.ts'

export type FileOut = { readonly name: string; readonly type: string; readonly content: string }

export type CopyPorts = {
  readonly clock: Clock
  readonly shelf: () => Promise<Shelf>
  readonly everything: () => Promise<Result<readonly LearnerEvent[], StoreIssue>>
  readonly saveFile: (file: FileOut) => Promise<'shared' | 'downloaded' | 'cancelled'>
}

/** @param leftOut records that only this browser can hold */
export type Copied = { readonly text: string; readonly events: number; readonly leftOut: number }
export type SavedCopy = { readonly name: string; readonly leftOut: number }

/** All that the learner has, as one text. */
export async function copyText({ clock, shelf, everything }: CopyPorts): Promise<Result<Copied, StoreIssue>> {
  const events = await everything()
  if (!events.ok) return events
  const records = await (await shelf()).list('')
  if (!records.ok) return records
  return succeed({ ...writeBackup(events.value, clock.now().at, records.value), events: events.value.length })
}

/** Hands the copy out as a file, and remembers how much it holds. @returns undefined where the learner did not want it after all */
export async function saveCopy(ports: CopyPorts): Promise<Result<SavedCopy | undefined, StoreIssue>> {
  const copy = await copyText(ports)
  if (!copy.ok) return copy
  const { text, events, leftOut } = copy.value
  const name = fileName(ports.clock.now(), 'json')
  if ((await ports.saveFile({ name, type: 'application/json', content: text })) === 'cancelled') return succeed(undefined)
  await keepLastCopy(await ports.shelf(), events)
  return succeed({ name, leftOut })
}

/** Every answer as a row, for spreadsheets. @returns the file's name, undefined as above */
export async function saveTable({ clock, everything, saveFile }: CopyPorts): Promise<Result<string | undefined, StoreIssue>> {
  const events = await everything()
  if (!events.ok) return events
  const now = clock.now()
  const name = fileName(now, 'csv')
  const outcome = await saveFile({ name, type: 'text/csv', content: csvText(answersTable(events.value, now.at)) })
  return succeed(outcome === 'cancelled' ? undefined : name)
}

/** Carries the local date. */
function fileName({ at, offsetMinutes }: Moment, ending: string): string {
  return `rappel-${new Date(at + offsetMinutes * MINUTE_MS).toISOString().slice(0, 10)}.${ending}`
}
