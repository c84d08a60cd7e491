import { AGAIN, EASY, GOOD, GRADES, HARD, type Grade } from '../card-table.ts'
import type { MemoryModel } from '../memory-model.ts'
import { RECALLED, secondsFor } from '../typical-learner.ts'

/** What may come of one review: how likely, at what cost, and the memory it leaves. */
export type Outcome = { readonly chance: number; readonly seconds: number; readonly stability: number; readonly difficulty: number }

type Memory = { readonly stability: number; readonly difficulty: number }

/**
 * Answers in steps beyond the first pass, as a share of it: failures and hard passes that
 * repeat a step (from the transition tables of typical-learner.ts).
 */
const REPEATED_STEPS = 1.35

/** Passes through the relearning step after a lapse, on the same day. */
const PASSES_AFTER_LAPSE = 1

/** The four outcomes of a review, in the order of the grades. A lapse is relearned on the same day. */
export function reviewOutcomes(model: MemoryModel, { stability, difficulty }: Memory, elapsedDays: number, recall: number): readonly Outcome[] {
  return GRADES.map((grade) => {
    const after = { stability: model.nextStability(stability, difficulty, elapsedDays, grade), difficulty: model.nextDifficulty(difficulty, grade) }
    if (grade !== AGAIN) return { chance: recall * (RECALLED[grade - 1] ?? 0), seconds: secondsFor('review', grade), ...after }
    return { chance: 1 - recall, seconds: secondsFor('review', AGAIN) + REPEATED_STEPS * secondsFor('relearning', GOOD), ...sameDay(model, after, PASSES_AFTER_LAPSE) }
  })
}

/** The difficulty that `reviewOutcomes` leaves after a grade, whatever the stability. */
export function difficultyAfterReview(model: MemoryModel, difficulty: number, grade: Grade): number {
  const after = { stability: 1, difficulty: model.nextDifficulty(difficulty, grade) }
  return grade === AGAIN ? sameDay(model, after, PASSES_AFTER_LAPSE).difficulty : after.difficulty
}

/** Passes still to come in the learning steps (1 and 10 minutes) after each first grade. */
const PASSES_AFTER: Readonly<Record<Grade, number>> = { [AGAIN]: 2, [HARD]: 2, [GOOD]: 1, [EASY]: 0 }

/** What becomes of an item on the day it is first met. @param first probabilities of the four grades */
export function firstOutcomes(model: MemoryModel, first: readonly number[]): readonly Outcome[] {
  return GRADES.map((grade) => {
    const passes = PASSES_AFTER[grade]
    const met = { stability: model.initialStability(grade), difficulty: model.initialDifficulty(grade) }
    return {
      chance: first[grade - 1] ?? 0,
      seconds: secondsFor('new', grade) + REPEATED_STEPS * passes * secondsFor('learning', GOOD),
      ...sameDay(model, met, passes),
    }
  })
}

function sameDay(model: MemoryModel, memory: Memory, passes: number): Memory {
  let { stability, difficulty } = memory
  for (let i = 0; i < passes; i += 1) {
    stability = model.nextStability(stability, difficulty, 0, GOOD)
    difficulty = model.nextDifficulty(difficulty, GOOD)
  }
  return { stability, difficulty }
}
