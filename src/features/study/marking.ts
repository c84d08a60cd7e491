import { gradesFor } from '../../core/grading/grades.ts'
import { judge } from '../../core/grading/judge.ts'
import { preview } from '../../core/scheduler/preview.ts'

/** What is needed once an answer was given: one chunk, fetched while the first question is read. */
export const marking = { gradesFor, judge, preview }
export type Marking = typeof marking
