/** No forecast counts as more certain than this, so that one surprise costs a finite loss. */
const LEAST_CHANCE = 1e-4

/** @returns minus the natural log of the chance that was given to what happened */
export function logLoss(chance: number, right: boolean): number {
  const bounded = boundedChance(chance)
  return -Math.log(right ? bounded : 1 - bounded)
}

export function boundedChance(chance: number): number {
  return Math.min(Math.max(chance, LEAST_CHANCE), 1 - LEAST_CHANCE)
}
