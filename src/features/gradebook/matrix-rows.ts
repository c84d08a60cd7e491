import type { GradedPupil } from '../../core/assignments/gradebook.ts'
import { cellOf, type CellState } from '../../core/assignments/gradebook-table.ts'
import { foldLetters } from '../../core/lib/text-fold.ts'

/** `by` a number sorts by the mark of that item. */
export type MatrixSort = { readonly by: 'name' | 'score' | 'time' | number; readonly down: boolean }

/** The pupils whose names hold all words of the query, in order; of equal ones the names decide. */
export function matrixRows(pupils: readonly GradedPupil[], query: string, { by, down }: MatrixSort): readonly GradedPupil[] {
  const words = foldLetters(query).split(' ')
  const found = pupils.filter(({ id }) => words.every((word) => id.includes(word)))
  if (by === 'name') return down ? found.reverse() : found
  const value = new Map(found.map((pupil) => [pupil, sortValue(pupil, by)]))
  const sign = down ? -1 : 1
  return found.sort((a, b) => sign * ((value.get(a) ?? 0) - (value.get(b) ?? 0)))
}

/** In an ascending order of merit those who were not asked stand first, then those who said nothing. */
const BELOW: Partial<Record<CellState, number>> = { none: -3, off: -2, missing: -1 }

function sortValue(pupil: GradedPupil, by: Exclude<MatrixSort['by'], 'name'>): number {
  if (by === 'score') return pupil.share
  if (by === 'time') return pupil.shown.result.handedInAt
  const mark = pupil.marks.get(by)
  return BELOW[cellOf(mark)] ?? mark?.score ?? 0
}

/** `Awa Diarra` is `A. D.`; a number stays. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  return words.every((word) => /^\d+$/.test(word)) ? name : words.map((word) => `${String.fromCodePoint(word.codePointAt(0) ?? 63).toLocaleUpperCase()}.`).join(' ')
}
