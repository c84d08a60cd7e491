import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, isSettingName, isSoundSetting, withSetting, type SettingName } from '../../../src/core/log/settings.ts'

describe('settings', () => {
  it('the defaults are sound', () => {
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) expect(isSoundSetting(name as SettingName, value), name).toBe(true)
  })
  it('a sound value takes the place of the old one and leaves the others', () => {
    expect(withSetting(DEFAULT_SETTINGS, 'newPerDay', 25)).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 25 })
    expect(withSetting(DEFAULT_SETTINGS, 'minutesPerDay', null)).toEqual(DEFAULT_SETTINGS)
  })
  it.each([
    ['newPerDay', -1],
    ['newPerDay', 1.5],
    ['newPerDay', '10'],
    ['minutesPerDay', 0],
    ['desiredRetention', Number.NaN],
    ['desiredRetention', 1],
    ['learningStepsMinutes', [0]],
    ['learningStepsMinutes', [1, 1440]],
    ['learningStepsMinutes', 10],
    ['learningStepsMinutes', Array.from({ length: 11 }, () => 1)],
    ['rolloverMinutes', 1440],
    ['language', 'de'],
    ['theme', undefined],
    ['colour', 'red'],
    ['toString', 'x'],
    ['__proto__', {}],
  ])('%s = %j is refused', (name, value) => {
    expect(withSetting(DEFAULT_SETTINGS, name, value)).toBeUndefined()
  })
  it('a name that objects inherit is no setting', () => {
    expect(isSettingName('constructor')).toBe(false)
  })
})
