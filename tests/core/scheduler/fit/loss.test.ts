import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_WEIGHTS, compileModel, modelParameters } from '../../../../src/core/scheduler/fsrs.ts'
import { chanceOf, CRAM_FAILED, CRAMMED, recallsOf, wasRight, type Histories } from '../../../../src/core/scheduler/fit/histories.ts'
import { logLoss } from '../../../../src/core/scheduler/fit/log-loss.ts'
import { lossOver } from '../../../../src/core/scheduler/fit/loss.ts'
import { WEIGHT_BOUNDS } from '../../../../src/core/scheduler/weight-bounds.ts'
import { historiesOf } from './histories.ts'

const grade = fc.integer({ min: 1, max: 4 })
const step = fc.record({
  act: fc.oneof({ weight: 6, arbitrary: grade }, { weight: 1, arbitrary: fc.constantFrom(CRAMMED, CRAM_FAILED) }),
  elapsedDays: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 400 })),
  guess: fc.constantFrom(0, 0.25, 0.5),
})
const someHistories = fc
  .array(fc.tuple(grade, fc.array(step, { maxLength: 12 })), { minLength: 1, maxLength: 6 })
  .map((cards) => historiesOf(cards.map(([first, later]) => [{ act: first, elapsedDays: 0 }, ...later])))
/** Anywhere within the bounds, ends included now and then. */
const someWeights = fc.tuple(...WEIGHT_BOUNDS.map(([low, high], i) => fc.oneof({ weight: 8, arbitrary: fc.double({ min: 0.7, max: 1.3, noNaN: true }).map((by) => Math.min(Math.max((DEFAULT_WEIGHTS[i] ?? 0) * by, low), high)) }, { weight: 1, arbitrary: fc.constantFrom(low, high) })))

const allCards = ({ starts }: Histories): number[] => Array.from({ length: starts.length - 1 }, (_, card) => card)
const evenCounts = ({ act, targets }: Histories): Float64Array => targets.reduce((counts, target) => counts.fill(1, target, target + 1), new Float64Array(act.length))

test('the loss is that of the model the app foretells with', () => {
  fc.assert(
    fc.property(someHistories, someWeights, (given, weights) => {
      const recalls = recallsOf(given, compileModel(modelParameters(weights, 1)))
      const expected = [...given.targets].reduce((sum, target) => sum + logLoss(chanceOf(recalls[target] ?? 0, given.guess[target] ?? 0), wasRight(given, target)), 0)
      const loss = lossOver(given, evenCounts(given))(Float64Array.from(weights), allCards(given), new Float64Array(21))
      expect(loss).toBeCloseTo(expected, 8)
    }),
  )
})

test('the gradient agrees with finite differences', () => {
  fc.assert(
    fc.property(someHistories, someWeights, (given, weights) => {
      const loss = lossOver(given, evenCounts(given))
      const gradient = new Float64Array(21)
      loss(Float64Array.from(weights), allCards(given), gradient)
      const lossAt = (i: number, shift: number): number => loss(Float64Array.from(weights, (weight, j) => (i === j ? weight + shift : weight)), allCards(given), new Float64Array(21))
      weights.forEach((weight, i) => {
        const [low, high] = WEIGHT_BOUNDS[i] ?? [0, 0]
        const h = 1e-6 * Math.max(Math.abs(weight), 0.1)
        if (weight - 2 * h < low || weight + 2 * h > high) return
        const [below, here, above] = [lossAt(i, -h), lossAt(i, 0), lossAt(i, h)] as const
        const slopes = [(here - below) / h, (above - here) / h] as const
        // where a bound or a minimum takes hold within the step there is no one slope
        if (Math.abs(slopes[0] - slopes[1]) > 1e-3 * Math.max(Math.abs(slopes[0]), Math.abs(slopes[1]), 1)) return
        const slope = (slopes[0] + slopes[1]) / 2
        expect(Math.abs((gradient[i] ?? 0) - slope), `w${i}: ${gradient[i]} for ${slope}`).toBeLessThan(1e-4 * Math.max(Math.abs(slope), 1))
      })
    }),
    { numRuns: 300 },
  )
})

test('a forecast that does not count has no loss and moves no weight', () => {
  const given = historiesOf([[{ act: 3, elapsedDays: 0 }, { act: 1, elapsedDays: 4 }]])
  const gradient = new Float64Array(21)
  expect(lossOver(given, new Float64Array(2))(Float64Array.from(DEFAULT_WEIGHTS), [0], gradient)).toBe(0)
  expect([...gradient]).toEqual(Array.from({ length: 21 }, () => 0))
})
