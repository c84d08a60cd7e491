type Random = () => number
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const below = (random: Random, end: number): number => Math.floor(random() * end)
const splice = (bytes: Uint8Array, at: number, gone: number, put: readonly number[]): Uint8Array => Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)])

const MUTATIONS: readonly Mutation[] = [
  // a flipped bit, another byte, one of the ends of what a byte holds
  (bytes, random) => ((at) => splice(bytes, at, 1, [(bytes[at] ?? 0) ^ (1 << below(random, 8))]))(below(random, bytes.length)),
  (bytes, random) => splice(bytes, below(random, bytes.length), 1, [below(random, 256)]),
  (bytes, random) => splice(bytes, below(random, bytes.length), 1, [[0, 127, 128, 255][below(random, 4)] ?? 0]),
  // something put in, a piece lost, the rest of it, a piece doubled
  (bytes, random) => splice(bytes, below(random, bytes.length + 1), 0, Array.from({ length: below(random, 20) }, () => below(random, 256))),
  (bytes, random) => splice(bytes, below(random, bytes.length), below(random, 20), []),
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) => ((at) => splice(bytes, at, 0, [...bytes.subarray(at, at + below(random, 40))]))(below(random, bytes.length)),
]

/** @returns the bytes after one to three accidents */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes
  for (let left = 1 + below(random, 3); left > 0; left -= 1) mutated = (MUTATIONS[below(random, MUTATIONS.length)] as Mutation)(mutated, random)
  return mutated
}
