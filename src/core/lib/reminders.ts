import type { EpochMs } from './time.ts'

/** What a reminder has to know without the app: how much will be due, and what to say of it. */
export type DueNote = {
  /** When the first of the days began. */
  readonly from: EpochMs
  /** Reviews due by each day if nothing is studied until then. */
  readonly due: readonly number[]
  readonly title: string
  /** `#` stands for the count. */
  readonly text: string
}

/** The port to what a device can do to remind without a server. */
export type Reminders = {
  /** The app's icon can show a count. */
  readonly canBadge: boolean
  /** The browser can wake the app from time to time; it may still refuse. */
  canNotify(): Promise<boolean>
  isOn(): Promise<boolean>
  /** Asks the learner's leave. @returns whether reminders will come */
  turnOn(): Promise<boolean>
  turnOff(): Promise<void>
  /** Leaves the note where reminders find it, and shows today's count on the icon. */
  leave(note: DueNote): Promise<void>
  /** Takes the note away, for a learner who is no more. */
  forget(): Promise<void>
}
