/** Made-up review histories: the same for one seed, in UTC study days, which is how ts-fsrs counts. */
import type { Grade } from '../../src/core/scheduler/card-table.ts'
import { seedOf } from '../../src/core/scheduler/seed.ts'
import { DAY_MS, dayOf, epochMs, MINUTE_MS } from '../../src/core/lib/time.ts'
import type { Day, EpochMs } from '../../src/core/lib/time.ts'

export type HistoryAnswer = { readonly grade: Grade; readonly at: EpochMs; readonly day: Day; readonly seed: number }
export type History = { readonly item: string; readonly answers: readonly HistoryAnswer[] }

/** An answer at an instant, in a zone without offset where study days start at midnight. */
export function answerAt(at: number, grade: Grade, item = 'item'): HistoryAnswer {
  return { grade, at: epochMs(at), day: dayOf({ at: epochMs(at), offsetMinutes: 0 }, 0), seed: seedOf(item) }
}

/**
 * Histories of 1 to 2 `length` answers. A third of the gaps are of minutes, the rest of
 * days, from the next day to years; grades fall as learners give them.
 */
export function randomHistories(count: number, length: number, seed: number): readonly History[] {
  const random = randomNumbers(seed)
  return Array.from({ length: count }, (_, i) => {
    const item = `item-${i}`
    let at = Date.UTC(2024, 0, 1) + Math.floor(random() * 365 * DAY_MS)
    const answers = Array.from({ length: 1 + Math.floor(random() * 2 * length) }, () => {
      const answer = answerAt(at, randomGrade(random()), item)
      at += Math.round(random() < 0.33 ? random() * 30 * MINUTE_MS : 700 ** random() * DAY_MS)
      return answer
    })
    return { item, answers }
  })
}

/** A generator of numbers in [0, 1) (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

function randomGrade(p: number): Grade {
  return p < 0.15 ? 1 : p < 0.25 ? 2 : p < 0.85 ? 3 : 4
}
