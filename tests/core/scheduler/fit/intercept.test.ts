import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustRecall, learnIntercept, shiftedModel } from '../../../../src/core/scheduler/fit/intercept.ts'
import { compileModel, DEFAULT_PARAMETERS } from '../../../../src/core/scheduler/fsrs.ts'
import { logLoss } from '../../../../src/core/scheduler/fit/log-loss.ts'
import { historiesOf } from './histories.ts'

const recall = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const shift = fc.double({ min: -3, max: 3, noNaN: true })

/** A card a target, all foretold with the same recall. */
function repeated(acts: readonly number[], { foretold, guess = 0 }: { readonly foretold: number; readonly guess?: number }) {
  const histories = historiesOf(acts.map((act) => [{ act: 3, elapsedDays: 0 }, { act, elapsedDays: 3, guess }]))
  return { histories, foretold: Float64Array.from(histories.act, () => foretold) }
}

test('the logit of a recall moves by the intercept, and back', () => {
  fc.assert(
    fc.property(recall, shift, (p, by) => {
      const moved = adjustRecall(p, by)
      expect(Math.log(moved / (1 - moved))).toBeCloseTo(Math.log(p / (1 - p)) + by, 9)
      expect(adjustRecall(moved, -by)).toBeCloseTo(p, 9)
    }),
  )
})

test('a shifted model says when recall as shown will have fallen so far', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 0.97, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.5, max: 300, noNaN: true }), (retention, by, stability) => {
      const model = shiftedModel(compileModel(DEFAULT_PARAMETERS), by)
      expect(model.retrievability(model.intervalFor(retention)(stability), stability)).toBeCloseTo(retention, 6)
    }),
  )
})

test('what is certain stays certain', () => {
  expect([adjustRecall(0, 2), adjustRecall(1, -2)]).toEqual([0, 1])
})

test('one answer moves the intercept by a tenth of its surprise', () => {
  const { histories, foretold } = repeated([3], { foretold: 0.8 })
  expect(learnIntercept(histories, foretold).intercept).toBeCloseTo(0.1 * 0.2, 12)
  const missed = repeated([1], { foretold: 0.8 })
  expect(learnIntercept(missed.histories, missed.foretold).intercept).toBeCloseTo(-0.1 * 0.8, 12)
})

test('a right answer that may have been a guess says less', () => {
  const typed = repeated([3], { foretold: 0.5 })
  const picked = repeated([3], { foretold: 0.5, guess: 0.25 })
  expect(learnIntercept(picked.histories, picked.foretold).intercept).toBeLessThan(learnIntercept(typed.histories, typed.foretold).intercept)
})

test('each forecast is shifted by the answers before it only, and the shift lowers the loss of forecasts that are too high', () => {
  const acts = Array.from({ length: 400 }, (_, i) => (i % 10 < 6 ? 3 : 1))
  const { histories, foretold } = repeated(acts, { foretold: 0.95 })
  const { recalls, intercept } = learnIntercept(histories, foretold)
  expect(recalls[1]).toBe(0.95)
  expect(adjustRecall(0.95, intercept)).toBeGreaterThan(0.45)
  expect(adjustRecall(0.95, intercept)).toBeLessThan(0.75)
  const loss = (of: Float64Array) => [...histories.targets].reduce((sum, step) => sum + logLoss(of[step] ?? 0, (histories.act[step] ?? 0) > 1), 0)
  expect(loss(recalls)).toBeLessThan(loss(foretold) * 0.8)
})
