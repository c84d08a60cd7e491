/**
 * The state machine: what one answer does to a card. Steps and phases are Anki's, memory
 * is the model's. The only function of the scheduler that changes a card, and it does so in
 * place, because a merge, a late event or a new version replays the whole log.
 */
import type { Day, EpochMs } from '../lib/time.ts'
import { AGAIN, countDue, EASY, GOOD, HARD, LEARNING, NEW, RELEARNING, REVIEW } from './card-table.ts'
import type { CardTable, Grade } from './card-table.ts'
import type { Policy, StepWaits } from './policy.ts'
import { fractionOf } from './seed.ts'
import { daysOfMemory, daysUntilNext, NO_FUZZ } from './wait.ts'

export type ReviewMode = 'study' | 'quiz' | 'cram'

export type Answer = {
  readonly grade: Grade
  readonly at: EpochMs
  readonly day: Day
  /** `seedOf` the item: fuzz follows the item and its repetitions, never the clock. */
  readonly seed: number
  /** Wrong, though the learner was sure. */
  readonly misled?: boolean
  /** `study` where not said. */
  readonly mode?: ReviewMode
}

/**
 * Takes one answer into the card at `slot`, in place. The answers of a card come in the
 * order of the log; a day before the last one counts as the same day (clocks are set
 * back, and people fly west).
 */
export function review(table: CardTable, slot: number, answer: Answer, policy: Policy): void {
  if (slot >= table.capacity) throw new Error(`Inconsistent: the table has no slot ${slot}`)
  countDue(table, slot, -1)
  if (answer.mode === 'cram') cram(table, slot, answer, policy)
  else answerCard(table, slot, answer, policy)
  table.misled[slot] = answer.misled === true && table.phase[slot] !== NEW ? 1 : 0
  countDue(table, slot, 1)
}

function answerCard(table: CardTable, slot: number, answer: Answer, policy: Policy): void {
  const { grade } = answer
  const { model } = policy
  const phase = table.phase[slot] as number
  const step = table.step[slot] as number
  const stability = table.stability[slot] as number
  const difficulty = table.difficulty[slot] as number
  const elapsedDays = daysSinceLast(table, slot, answer.day)
  const isNew = phase === NEW
  const passed = phase === REVIEW && grade !== AGAIN
  const lapsed = phase === REVIEW && grade === AGAIN

  const nextStability = isNew ? model.initialStability(grade) : model.nextStability(stability, difficulty, elapsedDays, grade)
  const waits = lapsed || phase === RELEARNING ? policy.relearning : policy.learning
  const nextStep = passed ? NO_STEP : stepAfter(waits, step, grade)
  if (nextStep === NO_STEP) {
    const lowest = phase !== REVIEW ? lowestGraduating(waits, step) : policy.relearning.count === 0 ? AGAIN : HARD
    const place = placeInRange(table, slot, answer, policy)
    const days = daysUntilNext({ stability, difficulty, elapsedDays, grade, nextStability, inReview: phase === REVIEW, lowest, place, today: answer.day, load: table.load }, policy)
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
  const phase = table.phase[slot]
  if (phase === NEW) return
  if (phase === REVIEW && answer.grade === AGAIN) {
    const elapsedDays = daysSinceLast(table, slot, answer.day)
    const weakened = policy.model.nextStability(table.stability[slot] as number, table.difficulty[slot] as number, elapsedDays, AGAIN)
    const days = daysOfMemory(weakened, { elapsedDays, place: placeInRange(table, slot, answer, policy) }, policy)
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

/** @returns the lowest grade after which the card leaves its steps */
function lowestGraduating(waits: StepWaits, step: number): Grade {
  if (waits.count === 0) return AGAIN
  return step + 1 < waits.count ? EASY : GOOD
}

function placeInRange(table: CardTable, slot: number, answer: Answer, policy: Policy): number {
  return policy.settings.fuzz ? fractionOf(answer.seed, table.reps[slot] as number) : NO_FUZZ
}

function daysSinceLast(table: CardTable, slot: number, day: Day): number {
  return Math.max(day - (table.lastDay[slot] as number), 0)
}
