/**
 * The state machine: what one answer does to a card. Steps and phases are Anki's, memory
 * is the model's. The only function of the scheduler that changes a card, and it does so in
 * place, because a merge, a late event or a new version replays the whole log.
 */
import type { Day, EpochMs } from '../lib/time.ts'
import { AGAIN, EASY, GOOD, HARD, LEARNING, NEW, RELEARNING, REVIEW } from './card-table.ts'
import type { CardTable, Grade } from './card-table.ts'
import { fuzzedDays } from './fuzz.ts'
import type { Policy, StepWaits } from './policy.ts'
import { fractionOf } from './seed.ts'

export type ReviewMode = 'study' | 'quiz' | 'cram'

export type Answer = {
  readonly grade: Grade
  readonly at: EpochMs
  readonly day: Day
  /** `seedOf` the item: fuzz follows the item and its repetitions, never the clock. */
  readonly seed: number
  /** `study` where not said. */
  readonly mode?: ReviewMode
}

/**
 * Takes one answer into the card at `slot`, in place. The answers of a card come in the
 * order of the log; a day before the last one counts as the same day (clocks are set
 * back, and people fly west).
 */
export function review(table: CardTable, slot: number, answer: Answer, policy: Policy): void {
  if (answer.mode === 'cram') return cram(table, slot, answer, policy)
  const { grade } = answer
  const { model } = policy
  const phase = phaseOf(table, slot)
  const stability = table.stability[slot] as number
  const difficulty = table.difficulty[slot] as number
  const elapsedDays = daysSinceLast(table, slot, answer.day)
  const isNew = phase === NEW
  const passed = phase === REVIEW && grade !== AGAIN
  const lapsed = phase === REVIEW && grade === AGAIN

  const nextStability = isNew ? model.initialStability(grade) : model.nextStability(stability, difficulty, elapsedDays, grade)
  const waits = lapsed || phase === RELEARNING ? policy.relearning : policy.learning
  const nextStep = passed ? NO_STEP : stepAfter(waits, table.step[slot] as number, grade)

  if (nextStep === NO_STEP) {
    const place = placeInRange(table, slot, answer, policy)
    const daysAfter = (other: Grade): number => daysFor(model.nextStability(stability, difficulty, elapsedDays, other), elapsedDays, place, policy)
    let days = daysFor(nextStability, elapsedDays, place, policy)
    // In review a better answer always waits longer, also where rounding or fuzz has levelled the two.
    if (passed && grade === GOOD) days = Math.max(days, daysAfter(HARD) + 1)
    if (passed && grade === EASY) days = Math.max(days, daysAfter(GOOD) + 1, daysAfter(HARD) + 2)
    days = Math.min(days, policy.settings.maximumIntervalDays)
    table.phase[slot] = REVIEW
    table.step[slot] = 0
    table.dueAt[slot] = 0
    table.dueDay[slot] = answer.day + days
  } else {
    table.phase[slot] = waits === policy.relearning ? RELEARNING : LEARNING
    table.step[slot] = nextStep
    table.dueAt[slot] = answer.at + ((grade === HARD ? waits.hard : waits.steps)[nextStep] as number)
    table.dueDay[slot] = answer.day
  }
  table.stability[slot] = nextStability
  table.difficulty[slot] = isNew ? model.initialDifficulty(grade) : model.nextDifficulty(difficulty, grade)
  table.lastAt[slot] = answer.at
  table.lastDay[slot] = answer.day
  table.reps[slot] = (table.reps[slot] as number) + 1
  if (lapsed) table.lapses[slot] = (table.lapses[slot] as number) + 1
}

/**
 * An answer outside the schedule. It refreshes the memory, so the next review counts its
 * days from here and cannot take the crammed recall for a long-kept one; a failure weakens
 * the memory and may bring the card forward, but nothing puts it off.
 */
function cram(table: CardTable, slot: number, answer: Answer, policy: Policy): void {
  const phase = phaseOf(table, slot)
  if (phase === NEW) return
  if (phase === REVIEW && answer.grade === AGAIN) {
    const elapsedDays = daysSinceLast(table, slot, answer.day)
    const weakened = policy.model.nextStability(table.stability[slot] as number, table.difficulty[slot] as number, elapsedDays, AGAIN)
    const days = daysFor(weakened, elapsedDays, placeInRange(table, slot, answer, policy), policy)
    table.stability[slot] = weakened
    table.dueDay[slot] = Math.min(table.dueDay[slot] as number, answer.day + days)
  }
  table.lastAt[slot] = answer.at
  table.lastDay[slot] = answer.day
}

const NO_STEP = -1

/** @returns the step that follows, or NO_STEP where the card graduates */
function stepAfter(waits: StepWaits, step: number, grade: Grade): number {
  if (waits.count === 0 || grade === EASY) return NO_STEP
  if (grade === AGAIN) return 0
  if (grade === HARD) return Math.min(step, waits.count - 1)
  return step + 1 < waits.count ? step + 1 : NO_STEP
}

/** Whole days, at least 1, until a memory of this stability is due. */
function daysFor(stability: number, elapsedDays: number, place: number, policy: Policy): number {
  const longest = policy.settings.maximumIntervalDays
  const days = Math.min(Math.max(Math.round(policy.intervalDays(stability)), 1), longest)
  return place === UNMOVED ? days : Math.min(fuzzedDays(days, elapsedDays, place), longest)
}

const UNMOVED = -1

function placeInRange(table: CardTable, slot: number, answer: Answer, policy: Policy): number {
  return policy.settings.fuzz ? fractionOf(answer.seed, table.reps[slot] as number) : UNMOVED
}

function daysSinceLast(table: CardTable, slot: number, day: Day): number {
  return Math.max(day - (table.lastDay[slot] as number), 0)
}

function phaseOf(table: CardTable, slot: number): number {
  const phase = table.phase[slot]
  if (phase === undefined) throw new Error(`Inconsistent: the table has no slot ${slot}`)
  return phase
}
