import { describe, expect, it } from 'vitest'
import { curveAt, interval, measure } from '../../../bench/simulate/compare.ts'
import { floor, plan, retention } from '../../../bench/simulate/strategies.ts'

const setting = { items: 60, days: 30, newPerDay: 4 }

/** A small sample of `npm run simulate`. */
describe('the exam plan, played through', () => {
  it('recalls more than a retention of 0.9 in less time', () => {
    const ours = measure(setting, plan(setting, null, 0.002), 'own weights', 12)
    const theirs = measure(setting, retention(setting, 0.9), 'own weights', 12)
    expect(ours.minutes).toBeLessThan(theirs.minutes)
    expect(ours.recall).toBeGreaterThan(theirs.recall)
  })
  it('with the minutes of the floor it recalls no less', () => {
    const theirs = measure(setting, floor(setting), 'own weights', 12)
    const ours = measure(setting, plan(setting, theirs.peak, 0.001), 'own weights', 12)
    expect(ours.recall).toBeGreaterThan(theirs.recall - 0.005)
    expect(ours.minutes).toBeLessThan(theirs.minutes * 1.1)
  })
  it('every strategy is dealt the same chances, and a run is the same each time', () => {
    const once = measure(setting, retention(setting, 0.9), 'drawn weights', 2)
    expect(measure(setting, retention(setting, 0.9), 'drawn weights', 2)).toEqual(once)
  })
  it('who forgets otherwise than the model believes is asked by what their answers show', () => {
    const theirs = measure(setting, floor(setting), 'exponential', 12)
    const ours = measure(setting, plan(setting, theirs.peak, 0.001), 'exponential', 12)
    expect(ours.recall).toBeGreaterThan(theirs.recall)
    expect(ours.minutes).toBeLessThan(theirs.minutes)
  })
  it('a retention between two costs what lies between', () => {
    const [low, high] = [0.8, 0.9].map((desired) => measure(setting, retention(setting, desired), 'own weights', 6))
    const recall = 0.75 * low!.recall + 0.25 * high!.recall
    const between = curveAt([high!, low!], recall)
    expect(between.recall).toBeCloseTo(recall, 12)
    expect(between.minutes).toBeCloseTo(0.75 * low!.minutes + 0.25 * high!.minutes, 9)
  })
  it('an interval is the mean and 1.96 standard errors', () => {
    const { mean, half } = interval([1, 2, 3, 4])
    expect(mean).toBe(2.5)
    expect(half).toBeCloseTo((1.96 * 1.2909944487) / 2, 9)
  })
})
