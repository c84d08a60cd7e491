import { describe, expect, it } from 'vitest'
import { day, DAY_MS, epochMs } from '../../../../src/core/lib/time.ts'
import { AGAIN, createCardTable, GOOD, GRADES, readCard, REVIEW, type Grade } from '../../../../src/core/scheduler/card-table.ts'
import { outcomesOf, type Outcome } from '../../../../src/core/scheduler/exam/outcomes.ts'
import { compileModel, DEFAULT_PARAMETERS } from '../../../../src/core/scheduler/fsrs.ts'
import { createPolicy, DEFAULT_SCHEDULER_SETTINGS } from '../../../../src/core/scheduler/policy.ts'
import { review } from '../../../../src/core/scheduler/review.ts'
import { fractionOf } from '../../../../src/core/scheduler/seed.ts'
import { drawGrade, secondsFor } from '../../../../src/core/scheduler/typical-learner.ts'

const outcomes = outcomesOf(compileModel(DEFAULT_PARAMETERS))
const policy = createPolicy(DEFAULT_SCHEDULER_SETTINGS)
const PLAYED = 3000

type Means = Pick<Outcome, 'seconds' | 'difficulty'> & { readonly logStability: number }

/** Means over learners who answer by the state machine: `first` now, and what chance deals until the steps are done. */
function play(first: Grade, lapsing?: { readonly stability: number; readonly difficulty: number; readonly days: number }): Means {
  const sum = { seconds: 0, difficulty: 0, logStability: 0 }
  for (let run = 0; run < PLAYED; run += 1) {
    const table = createCardTable(1)
    table.size = 1
    const answer = (grade: Grade, today: number): void => review(table, 0, { grade, at: epochMs(today * DAY_MS), day: day(today), seed: run }, policy)
    if (lapsing !== undefined) {
      while (table.phase[0] !== REVIEW) answer(GOOD, 0)
      table.stability[0] = lapsing.stability
      table.difficulty[0] = lapsing.difficulty
    }
    for (let grade = first, answers = 0; ; answers += 1) {
      sum.seconds += secondsFor(readCard(table, 0).phase, grade)
      answer(grade, lapsing?.days ?? 0)
      const { phase } = readCard(table, 0)
      if (phase === 'review') break
      grade = drawGrade({ phase, lastGrade: grade, recall: 1 }, fractionOf(run, answers))
    }
    sum.difficulty += table.difficulty[0] as number
    sum.logStability += Math.log(table.stability[0] as number)
  }
  return { seconds: sum.seconds / PLAYED, difficulty: sum.difficulty / PLAYED, logStability: sum.logStability / PLAYED }
}

function expectLike(foreseen: Outcome | undefined, played: Means): void {
  expect(foreseen?.seconds).toBeGreaterThan(played.seconds * 0.95)
  expect(foreseen?.seconds).toBeLessThan(played.seconds * 1.05)
  expect(Math.abs((foreseen?.difficulty ?? 0) - played.difficulty)).toBeLessThan(0.2)
  expect(Math.abs(Math.log(foreseen?.stability ?? 0) - played.logStability)).toBeLessThan(0.06)
}

describe('what is foreseen of a day', () => {
  it.each(GRADES)('on which an item is met with grade %i is what the state machine makes of it', (grade) => {
    expectLike(outcomes.first[grade - 1], play(grade))
  })

  it('on which a memory lapses is what the state machine makes of it', () => {
    const lapsing = { stability: 10, difficulty: 5, days: 10 }
    expectLike(outcomes.review(lapsing, lapsing.days, 0.9)[0], play(AGAIN, lapsing))
  })
})
