import { CRAMMED, type Histories } from '../../../../src/core/scheduler/fit/histories.ts'

export type Step = { readonly act: number; readonly elapsedDays: number; readonly guess?: number }

/** Histories of cards, one studied after the other. */
export function historiesOf(cards: readonly (readonly Step[])[]): Histories {
  const all = cards.flatMap((steps) => steps.map((step, place) => ({ guess: 0, ...step, elapsedDays: place === 0 ? 0 : step.elapsedDays })))
  return {
    starts: Int32Array.from(cards.reduce<number[]>((ends, steps) => [...ends, (ends.at(-1) ?? 0) + steps.length], [0])),
    act: Uint8Array.from(all, ({ act }) => act),
    elapsedDays: Int32Array.from(all, ({ elapsedDays }) => elapsedDays),
    guess: Float64Array.from(all, ({ guess }) => guess),
    targets: Int32Array.from(all.flatMap(({ act, elapsedDays }, step) => (elapsedDays > 0 && act < CRAMMED ? [step] : []))),
  }
}
