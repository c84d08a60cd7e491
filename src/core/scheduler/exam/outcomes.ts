import { AGAIN, EASY, GOOD, GRADES, HARD, type Grade } from '../card-table.ts'
import type { MemoryModel } from '../memory-model.ts'
import { FIRST, gradesInSteps, RECALLED, secondsFor } from '../typical-learner.ts'

/** What may come of one answer and the steps that follow it on the same day: how likely, at what cost, and the memory it leaves. */
export type Outcome = { readonly chance: number; readonly seconds: number; readonly stability: number; readonly difficulty: number }

type Memory = { readonly stability: number; readonly difficulty: number }

/** What may come of answers, by the grade of the first on a day: four each. */
export type Outcomes = {
  readonly model: MemoryModel
  /** Of the day on which an item is met. */
  readonly first: readonly Outcome[]
  /** @param recall the chance not to lapse */
  review(memory: Memory, elapsedDays: number, recall: number): readonly Outcome[]
  /** The difficulty that a review leaves, whatever the stability. */
  difficultyAfter(difficulty: number, grade: Grade): number
}

export function outcomesOf(model: MemoryModel): Outcomes {
  const lapse = relearning(model)
  const difficultyAfter = (difficulty: number, grade: Grade): number => {
    const after = model.nextDifficulty(difficulty, grade)
    return grade === AGAIN ? lapse.difficulty(after) : after
  }
  return {
    model,
    first: GRADES.map((grade) => meet(model, grade)),
    review: ({ stability, difficulty }, elapsedDays, recall) =>
      GRADES.map((grade) => {
        const after = { stability: model.nextStability(stability, difficulty, elapsedDays, grade), difficulty: difficultyAfter(difficulty, grade) }
        const seconds = secondsFor('review', grade)
        if (grade !== AGAIN) return { chance: recall * (RECALLED[grade - 1] ?? 0), seconds, ...after }
        return { chance: 1 - recall, seconds: seconds + lapse.seconds, stability: after.stability * lapse.factor, difficulty: after.difficulty }
      }),
    difficultyAfter,
  }
}

/** How many steps there are: 1 and 10 minutes, and 10 minutes after a lapse. */
const STEPS = { learning: 2, relearning: 1 } as const

function meet(model: MemoryModel, grade: Grade): Outcome {
  const { logStability, difficulty, seconds } = walk(model, { phase: 'learning', step: stepAfter(0, grade, STEPS.learning), lastGrade: grade, chance: 1, stability: model.initialStability(grade), difficulty: model.initialDifficulty(grade) })
  return { chance: FIRST[grade - 1] ?? 0, seconds: secondsFor('new', grade) + seconds, stability: Math.exp(logStability), difficulty }
}

/**
 * What relearning does to a memory that has lapsed, worked out once for a model: what it
 * does to stability hardly hangs on stability, and difficulty moves by a straight line.
 */
function relearning(model: MemoryModel) {
  const from = (difficulty: number) => walk(model, { phase: 'relearning', step: 0, lastGrade: AGAIN, chance: 1, stability: 1, difficulty })
  const [easiest, hardest] = [from(1), from(10)]
  return {
    factor: Math.exp(easiest.logStability),
    seconds: easiest.seconds,
    difficulty: (before: number): number => easiest.difficulty + ((before - 1) / 9) * (hardest.difficulty - easiest.difficulty),
  }
}

type InSteps = Memory & { readonly phase: keyof typeof STEPS; readonly step: number; readonly lastGrade: Grade; readonly chance: number }
type Means = { readonly logStability: number; readonly difficulty: number; readonly seconds: number }

/** Grades less likely than this in a row are not followed. */
const LEAST_CHANCE = 0.002

/** Follows every way through the steps. @returns sums over them, each weighed by its chance */
function walk(model: MemoryModel, { phase, step, lastGrade, chance, stability, difficulty }: InSteps): Means {
  if (step === STEPS[phase] || chance < LEAST_CHANCE) return { logStability: chance * Math.log(stability), difficulty: chance * difficulty, seconds: 0 }
  const ways = GRADES.map((grade) => {
    const likely = chance * (gradesInSteps(phase, lastGrade)[grade - 1] ?? 0)
    const after = { stability: model.nextStability(stability, difficulty, 0, grade), difficulty: model.nextDifficulty(difficulty, grade) }
    const way = walk(model, { phase, step: stepAfter(step, grade, STEPS[phase]), lastGrade: grade, chance: likely, ...after })
    return { ...way, seconds: way.seconds + likely * secondsFor(phase, grade) }
  })
  return ways.reduce((sum, way) => ({ logStability: sum.logStability + way.logStability, difficulty: sum.difficulty + way.difficulty, seconds: sum.seconds + way.seconds }))
}

/** As src/core/scheduler/review.ts has it. @returns `count` beyond the last step */
function stepAfter(step: number, grade: Grade, count: number): number {
  return { [AGAIN]: 0, [HARD]: step, [GOOD]: step + 1, [EASY]: count }[grade]
}
