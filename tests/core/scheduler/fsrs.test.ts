import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compileModel, DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, modelParameters } from '../../../src/core/scheduler/fsrs.ts'
import { GRADES } from '../../../src/core/scheduler/card-table.ts'
import type { Grade } from '../../../src/core/scheduler/card-table.ts'

const model = compileModel(DEFAULT_PARAMETERS)

/** Memory after the grades, each after its gap in days. */
function memoryAfter(grades: readonly Grade[], gaps: readonly number[]) {
  const [first = 3] = grades
  return grades.slice(1).reduce(
    (memory, grade, i) => ({
      stability: model.nextStability(memory.stability, memory.difficulty, gaps[i + 1] ?? 0, grade),
      difficulty: model.nextDifficulty(memory.difficulty, grade),
    }),
    { stability: model.initialStability(first), difficulty: model.initialDifficulty(first) },
  )
}

const anyGrade = fc.constantFrom(...GRADES)
const anyStability = fc.double({ min: 0.001, max: 36_500, noNaN: true })
const anyDifficulty = fc.double({ min: 1, max: 10, noNaN: true })
const anyGap = fc.integer({ min: 0, max: 40_000 })

describe('the published vectors', () => {
  test('a first answer gives the published stability and difficulty', () => {
    expect(GRADES.map(model.initialStability)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
    const difficulties = [6.4133, 5.11217071, 2.11810397, 1]
    GRADES.forEach((grade, i) => expect(model.initialDifficulty(grade)).toBeCloseTo(difficulties[i]!, 8))
  })

  test('grades 1,3,3,3,3,3 after 0,0,1,3,8,21 days give S = 53.62691 and D = 6.3574867', () => {
    const memory = memoryAfter([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21])
    expect(memory.stability).toBeCloseTo(53.62691, 4)
    expect(memory.difficulty).toBeCloseTo(6.3574867, 6)
  })

  test('a stability of one day gives the published interval for each desired retention', () => {
    const published = [3_116_766, 34_793, 2508, 387, 90, 27, 9, 3, 1, 1]
    published.forEach((days, i) => {
      const interval = Math.max(Math.round(model.intervalFor((i + 1) / 10)(1)), 1)
      // The published table is of rounded factors: 3 days in 3 million.
      expect(Math.abs(interval - days)).toBeLessThanOrEqual(1e-6 * days)
    })
  })

  test('with a decay of 0.2 recall falls as published', () => {
    const slower = compileModel(modelParameters([...DEFAULT_WEIGHTS.slice(0, 20), 0.2], 0))
    const recall = [0, 1, 2, 3].map((days) => slower.retrievability(days, 1))
    const published = [1, 0.9, 0.84028935, 0.7985001]
    published.forEach((expected, i) => expect(recall[i]).toBeCloseTo(expected, 6))
  })
})

describe('the laws of the model', () => {
  it('keeps stability and difficulty within their bounds whatever is answered when', () => {
    fc.assert(
      fc.property(anyStability, anyDifficulty, anyGap, anyGrade, (stability, difficulty, gap, grade) => {
        const nextStability = model.nextStability(stability, difficulty, gap, grade)
        const nextDifficulty = model.nextDifficulty(difficulty, grade)
        expect(nextStability).toBeGreaterThanOrEqual(0.001)
        expect(nextStability).toBeLessThanOrEqual(36_500)
        expect(nextDifficulty).toBeGreaterThanOrEqual(1)
        expect(nextDifficulty).toBeLessThanOrEqual(10)
      }),
    )
  })

  it('reaches both bounds of stability', () => {
    expect(model.nextStability(0.001, 5, 0, 1)).toBe(0.001)
    expect(model.nextStability(36_500, 1, 36_500, 4)).toBe(36_500)
  })

  it('never gives a better answer less stability', () => {
    fc.assert(
      fc.property(anyStability, anyDifficulty, anyGap, (stability, difficulty, gap) => {
        const [again = 0, hard = 0, good = 0, easy = 0] = GRADES.map((grade) => model.nextStability(stability, difficulty, gap, grade))
        expect(again).toBeLessThanOrEqual(hard)
        expect(hard).toBeLessThanOrEqual(good)
        expect(good).toBeLessThanOrEqual(easy)
      }),
    )
  })

  it('never weakens a recalled memory and never strengthens a forgotten one', () => {
    fc.assert(
      fc.property(anyStability, anyDifficulty, anyGap, (stability, difficulty, gap) => {
        expect(model.nextStability(stability, difficulty, gap, 3)).toBeGreaterThanOrEqual(stability)
        expect(model.nextStability(stability, difficulty, gap, 1)).toBeLessThanOrEqual(Math.max(stability, 0.001))
      }),
    )
  })

  it('expects 90 % recall when the stability has passed, and the desired retention after the interval for it', () => {
    fc.assert(
      fc.property(anyStability, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (stability, retention) => {
        expect(model.retrievability(stability, stability)).toBeCloseTo(0.9, 12)
        expect(model.retrievability(model.intervalFor(retention)(stability), stability)).toBeCloseTo(retention, 12)
      }),
    )
  })
})

describe('a set of weights', () => {
  it('is named by its content', () => {
    expect(modelParameters([...DEFAULT_WEIGHTS], 500).hash).toBe(DEFAULT_PARAMETERS.hash)
    expect(modelParameters(DEFAULT_WEIGHTS.with(8, 1.9), 0).hash).not.toBe(DEFAULT_PARAMETERS.hash)
  })

  it('is refused when it is not 21 finite numbers', () => {
    expect(() => compileModel(modelParameters(DEFAULT_WEIGHTS.slice(0, 19), 0))).toThrow('21 finite weights')
    expect(() => compileModel(modelParameters(DEFAULT_WEIGHTS.with(0, Number.NaN), 0))).toThrow('21 finite weights')
  })
})
