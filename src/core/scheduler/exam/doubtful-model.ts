import type { MemoryModel } from '../memory-model.ts'

/**
 * How far the plan doubts the power law of forgetting. A learner who forgets exponentially
 * loses much where the law promises little; at 0.4 such a learner recalls 7 points more on
 * the exam day before any answer has shifted recall (`adjustRecall`), and one who forgets by
 * the law pays under one point.
 */
const DOUBT = 0.4

/** A model that allows for memories that fade faster than by its own curve: exponentially, with the same stability. */
export function doubtful(model: MemoryModel): MemoryModel {
  return { ...model, retrievability: (elapsedDays, stability) => (1 - DOUBT) * model.retrievability(elapsedDays, stability) + DOUBT * 0.9 ** (elapsedDays / stability) }
}
