import { signal, type ReadonlySignal } from '@preact/signals'
import type { Clock } from '../core/lib/clock.ts'
import type { Shelf } from '../core/lib/shelf.ts'
import type { LearnerModel } from '../learner/learner-model.ts'
import { appEngine } from './engine.ts'

/** Beside the notes of fits on the shelf: how recall was shifted when so many events were known. */
const PLACE = 'memory/shift'

type ShiftNote = { readonly shift: number; readonly count: number }

export type RecallShiftPorts = { readonly learner: LearnerModel; readonly shelf: () => Promise<Shelf>; readonly clock: Clock }

/** How recall is shifted, as the learner's last answers say: at once what this device knew last, then what the log says now. */
export function followRecallShift({ learner, shelf, clock }: RecallShiftPorts): ReadonlySignal<number> {
  const shift = signal(0)
  async function follow() {
    const notes = await shelf()
    const note = await readShift(notes)
    shift.value = note.shift
    const { count } = learner.state()
    const stored = count === note.count ? undefined : await learner.everything()
    if (stored?.ok !== true) return
    const { intercept } = await appEngine().run('reportMemory', { events: stored.value, now: clock.now().at })
    shift.value = intercept
    await notes.change([[PLACE, { shift: intercept, count } satisfies ShiftNote]])
  }
  follow().catch((error: unknown) => console.warn('Recall is shown as the model has it:', error))
  return shift
}

/** As this device knew it last. */
export async function readShift(notes: Shelf): Promise<ShiftNote> {
  const kept = await notes.get(PLACE)
  const note = (kept.ok ? kept.value : undefined) as Partial<Record<keyof ShiftNote, unknown>> | undefined
  return typeof note?.shift === 'number' && typeof note.count === 'number' ? { shift: note.shift, count: note.count } : { shift: 0, count: 0 }
}
