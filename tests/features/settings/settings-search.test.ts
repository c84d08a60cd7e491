import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../src/core/search/words.ts'
import { GROUP_NAMES, GROUPS, isFound, type EntryName } from '../../../src/features/settings/settings-search.ts'
import { en } from '../../../src/i18n/page-messages.en.ts'
import { fr } from '../../../src/i18n/page-messages.fr.ts'

const ALL = Object.keys(en.settings.entries) as EntryName[]
const BOTH = [en.settings.entries, fr.settings.entries]
const found = (text: string, languages = BOTH) => ALL.filter((name) => isFound(name, parseQuery(text), languages))

describe('the search in the settings', () => {
  test('everything that is described stands in one group', () => {
    expect(GROUP_NAMES.flatMap((group): readonly EntryName[] => GROUPS[group]).toSorted()).toEqual(ALL.toSorted())
  })

  test('nothing typed leaves everything', () => {
    expect(found('')).toEqual(ALL)
    expect(found(' ?! ')).toEqual(ALL)
  })

  test.each([
    ['dark', ['theme']],
    ['font', ['textSize', 'spacing']],
    ['dyslexi', ['spacing']],
    ['vibr', ['haptics']],
    ['holiday', ['daysOff']],
    ['backup', ['data']],
    ['export', ['data']],
    ['alarm', ['reminders']],
    ['fsrs', ['memory']],
    ['retention', ['retention']],
    ['exam', ['exam']],
  ])('“%s” leads to %j', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  test.each([
    ['sauvegarde', 'data'],
    ['FRANCAIS', 'language'],
    ['vacances', 'daysOff'],
    ['élève', 'profiles'],
    ['memoire', 'memory'],
  ] as const)('the other language and missing accents do no harm: “%s” leads to %s', (text, name) => {
    expect(found(text)).toContain(name)
  })

  test('every word narrows it down, in whatever order and language', () => {
    expect(found('day new')).toEqual(['newPerDay', 'steps'])
    expect(found('week new')).toEqual(['newPerDay'])
    expect(found('vacances sombre')).toEqual([])
  })

  test('each setting is found by its own label, in either language alone', () => {
    for (const entries of BOTH) for (const name of ALL) expect(found(entries[name].label, [entries])).toContain(name)
  })
})
