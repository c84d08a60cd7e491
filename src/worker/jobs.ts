import { planExam } from '../core/scheduler/exam/plan.ts'

/** What the worker can do. Each is pure: the same input gives the same output, here or on the page's own thread. */
export const JOBS = { planExam }
