import type { ItemKind } from '../bank/item.ts'
import type { Grade } from '../scheduler/card-table.ts'
import { UNSURE, type Certainty, type Verdict } from './response.ts'

export type GradeOffer = { readonly grades: readonly Grade[]; readonly suggested: Grade }

/** A right answer that was picked among few may have been a guess: it is never Easy. */
const PICKED: readonly ItemKind[] = ['choice', 'multiple', 'true-false']

/**
 * The grades a learner may give themselves once the answer is judged.
 * An answer that the learner overruled ("my answer was right") counts as `right`.
 * What was picked rightly but unsurely may have been luck: Hard is suggested.
 * @param kind as which the item was asked
 * @param certainty undefined where it was not asked
 */
export function gradesFor(kind: ItemKind, verdict: Verdict, certainty?: Certainty): GradeOffer {
  if (verdict === 'wrong') return { grades: [1], suggested: 1 }
  if (verdict === 'partial') return { grades: [1, 2], suggested: 1 }
  if (!PICKED.includes(kind)) return { grades: [1, 2, 3, 4], suggested: 3 }
  return { grades: [1, 2, 3], suggested: certainty === UNSURE ? 2 : 3 }
}
