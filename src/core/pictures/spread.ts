/**
 * Where the pictures put their nodes: pure geometry over ids, sizes and dates.
 * All lengths are in rem, so that a drawing grows with the reader's text.
 * Invariant: the same input gives the same drawing, and no two boxes overlap.
 * Must not know what a node means, how well it is known, or how it is drawn.
 */

/** Room along one axis: at least `gap` between neighbours, nothing before `from` nor, where it can be helped, beyond `to`. */
export type Room = { readonly gap: number; readonly from: number; readonly to: number }

/**
 * Starts for intervals of the given sizes, in the given order, without overlap and as near to
 * the wanted starts as can be (least squares). Colliding neighbours are pooled and move as one:
 * isotonic regression by pooling adjacent violators (Ayer and others, 1955).
 * Where the room is too small for all, the last ones stand beyond `to`.
 */
export function spread(wanted: readonly number[], sizes: readonly number[], { gap, from, to }: Room): readonly number[] {
  const before = offsets(sizes, gap)
  const total = (before.at(-1) ?? 0) + (sizes.at(-1) ?? 0)
  const last = Math.max(from, to - total)

  const pools: { sum: number; count: number }[] = []
  wanted.forEach((start, at) => {
    let pool = { sum: start - (before[at] ?? 0), count: 1 }
    for (let above = pools.at(-1); above !== undefined && above.sum / above.count >= pool.sum / pool.count; above = pools.at(-1)) {
      pool = { sum: above.sum + pool.sum, count: above.count + pool.count }
      pools.pop()
    }
    pools.push(pool)
  })
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.min(Math.max(sum / count, from), last)))
    .map((shift, at) => shift + (before[at] ?? 0))
}

/** What stands before each interval when all are packed. */
function offsets(sizes: readonly number[], gap: number): readonly number[] {
  let sum = 0
  return sizes.map((size) => {
    const offset = sum
    sum += size + gap
    return offset
  })
}
