/**
 * Fuzz: items learned together would come due together for ever, so an interval may move
 * within a range that grows with it. The ranges are Anki's, because people know them
 * (7 days: 5 to 9; 17: 14 to 20; 37: 33 to 41).
 */

const BANDS = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
] as const

/** Intervals below this many days stay as they are. */
const SHORTEST = 2.5

/** @returns how many days an interval may move to either side */
export function fuzzDelta(days: number): number {
  if (days < SHORTEST) return 0
  let delta = 1
  for (const band of BANDS) delta += band.share * Math.max(Math.min(days, band.to) - band.from, 0)
  return delta
}

/**
 * The interval moved to a place in its range. An interval that is longer than the wait
 * before it stays longer, so a recalled card never seems to lose ground.
 * Grows with `days` for one `fraction`, which keeps Hard, Good and Easy in order.
 * @param days whole days, at least 1
 * @param elapsedDays the wait that has just ended
 * @param fraction place in the range, 0 up to but not 1
 */
export function fuzzedDays(days: number, elapsedDays: number, fraction: number): number {
  if (days < SHORTEST) return days
  const low = earliestFuzzed(days, elapsedDays)
  const high = Math.max(low, latestFuzzed(days))
  return low + Math.floor(fraction * (high - low + 1))
}

/** The shortest wait of the range. */
export function earliestFuzzed(days: number, elapsedDays: number): number {
  return days < SHORTEST ? days : Math.max(2, Math.round(days - fuzzDelta(days)), days > elapsedDays ? elapsedDays + 1 : 0)
}

/** The longest wait of the range. */
export function latestFuzzed(days: number): number {
  return Math.round(days + fuzzDelta(days))
}
