import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { bondOf } from '../../../src/features/pictures/bonds.ts'
import { dateText, monthName } from '../../../src/features/pictures/date-text.ts'
import { shortName } from '../../../src/features/pictures/graph-layouts.ts'
import { masteryText } from '../../../src/features/pictures/mastery-text.ts'
import { pictures as en } from '../../../src/i18n/en/pictures.ts'
import { pictures as fr } from '../../../src/i18n/fr/pictures.ts'

test('a date is said as exactly as it is known', () => {
  expect(dateText('2012', undefined, 'en-GB')).toBe('2012')
  expect(dateText('1991-03', undefined, 'fr')).toBe('mars 1991')
  expect(dateText('2020-08-18', undefined, 'en-GB')).toBe('18 August 2020')
  expect(dateText('1992', '2012', 'en-GB').replace(/\s/g, '')).toBe('1992–2012')
  expect(monthName(3, 'en-GB')).toBe('Mar')
})

test('mastery is told in words, without the levels that hold nothing', () => {
  const count = { new: 2, learning: 0, young: 1, mature: 0, all: 3 }
  expect(masteryText(count, en)).toBe('3 questions: 2 not met yet, 1 known for days')
  expect(masteryText(count, fr)).toBe('3 questions\u202f: 2 pas encore vues, 1 sue pour des jours')
  expect(masteryText({ new: 0, learning: 0, young: 0, mature: 0, all: 0 }, en)).toBe('No questions yet')
})

test('a long name is drawn by the short form it gives', () => {
  expect(shortName('National Committee for the Salvation of the People (NCSP)')).toBe('NCSP')
  expect(shortName('Civil society')).toBe('Civil society')
})

test('every kind of relation of the bank has its line', () => {
  const { relations } = parse(readFileSync(new URL('../../../question-bank/pictures/cast.yaml', import.meta.url), 'utf8')) as { relations: readonly { kind: string }[] }
  for (const { kind } of relations) expect(() => bondOf(kind)).not.toThrow()
  expect(() => bondOf('envies')).toThrow('envies')
})
