import { signal, type ReadonlySignal } from '@preact/signals'
import type { StoreIssueCode } from '../../core/lib/store-issue.ts'
import { saveCopy, type CopyPorts } from './copy.ts'
import { isCopyDue, lastCopy, putOff } from './last-copy.ts'

export type CopyReminderModel = {
  /** Entries that no copy holds, once they are so many that it should be said. */
  readonly due: ReadonlySignal<number | undefined>
  readonly saved: ReadonlySignal<string | undefined>
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  /** @returns whether there is something to remind of */
  load(): Promise<boolean>
  save(): Promise<void>
  /** Not before as much has come in again. */
  putOff(): Promise<void>
}

/** @param count how many events there are now */
export function createCopyReminder(ports: CopyPorts, count: () => number): CopyReminderModel {
  const due = signal<number | undefined>(undefined)
  const saved = signal<string | undefined>(undefined)
  const failure = signal<StoreIssueCode | undefined>(undefined)
  return {
    due,
    saved,
    failure,
    async load() {
      const shelf = await ports.shelf()
      const isDue = await isCopyDue(shelf, count())
      due.value = isDue ? count() - (await lastCopy(shelf)) : undefined
      return isDue
    },
    async save() {
      const outcome = await saveCopy(ports)
      failure.value = outcome.ok ? undefined : (outcome.issues[0]?.code ?? 'store-failed')
      if (outcome.ok) saved.value = outcome.value?.name
    },
    async putOff() {
      await putOff(await ports.shelf(), count())
      due.value = undefined
    },
  }
}
