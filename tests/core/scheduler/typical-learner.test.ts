import { expect, it } from 'vitest'
import { GRADES } from '../../../src/core/scheduler/card-table.ts'
import { drawGrade, secondsFor } from '../../../src/core/scheduler/typical-learner.ts'

const CHANCES = Array.from({ length: 10_000 }, (_, i) => (i + 0.5) / 10_000)
/** Shares of Again, Hard, Good, Easy over the whole range of chance. */
function shares(before: Parameters<typeof drawGrade>[0]): readonly number[] {
  const grades = CHANCES.map((chance) => drawGrade(before, chance))
  return GRADES.map((grade) => grades.filter((one) => one === grade).length / CHANCES.length)
}

it('a first answer falls on the grades as measured', () => {
  expect(shares({ phase: 'new', lastGrade: 1, recall: 0 })).toEqual([0.24, 0.094, 0.495, 0.171])
})

it('a review is forgotten as often as recall says, and recalled on the grades as measured', () => {
  const [again, hard, good, easy] = shares({ phase: 'review', lastGrade: 3, recall: 0.8 })
  expect(again).toBeCloseTo(0.2, 3)
  expect(hard! / 0.8).toBeCloseTo(0.224, 3)
  expect(good! / 0.8).toBeCloseTo(0.631, 3)
  expect(easy! / 0.8).toBeCloseTo(0.145, 3)
})

it('an answer in steps follows the one before it', () => {
  expect(shares({ phase: 'learning', lastGrade: 3, recall: 1 })).toEqual([0.0519, 0.047, 0.8462, 0.0549])
  expect(shares({ phase: 'relearning', lastGrade: 1, recall: 1 })).toEqual([0.2157, 0.0643, 0.6595, 0.0605])
})

it('a better answer is a faster one', () => {
  for (const phase of ['new', 'learning', 'review', 'relearning'] as const) {
    const seconds = GRADES.map((grade) => secondsFor(phase, grade))
    expect(seconds).toEqual([...seconds].sort((a, b) => b - a))
  }
})
