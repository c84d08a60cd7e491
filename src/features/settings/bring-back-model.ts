import { signal, type ReadonlySignal } from '@preact/signals'
import { fail, type Issue, type Result } from '../../core/lib/result.ts'
import type { EpochMs } from '../../core/lib/time.ts'
import { MAX_COPY_LENGTH, readCopy, type Copy, type CopyIssue } from '../../core/log/copy.ts'
import type { StoreIssue } from '../../core/lib/store-issue.ts'
import { eventId, type LearnerEvent } from '../../core/log/event.ts'

export type BringBackIssue = CopyIssue | StoreIssue | (Issue & { readonly code: 'copy-unreadable' })

/** What a copy would change. */
export type Preview = {
  readonly savedAt: EpochMs
  /** Answers that are not here yet, and those that are. */
  readonly fresh: number
  readonly known: number
  /** What else is not here yet: settings, sections read, undos. */
  readonly rest: number
}

export type BringBackStage =
  | { readonly step: 'idle' }
  /** The file is being read, or its events are being stored. */
  | { readonly step: 'busy' }
  | { readonly step: 'preview'; readonly preview: Preview }
  | { readonly step: 'done'; readonly answers: number }
  | { readonly step: 'failed'; readonly issue: BringBackIssue }

/** From a file to its events in the log. Nothing changes before `add`. */
export type BringBackModel = {
  readonly stage: ReadonlySignal<BringBackStage>
  open(file: Pick<File, 'size' | 'text'>): Promise<void>
  /** Stores what the preview announced. */
  add(): Promise<void>
  cancel(): void
}

export type BringBackPorts = {
  readonly everything: () => Promise<Result<readonly LearnerEvent[], StoreIssue>>
  /** Adds what is not here yet, all or none. */
  readonly bringBack: (events: readonly LearnerEvent[]) => Promise<Result<readonly LearnerEvent[], StoreIssue>>
}

export function createBringBackModel({ everything, bringBack }: BringBackPorts): BringBackModel {
  const stage = signal<BringBackStage>({ step: 'idle' })
  /** What the preview speaks of. */
  let events: readonly LearnerEvent[] = []

  function enter(next: BringBackStage): void {
    if (next.step !== 'preview') events = []
    stage.value = next
  }

  async function preview(file: Pick<File, 'size' | 'text'>): Promise<BringBackStage> {
    const copy = await readFile(file)
    if (!copy.ok) return failed(copy.issues)
    const here = await everything()
    if (!here.ok) return failed(here.issues)
    events = copy.value.events
    return { step: 'preview', preview: previewOf(copy.value, here.value) }
  }

  return {
    stage,
    async open(file) {
      if (stage.peek().step === 'busy') return
      enter({ step: 'busy' })
      enter(await preview(file))
    },
    async add() {
      if (stage.peek().step !== 'preview') return
      const adding = events
      enter({ step: 'busy' })
      const added = await bringBack(adding)
      enter(added.ok ? { step: 'done', answers: added.value.filter(({ kind }) => kind === 'review').length } : failed(added.issues))
    },
    cancel() {
      if (stage.peek().step !== 'busy') enter({ step: 'idle' })
    },
  }
}

async function readFile(file: Pick<File, 'size' | 'text'>): Promise<Result<Copy, BringBackIssue>> {
  if (file.size > MAX_COPY_LENGTH) return fail({ code: 'copy-too-big' })
  try {
    return readCopy(await file.text())
  } catch (error) {
    // The browser's word for a file that went away or may not be read.
    if (error instanceof DOMException) return fail({ code: 'copy-unreadable' })
    throw error
  }
}

/** Each event of the copy counts once, whatever the copy repeats. */
function previewOf({ savedAt, events }: Copy, here: readonly LearnerEvent[]): Preview {
  const ids = new Set(here.map(eventId))
  const distinct = [...new Map(events.map((event) => [eventId(event), event])).values()]
  const fresh = distinct.filter((event) => !ids.has(eventId(event)))
  const answersIn = (some: readonly LearnerEvent[]): number => some.filter(({ kind }) => kind === 'review').length
  return { savedAt, fresh: answersIn(fresh), known: answersIn(distinct) - answersIn(fresh), rest: fresh.length - answersIn(fresh) }
}

function failed(issues: readonly BringBackIssue[]): BringBackStage {
  const issue = issues[0]
  if (issue === undefined) throw new Error('Inconsistent: a failure without an issue')
  return { step: 'failed', issue }
}
