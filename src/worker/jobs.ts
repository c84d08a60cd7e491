import { examCurve, planExam } from '../core/scheduler/exam/plan.ts'
import { fitMemory, reportMemory } from '../core/stats/memory-report.ts'

/** What the worker can do. Each is pure: the same input gives the same output. */
export const JOBS = { examCurve, planExam, reportMemory, fitMemory }
