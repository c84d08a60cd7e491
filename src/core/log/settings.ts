/**
 * What a learner can choose. The log keeps every setting event as it came; the fold takes
 * a value only if it is sound, so an unknown name or a bad value changes nothing.
 */
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
}

export type SettingName = keyof Settings

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_SCHEDULER_SETTINGS,
  language: 'auto',
  theme: 'system',
  newPerDay: 10,
  minutesPerDay: null,
}

/** The settings with one value changed; undefined where the name is unknown or the value unsound. */
export function withSetting(settings: Settings, name: string, value: unknown): Settings | undefined {
  if (!isSettingName(name) || !isSound[name](value)) return undefined
  return { ...settings, [name]: value }
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(isSound, name)
}

/** Whether a setting may take the value: what a form asks before it records. */
export function isSoundSetting(name: SettingName, value: unknown): boolean {
  return isSound[name](value)
}

type Check = (value: unknown) => boolean

const number = (low: number, high: number): Check => (value) => typeof value === 'number' && value >= low && value <= high
const whole = (low: number, high: number): Check => (value) => Number.isInteger(value) && number(low, high)(value)
const oneOf = (...values: readonly unknown[]): Check => (value) => values.includes(value)
const orNull = (check: Check): Check => (value) => value === null || check(value)

/** At most ten waits, each over 0 and under a day. */
const waits: Check = (value) => Array.isArray(value) && value.length <= 10 && value.every((wait) => number(0, 1439)(wait) && wait > 0)

const isSound: Readonly<Record<SettingName, Check>> = {
  language: oneOf('auto', 'en', 'fr'),
  theme: oneOf('system', 'light', 'dark'),
  newPerDay: whole(0, 9999),
  minutesPerDay: orNull(whole(1, 1440)),
  desiredRetention: number(0.7, 0.99),
  learningStepsMinutes: waits,
  relearningStepsMinutes: waits,
  maximumIntervalDays: whole(1, 36_500),
  rolloverMinutes: whole(0, 1439),
  leechLapses: whole(1, 99),
  fuzz: oneOf(true, false),
}
