/** Chance that can be repeated: every number follows from a seed and a place, nothing is remembered. */

/** 2^32 divided by the golden ratio, made odd: successive places land far apart (splitmix). */
const GOLDEN = 0x9e3779b9

/**
 * The number at a place of the seed's sequence.
 * @param seed,place whole numbers; only their lowest 32 bits count
 * @returns a whole number, uniform over 0..2^32-1
 */
export function randomAt(seed: number, place: number): number {
  return mix(mix(seed) + Math.imul(place + 1, GOLDEN))
}

/**
 * The numbers 0..n-1 in an order drawn uniformly by the seed (Fisher-Yates).
 * Scaling 32 bits to a range of k favours no number by more than k / 2^32.
 */
export function shuffle(n: number, seed: number): number[] {
  const order = Array.from({ length: n }, (_, index) => index)
  for (let last = n - 1; last > 0; last -= 1) {
    const other = Math.floor((randomAt(seed, last) / 2 ** 32) * (last + 1))
    const moved = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = moved
  }
  return order
}

/** Every bit of the input sways every bit of the output. Shifts and factors: skeeto/hash-prospector, issue 19 (bias 0.108). */
function mix(input: number): number {
  let bits = input | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0xd35a2d97)
  return (bits ^ (bits >>> 15)) >>> 0
}
