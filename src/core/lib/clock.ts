import type { Moment } from './time.ts'

/** What time it is where the learner is; the only way in for time. */
export type Clock = { now(): Moment }
