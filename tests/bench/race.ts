/** Two ways to one result, timed in turn so that a busy moment of the machine hits both. */

export type Race = { readonly oursMs: number; readonly theirsMs: number; readonly ratio: number }

/** @returns the median time of each side and the median over the rounds of theirs / ours */
export function race(rounds: number, sides: { readonly ours: () => unknown; readonly theirs: () => unknown }): Race {
  // Two rounds to warm up the compiler.
  const times = Array.from({ length: rounds + 2 }, () => ({ oursMs: timeMs(sides.ours), theirsMs: timeMs(sides.theirs) })).slice(2)
  return {
    oursMs: median(times.map((time) => time.oursMs)),
    theirsMs: median(times.map((time) => time.theirsMs)),
    ratio: median(times.map((time) => time.theirsMs / time.oursMs)),
  }
}

export function timeMs(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const formatRate = (count: number, ms: number): string => `${Math.round((count / ms) * 1000).toLocaleString('en')} per second`
