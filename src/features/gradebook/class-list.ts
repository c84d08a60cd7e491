import type { Assignment } from '../../core/assignments/assignment.ts'
import { foldName } from '../../core/assignments/class-edits.ts'
import { RESULTS } from '../../core/assignments/received.ts'

export const resultsOf = (assignment: string): string => `${RESULTS}${assignment}/`

export type ClassSummary = {
  /** `Assignment.id`. */
  readonly id: string
  /** Undefined where the set is not on this device. */
  readonly assignment: Assignment | undefined
  readonly pupils: number
  readonly results: number
}

/** Counts without opening anything. @param keys of results on the shelf */
export function classesOf(keys: readonly string[], assignments: ReadonlyMap<string, Assignment>): readonly ClassSummary[] {
  const classes = new Map<string, { readonly pupils: Set<string>; results: number }>()
  for (const key of keys) {
    const [id = '', , , ...name] = key.slice(RESULTS.length).split('/')
    const found = classes.get(id) ?? { pupils: new Set<string>(), results: 0 }
    found.pupils.add(foldName(name.join('/')))
    found.results += 1
    classes.set(id, found)
  }
  return [...classes]
    .map(([id, { pupils, results }]) => ({ id, assignment: assignments.get(id), pupils: pupils.size, results }))
    .sort((a, b) => titleOf(a).localeCompare(titleOf(b)) || (a.id < b.id ? -1 : 1))
}

const titleOf = ({ assignment }: ClassSummary): string => (assignment === undefined ? '\uffff' : `${assignment.className} ${assignment.title}`)
