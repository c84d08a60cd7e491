/** How many of how many. */
export type Ratio = { right: number; all: number }

export const noAnswers = (): Ratio => ({ right: 0, all: 0 })

export function addTo(sum: Ratio, { right, all }: Readonly<Ratio>): void {
  sum.right += right
  sum.all += all
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964

/**
 * Where the true share lies, 95 times in 100 (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927,
 * p. 209): sound for few answers and near 0 and 1, where the usual interval is not.
 * @returns both bounds, 0 to 1; the whole range where nothing was counted
 */
export function wilsonBand({ right, all }: Readonly<Ratio>): readonly [low: number, high: number] {
  if (all === 0) return [0, 1]
  const share = right / all
  const spread = 1 + (Z * Z) / all
  const middle = (share + (Z * Z) / (2 * all)) / spread
  const half = (Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))) / spread
  return [Math.max(Math.min(middle - half, share), 0), Math.min(Math.max(middle + half, share), 1)]
}
