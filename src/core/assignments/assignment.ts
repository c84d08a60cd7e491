/**
 * Assignments: what a teacher hands out, what a pupil hands back, and what the answers are worth.
 * Both travel as short texts that a link, a QR code or a chat carries; no server knows of them.
 * Invariant: a result holds raw answers and no marks, so that a changed key marks them all anew.
 * Must not know where things are stored, how they are sent, or any browser: sealing and QR
 * codes are ports.
 */
import type { Topic } from '../bank/item.ts'
import type { EpochMs } from '../lib/time.ts'

/** `practice`: its items are spaced up to the due date instead of being answered on a sheet. */
export const ASSIGNMENT_MODES = ['test', 'practice'] as const
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number]

/** Which of several attempts counts. */
export const COUNTING_RULES = ['highest', 'first', 'last', 'mean'] as const
export type CountingRule = (typeof COUNTING_RULES)[number]

/** When the pupil sees the right answers. */
export const FEEDBACK_TIMES = ['at-once', 'at-end', 'after-due'] as const
export type FeedbackTime = (typeof FEEDBACK_TIMES)[number]

/** Bank and clock are on the pupil's phone: dates, attempts and the time limit are rules of honour. */
export type AssignmentSettings = {
  readonly mode: AssignmentMode
  /** Whole minutes; null is at once. */
  readonly opens: EpochMs | null
  /** Whole minutes; null is never. */
  readonly due: EpochMs | null
  /** 1..99; null is as many as one likes. */
  readonly attempts: number | null
  readonly counts: CountingRule
  /** Time limit for the whole sheet, 1..999; null is none. */
  readonly minutes: number | null
  readonly shuffleQuestions: boolean
  readonly shuffleOptions: boolean
  /** How many items of each topic every sheet draws from the set; null puts all items on every sheet. */
  readonly draw: Readonly<Record<Topic, number>> | null
  /** Per cent of the marks, 0..100; null is none. */
  readonly passMark: number | null
  readonly feedback: FeedbackTime
  /** Each answer says how sure it is and is marked by that: right 1, 2, 3, wrong 0, -2, -6. */
  readonly certainty: boolean
  /** The items may be studied as cards before the test. */
  readonly practiceBefore: boolean
}

export type Assignment = {
  readonly version: 1
  /** Sixteen hex digits, drawn once. */
  readonly id: string
  /** The bank that the item numbers belong to, as `BankIndex` names it; `hash` is eight hex digits. */
  readonly bank: { readonly id: string; readonly hash: string }
  readonly title: string
  readonly className: string
  readonly instructions: string
  /** What the pupils call the teacher. */
  readonly teacher: string
  /** The teacher's public key: a P-256 point, compressed, in base64url (44 characters). */
  readonly teacherKey: string
  readonly settings: AssignmentSettings
  /** Item numbers (`ItemHead.number`), ascending, none twice. */
  readonly items: readonly number[]
}

/** Most characters of what people write; one that is an astral letter counts as two. */
export const MAX_TEXT = { title: 80, className: 40, instructions: 400, teacher: 40, pupil: 40, answer: 120 } as const
export const MAX_ITEMS = 500
export const MAX_ATTEMPTS = 99
export const MAX_MINUTES = 999

export const USUAL_SETTINGS: AssignmentSettings = {
  mode: 'test',
  opens: null,
  due: null,
  attempts: 1,
  counts: 'highest',
  minutes: null,
  shuffleQuestions: true,
  shuffleOptions: true,
  draw: null,
  passMark: null,
  feedback: 'at-end',
  certainty: false,
  practiceBefore: false,
}
