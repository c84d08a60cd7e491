/**
 * The number of slips between two texts: a letter too many, missing or wrong, or two neighbours swapped.
 * Damerau-Levenshtein distance in its "optimal string alignment" form: no place is mended twice.
 * Costs |a| x |b| steps; letters are UTF-16 units, which is exact for folded text.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(cost, at(beforeLast, j - 2) + 1) : cost)
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity
