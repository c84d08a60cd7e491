/**
 * Which values a setting may take. The log keeps every setting event as it came; the fold
 * takes a value only if it is sound, so an unknown name or a bad value changes nothing.
 */
import type { Day } from '../lib/time.ts'
import { areSoundWeights } from '../scheduler/weight-bounds.ts'
import type { SettingName, Settings } from './settings.ts'

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

const list = (check: Check, least: number, most: number): Check => (value) => Array.isArray(value) && value.length >= least && value.length <= most && value.every(check)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const text: Check = (value) => typeof value === 'string' && value.length <= 200
/** Up to the year 2119. */
const aDay = whole(0, 54_788)
/** At most ten waits, each over 0 and under a day. */
const waits = list((wait) => wait !== 0 && number(0, 1439)(wait), 0, 10)
const isScope: Check = (value) => isRecord(value) && (value.kind === 'all' || (oneOf('facts', 'sections', 'topics', 'items')(value.kind) && list(text, 1, 1000)(value.ids)))

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
  easyDays: list(number(0, 1), 7, 7),
  breaks: list((value) => isRecord(value) && aDay(value.from) && aDay(value.to) && (value.from as Day) <= (value.to as Day), 0, 20),
  face: oneOf('auto', 'recognition', 'production', 'authored'),
  certainty: oneOf('off', 'picked', 'all'),
  exam: orNull((value) => isRecord(value) && aDay(value.day) && isScope(value.scope) && orNull(whole(1, 1440))(value.minutesPerDay) && typeof value.keep === 'boolean'),
  parameters: orNull((value) => isRecord(value) && value.model === 6 && areSoundWeights(value.weights) && whole(0, Number.MAX_SAFE_INTEGER)(value.trainedOn) && text(value.hash)),
  textSize: number(1, 2),
  spacing: oneOf('normal', 'wide'),
  motion: oneOf('system', 'reduced'),
  haptics: oneOf(true, false),
  readAloud: oneOf(true, false),
  streak: oneOf(true, false),
}
