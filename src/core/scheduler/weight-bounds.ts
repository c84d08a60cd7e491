/**
 * Within what each weight of FSRS-6 stays, w0 to w20: outside of them the formulas give
 * memories that shrink by being recalled, or no number at all. The bounds are those of
 * https://github.com/open-spaced-repetition/fsrs-rs (parameter_clipper).
 */
export const WEIGHT_BOUNDS: readonly (readonly [low: number, high: number])[] = [
  [0.001, 100], [0.001, 100], [0.001, 100], [0.001, 100],
  [1, 10], [0.001, 4], [0.001, 4], [0.001, 0.75],
  [0, 4.5], [0, 0.8], [0.001, 3.5],
  [0.001, 5], [0.001, 0.25], [0.001, 0.9], [0, 4],
  [0, 1], [1, 6],
  [0, 2], [0, 2], [0.01, 0.8],
  [0.1, 0.8],
]

/** Whether the value, of whatever origin, is a list of weights that the model can work with. */
export function areSoundWeights(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === WEIGHT_BOUNDS.length && WEIGHT_BOUNDS.every(([low, high], i) => typeof value[i] === 'number' && value[i] >= low && value[i] <= high)
}
