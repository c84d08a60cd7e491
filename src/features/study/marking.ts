import { gradesFor } from '../../core/grading/grades.ts'
import { judge } from '../../core/grading/judge.ts'
import { engine } from '../../learner/engine.ts'

/** What is needed once an answer was given, fetched while the first question is read. */
export const marking = { gradesFor, judge, preview: engine.preview }
export type Marking = typeof marking
