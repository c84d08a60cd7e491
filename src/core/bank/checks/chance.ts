/** How far a count may stand above what pure chance gives. */

/** One guess: what it earned, and the mean and variance of that under chance. */
export type Guess = { readonly earned: number; readonly mean: number; readonly variance: number }

export type Score = { readonly earned: number; readonly chance: number; readonly limit: number; readonly guesses: number }

/** A guess at one of `options` with one key, the credit shared among the `tied` options that it names. */
export function guess(options: number, tied: number, namesKey: boolean): Guess {
  const share = tied / options
  return { earned: namesKey ? 1 / tied : 0, mean: 1 / options, variance: (share * (1 - share)) / tied ** 2 }
}

/** Sums guesses; `limit` is the sum of the means and two standard errors. */
export function scoreOf(guesses: readonly Guess[]): Score {
  const sum = (of: (guess: Guess) => number): number => guesses.reduce((total, guess) => total + of(guess), 0)
  const chance = sum(({ mean }) => mean)
  return { earned: sum(({ earned }) => earned), chance, limit: chance + 2 * Math.sqrt(sum(({ variance }) => variance)), guesses: guesses.length }
}

/**
 * The value that a chi-square variable exceeds once in a hundred times,
 * by the approximation of Wilson and Hilferty (1931).
 */
export function chiSquareLimit(degrees: number): number {
  const spread = 2 / (9 * degrees)
  return degrees * (1 - spread + 2.3263 * Math.sqrt(spread)) ** 3
}
