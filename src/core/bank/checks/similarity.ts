import { fold } from './words.ts'

/** The three-letter stretches of a folded text, word ends included. */
export function trigrams(text: string): ReadonlySet<string> {
  const padded = `  ${fold(text)} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)))
}

/** Share of common trigrams in all trigrams of both (Jaccard), 0 to 1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((trigram) => b.has(trigram)).length
  return common === 0 ? 0 : common / (a.size + b.size - common)
}
