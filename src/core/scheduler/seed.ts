/**
 * The item's share of everything that looks random but must come out the same on every
 * device: 32-bit FNV-1a over the UTF-16 code units of the id.
 * Due days rest on it: another hash would move the fuzz of every card.
 * @returns an unsigned 32-bit integer
 */
export function seedOf(itemId: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < itemId.length; i += 1) hash = Math.imul(hash ^ itemId.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * A number in [0, 1) that belongs to the n-th event of a seed: the 32-bit finaliser of
 * MurmurHash3, so that neighbouring seeds and counts give unrelated numbers.
 */
export function fractionOf(seed: number, n: number): number {
  let x = seed ^ Math.imul(n + 1, 0x9e3779b1)
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return ((x ^ (x >>> 16)) >>> 0) / 0x1_0000_0000
}
