import { expect, test } from 'vitest'
import type { Item, Language } from '../../../src/core/bank/item.ts'
import { rightAnswerText } from '../../../src/core/grading/right-answer.ts'
import { aChoice, aDate, aFlip, aMatch, anOrder, aNumber, aTrueFalse, aTyped } from './an-item.ts'

test.each<readonly [string, Item, Language]>([
  ['Kati', aFlip(), 'en'],
  ['La CEDEAO', aTyped({ answer: 'La CEDEAO', accept: ['ECOWAS'] }), 'fr'],
  ['three', aTyped({ kind: 'cloze', answer: 'three' }), 'en'],
  ['Three months', aChoice(['Two months', '+Three months', 'Nine months']), 'en'],
  ['Niger; Chad', aChoice(['+Niger', 'Ghana', '+Chad', 'Togo'], 'multiple'), 'en'],
  ['le Niger\u202f; le Tchad', aChoice(['+le Niger', 'le Ghana', '+le Tchad', 'le Togo'], 'multiple'), 'fr'],
  ['True', aTrueFalse(true), 'en'],
  ['Faux. Le M5-RFP n’y a pas participé.', aTrueFalse(false, { correction: 'Le M5-RFP n’y a pas participé.' }), 'fr'],
  ['7.5 percent', aNumber(7.5, { unit: '%' }), 'en'],
  ['7,5\u202f%', aNumber(7.5, { unit: '%' }), 'fr'],
  ['4,500 troops', aNumber(4500, { unit: 'troops' }), 'en'],
  ['4\u202f500 soldats', aNumber(4500, { unit: 'soldats' }), 'fr'],
  ['1,234,567.5 people', aNumber(1_234_567.5), 'en'],
  ['100\u202f000 personnes', aNumber(100_000, { unit: 'personnes' }), 'fr'],
  ['23 years', aNumber(23, { unit: 'years' }), 'en'],
  ['18 August 2020', aDate('2020-08-18'), 'en'],
  ['18 août 2020', aDate('2020-08-18'), 'fr'],
  ['1 March 1991', aDate('1991-03-01'), 'en'],
  ['1er mars 1991', aDate('1991-03-01'), 'fr'],
  ['March 2020', aDate('2020-03'), 'en'],
  ['décembre 2020', aDate('2020-12'), 'fr'],
  ['2012', aDate('2012'), 'fr'],
  ['1. vote; 2. ruling; 3. coup', anOrder('vote', 'ruling', 'coup'), 'en'],
  ['Dicko – imam; Cisse – opposition leader; Keita – president', aMatch(['Dicko', 'imam'], ['Cisse', 'opposition leader'], ['Keita', 'president']), 'en'],
])('%j', (words, item, language) => {
  expect(rightAnswerText(item, language)).toBe(words)
})
