import type { Result } from '../../core/lib/result.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssue } from '../../core/lib/store-issue.ts'
import type { EpochMs } from '../../core/lib/time.ts'

/** What came of the last fit on this device. */
export type FitNote = {
  readonly at: EpochMs
  /** Answers that it knew. */
  readonly answers: number
  /** Answers that were kept from the fit and judged it. */
  readonly heldOut: number
  /** By which share the log loss over those fell; below 0: it rose. */
  readonly gain: number
  /** The learner asked for it; else it came by itself. */
  readonly asked: boolean
}

const PLACE = 'memory/fit'
const LOOKED_PLACE = 'memory/looked'

export async function lastFit(shelf: Shelf): Promise<FitNote | undefined> {
  return readFitNote(valueOf(await shelf.get(PLACE)))
}

export async function keepFit(shelf: Shelf, note: FitNote): Promise<void> {
  await shelf.change([[PLACE, note]])
}

/** How many events the log held when it was last looked at for a fit. */
export async function lastLook(shelf: Shelf): Promise<number> {
  const count = valueOf(await shelf.get(LOOKED_PLACE))
  return typeof count === 'number' ? count : 0
}

export async function keepLook(shelf: Shelf, count: number): Promise<void> {
  await shelf.change([[LOOKED_PLACE, count]])
}

/** A shelf that cannot be read is as good as an empty one: notes only spare work. */
function valueOf(got: Result<unknown, StoreIssue>): unknown {
  return got.ok ? got.value : undefined
}

const NUMBERS = ['at', 'answers', 'heldOut', 'gain'] as const satisfies readonly (keyof FitNote)[]

function readFitNote(value: unknown): FitNote | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const note = value as Partial<Record<keyof FitNote, unknown>>
  return NUMBERS.every((name) => Number.isFinite(note[name])) && typeof note.asked === 'boolean' ? (value as FitNote) : undefined
}
