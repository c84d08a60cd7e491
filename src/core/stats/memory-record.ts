import { dayOf, type EpochMs } from '../lib/time.ts'
import type { ItemKind } from '../bank/item.ts'
import type { LearnerEvent, ReviewEvent } from '../log/event.ts'
import { foldEvents } from '../log/fold.ts'
import type { LearnerState } from '../log/state.ts'
import { AGAIN, NEW, REVIEW } from '../scheduler/card-table.ts'
import { CRAM_FAILED, CRAMMED, type Histories } from '../scheduler/fit/histories.ts'
import type { ModelParameters } from '../scheduler/memory-model.ts'

/** Who knows nothing and picks is right by chance: one of four options, one of two. */
const GUESS: Partial<Record<ItemKind, number>> = { choice: 1 / 4, 'true-false': 1 / 2 }

type Step = { readonly act: number; readonly elapsedDays: number; readonly guess: number; readonly time: number }

/** What the log says about a learner's memory. */
export type MemoryRecord = {
  readonly histories: Histories
  /** The learner's own; null: the standard ones. */
  readonly parameters: ModelParameters | null
  /** The learner had parameters of their own and chose the standard ones again. */
  readonly wentBack: boolean
}

/**
 * Reads the log as the fold takes it: answers that are undone are no part of it, and a card
 * that was reset begins a new history.
 */
export function readMemory(events: readonly LearnerEvent[], now: EpochMs): MemoryRecord {
  const histories: Step[][] = []
  const current = new Map<string, Step[]>()
  let time = 0
  let hasChosen = false
  const { settings } = foldEvents(events, now, (state, { event, at }) => {
    if (event.kind === 'card' && event.change === 'reset') current.delete(event.item)
    if (event.kind === 'setting' && event.name === 'parameters') hasChosen = true
    if (event.kind !== 'review') return
    const step = stepOf(state, event, at)
    if (step === undefined) return
    let steps = current.get(event.item)
    if (steps === undefined) {
      current.set(event.item, (steps = []))
      histories.push(steps)
    }
    steps.push({ ...step, time: (time += 1) })
  })
  const { parameters } = settings
  return { histories: columnsOf(histories), parameters, wentBack: hasChosen && parameters === null }
}

/** What an answer is to the memory of its card; undefined for cramming what is not learned yet. */
function stepOf({ cards, slotOf, settings }: LearnerState, event: ReviewEvent, at: EpochMs): Omit<Step, 'time'> | undefined {
  const slot = slotOf.get(event.item)
  const phase = slot === undefined ? NEW : cards.phase[slot]
  const isCram = event.mode === 'cram'
  if (isCram && phase === NEW) return undefined
  const today = dayOf({ at, offsetMinutes: event.offsetMinutes }, settings.rolloverMinutes)
  const elapsedDays = slot === undefined || phase === NEW ? 0 : Math.max(today - (cards.lastDay[slot] as number), 0)
  const act = !isCram ? event.grade : phase === REVIEW && event.grade === AGAIN ? CRAM_FAILED : CRAMMED
  return { act, elapsedDays, guess: GUESS[event.presentation] ?? 0 }
}

function columnsOf(histories: readonly (readonly Step[])[]): Histories {
  const starts = new Int32Array(histories.length + 1)
  histories.forEach((steps, card) => (starts[card + 1] = (starts[card] as number) + steps.length))
  const all = histories.flat()
  const targets = all.flatMap(({ act, elapsedDays, time }, step) => (elapsedDays > 0 && act < CRAMMED ? [{ step, time }] : []))
  return {
    starts,
    act: Uint8Array.from(all, ({ act }) => act),
    elapsedDays: Int32Array.from(all, ({ elapsedDays }) => elapsedDays),
    guess: Float64Array.from(all, ({ guess }) => guess),
    targets: Int32Array.from(targets.sort((a, b) => a.time - b.time), ({ step }) => step),
  }
}
