/** What a learner can choose. A choice holds from its event on, but for `WHOLE_HISTORY`. */
import type { Scope } from '../bank/scope.ts'
import type { Day } from '../lib/time.ts'
import type { ModelParameters } from '../scheduler/memory-model.ts'
import { DEFAULT_SCHEDULER_SETTINGS, type SchedulerSettings } from '../scheduler/policy.ts'

export type Settings = SchedulerSettings & {
  /** `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'fr'
  /** `system` follows the device. */
  readonly theme: 'system' | 'light' | 'dark'
  /** New items introduced in one study day, over all sets. */
  readonly newPerDay: number
  /** Study time in one day, over all sets; null is no limit. */
  readonly minutesPerDay: number | null
  /** Which face an item shows: `auto` goes from recognition to production as it becomes stable. */
  readonly face: 'auto' | 'recognition' | 'production' | 'authored'
  /** Whether the learner is asked how sure they are, before the verdict. */
  readonly certainty: 'off' | 'picked' | 'all'
  /** The day for which everything in the scope is to be known. */
  readonly exam: Exam | null
  /** The learner's own weights; null: the published defaults. They hold for the whole history. */
  readonly parameters: ModelParameters | null
  /** Times the size of the browser's own text, 1 to 2. */
  readonly textSize: number
  /** `wide` parts lines, words and letters, which many dyslexic readers prefer. */
  readonly spacing: 'normal' | 'wide'
  readonly motion: 'system' | 'reduced'
  /** A short buzz with the verdict, on devices that can. */
  readonly haptics: boolean
  /** A button beside what is to be read, where the device has a voice for the language. */
  readonly readAloud: boolean
  /** Show the count of days studied in a row. */
  readonly streak: boolean
}

export type Exam = {
  readonly day: Day
  readonly scope: Scope
  /** Study time in one day; null: as much as it takes. */
  readonly minutesPerDay: number | null
  /** Everyday study of the scope goes on after the exam. */
  readonly keep: boolean
}

export type SettingName = keyof Settings

/**
 * Settings that hold for all of the history, whenever they were chosen: better weights
 * reread every answer, and days planned free are kept free of what is due already.
 */
export const WHOLE_HISTORY: readonly string[] = ['parameters', 'easyDays', 'breaks'] satisfies readonly SettingName[]

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_SCHEDULER_SETTINGS,
  language: 'auto',
  theme: 'system',
  newPerDay: 10,
  minutesPerDay: null,
  face: 'auto',
  certainty: 'off',
  exam: null,
  parameters: null,
  textSize: 1,
  spacing: 'normal',
  motion: 'system',
  haptics: false,
  readAloud: false,
  streak: true,
}
