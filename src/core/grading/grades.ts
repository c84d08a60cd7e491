import type { ItemKind } from '../bank/item.ts'
import type { Grade } from '../scheduler/card-table.ts'
import type { Verdict } from './response.ts'

export type GradeOffer = { readonly grades: readonly Grade[]; readonly suggested: Grade }

/** A right answer that was picked among few may have been a guess: it is never Easy. */
const PICKED: readonly ItemKind[] = ['choice', 'multiple', 'true-false']

/**
 * The grades a learner may give themselves once the answer is judged.
 * An answer that the learner overruled ("my answer was right") counts as `right`.
 */
export function gradesFor(kind: ItemKind, verdict: Verdict): GradeOffer {
  if (verdict === 'wrong') return { grades: [1], suggested: 1 }
  if (verdict === 'partial') return { grades: [1, 2], suggested: 1 }
  return { grades: PICKED.includes(kind) ? [1, 2, 3] : [1, 2, 3, 4], suggested: 3 }
}
