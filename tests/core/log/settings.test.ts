import { describe, expect, it } from 'vitest'
import { isSettingName, isSoundSetting, withSetting } from '../../../src/core/log/settings-check.ts'
import { DEFAULT_SETTINGS, type SettingName } from '../../../src/core/log/settings.ts'
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS } from '../../../src/core/scheduler/fsrs.ts'

const anExam = { day: 20_700, scope: { kind: 'all' }, minutesPerDay: 20, keep: true }

describe('settings', () => {
  it('the defaults are sound', () => {
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) expect(isSoundSetting(name as SettingName, value), name).toBe(true)
  })
  it('a sound value takes the place of the old one and leaves the others', () => {
    expect(withSetting(DEFAULT_SETTINGS, 'newPerDay', 25)).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 25 })
    expect(withSetting(DEFAULT_SETTINGS, 'minutesPerDay', null)).toEqual(DEFAULT_SETTINGS)
  })
  it.each([
    ['exam', anExam],
    ['exam', { ...anExam, scope: { kind: 'topics', ids: ['actors'] }, minutesPerDay: null }],
    ['parameters', DEFAULT_PARAMETERS],
    ['breaks', [{ from: 20_700, to: 20_700 }]],
    ['easyDays', [1, 1, 1, 1, 1, 0.5, 0]],
    ['face', 'production'],
    ['certainty', 'picked'],
    ['streak', false],
  ])('%s = %j is taken', (name, value) => {
    expect(withSetting(DEFAULT_SETTINGS, name, value)).toEqual({ ...DEFAULT_SETTINGS, [name]: value })
  })
  it.each([
    ['exam', undefined],
    ['exam', {}],
    ['exam', { ...anExam, day: -1 }],
    ['exam', { ...anExam, day: 20_700.5 }],
    ['exam', { ...anExam, scope: { kind: 'sections', ids: [] } }],
    ['exam', { ...anExam, scope: { kind: 'everything' } }],
    ['exam', { ...anExam, scope: null }],
    ['exam', { ...anExam, minutesPerDay: 0 }],
    ['exam', { ...anExam, keep: 'yes' }],
    ['breaks', [{ from: 20_701, to: 20_700 }]],
    ['breaks', [{ from: 20_701 }]],
    ['breaks', {}],
    ['breaks', Array.from({ length: 21 }, () => ({ from: 1, to: 1 }))],
    ['easyDays', [1, 1, 1, 1, 1, 1]],
    ['easyDays', [1, 1, 1, 1, 1, 1, 1.1]],
    ['easyDays', [1, 1, 1, 1, 1, 1, Number.NaN]],
    ['parameters', { ...DEFAULT_PARAMETERS, model: 5 }],
    ['parameters', { ...DEFAULT_PARAMETERS, weights: DEFAULT_WEIGHTS.slice(1) }],
    ['parameters', { ...DEFAULT_PARAMETERS, weights: DEFAULT_WEIGHTS.with(20, 0) }],
    ['parameters', { ...DEFAULT_PARAMETERS, weights: DEFAULT_WEIGHTS.with(4, Infinity) }],
    ['parameters', { ...DEFAULT_PARAMETERS, trainedOn: -1 }],
    ['parameters', { ...DEFAULT_PARAMETERS, hash: 7 }],
    ['face', 'both'],
    ['certainty', true],
    ['streak', 'off'],
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
