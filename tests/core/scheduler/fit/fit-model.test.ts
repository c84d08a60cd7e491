import { describe, expect, test } from 'vitest'
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, modelParameters } from '../../../../src/core/scheduler/fsrs.ts'
import { fitModel, meanLoss } from '../../../../src/core/scheduler/fit/fit-model.ts'
import { newItems } from '../../../../src/core/scheduler/fit/new-items.ts'
import { WEIGHT_BOUNDS } from '../../../../src/core/scheduler/weight-bounds.ts'
import { isSoundSetting } from '../../../../src/core/log/settings-check.ts'
import { readMemory } from '../../../../src/core/stats/memory-record.ts'
import { LATER } from '../../../support/events.ts'
import { drawWeights, simulatedLog } from '../../../support/simulated-learner.ts'
import { historiesOf } from './histories.ts'

const simulated = (weights: readonly number[], reviews: number) => readMemory(simulatedLog({ weights, reviews, seed: 7 }), LATER).histories

describe('a learner who remembers otherwise than most', () => {
  const weights = drawWeights(11)
  const histories = simulated(weights, 10_000)
  const fit = fitModel(histories, DEFAULT_PARAMETERS)
  const heldOutFrom = histories.targets.length - (fit?.heldOut ?? 0)

  test('is foretold nearly as well as by the weights they have', () => {
    const truth = meanLoss(histories, modelParameters(weights, 1), heldOutFrom)
    expect(fit?.loss.fitted).toBeLessThan(truth * 1.01)
    expect(fit?.loss.inForce).toBeGreaterThan(truth * 1.1)
    expect(fit?.isBetter).toBe(true)
  })

  test('gets weights that a setting may take, and that say what they were fitted to', () => {
    fit?.parameters.weights.forEach((weight, i) => {
      expect(weight).toBeGreaterThanOrEqual(WEIGHT_BOUNDS[i]?.[0] ?? 0)
      expect(weight).toBeLessThanOrEqual(WEIGHT_BOUNDS[i]?.[1] ?? 0)
    })
    expect(isSoundSetting('parameters', fit?.parameters)).toBe(true)
    expect(fit?.parameters.trainedOn).toBe(histories.targets.length)
  })

  test('gets the same weights from the same log', () => {
    expect(fitModel(histories, DEFAULT_PARAMETERS)).toEqual(fit)
  })

  test('gains nothing by weights that foretell just as well', () => {
    expect(fitModel(histories, fit?.parameters ?? DEFAULT_PARAMETERS)?.isBetter).toBe(false)
  })
})

test('a few answers move the weights little', () => {
  const histories = simulated(drawWeights(3), 300)
  const weights = fitModel(histories, DEFAULT_PARAMETERS)?.parameters.weights ?? []
  weights.forEach((weight, i) => expect(Math.abs(weight - (DEFAULT_WEIGHTS[i] ?? 0))).toBeLessThan(0.4))
})

test('without answers on a later day there is nothing to fit', () => {
  expect(fitModel(historiesOf([[{ act: 3, elapsedDays: 0 }, { act: 3, elapsedDays: 0 }]]), DEFAULT_PARAMETERS)).toBeUndefined()
})

test('an item is new when none of its answers was known to the last fit', () => {
  const once = [{ act: 3, elapsedDays: 0 }, { act: 3, elapsedDays: 2 }]
  const histories = historiesOf([once, [...once, { act: 3, elapsedDays: 5 }], once, [{ act: 3, elapsedDays: 0 }]])
  expect([0, 1, 2, 3, 4, 9].map((trainedOn) => newItems(histories, trainedOn))).toEqual([3, 2, 1, 1, 0, 0])
})
