import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/core/bank/item.ts'
import { judge } from '../../../src/core/grading/judge.ts'
import { dateText } from '../../../src/core/grading/right-answer.ts'
import { aDate, text } from './an-item.ts'

describe('a date', () => {
  test.each([
    ['2020-08-18', '18 August 2020'], ['2020-08-18', 'August 18, 2020'], ['2020-08-18', 'Aug 18, 2020'], ['2020-08-18', 'aug. 18th 2020'], ['2020-08-18', 'the 18th of August, 2020'],
    ['2020-08-18', 'Tuesday 18 August 2020'], ['2020-08-18', 'mardi 18 août 2020'], ['2020-08-18', '18 août 2020'], ['2020-08-18', '18 aout 2020'], ['2020-08-18', 'le 18 AOÛT 2020'],
    ['2020-08-18', '18/08/2020'], ['2020-08-18', '18.08.2020'], ['2020-08-18', '18-8-2020'], ['2020-08-18', '18 08 2020'], ['2020-08-18', '08/18/2020'], ['2020-08-18', '18/08/20'],
    ['2020-08-18', '2020-08-18'], ['2020-08-18', '2020/8/18'], ['2020-08-18', '2020 August 18'], ['2020-08-18', 'dix-huit août deux mille vingt'], ['2020-08-18', 'August 18'],
    ['2020-08-18', '18 août'], ['2020-08-18', 'Aug 18'], ['2020-08-18', '18/08'], ['2020-08-18', '08/18'], ['2020-08-18', '18 Agust 2020'], ['2020-08-18', 'on August 18'],
    ['1991-03-01', '1er mars 1991'], ['1991-03-01', 'le premier mars 1991'], ['1991-03-01', '1 mars 91'], ['1991-03-01', 'March 1st, 1991'], ['1991-03-01', 'first of March 1991'], ['1991-03-01', '01/03/1991'],
    ['2020-09-17', 'dix-sept septembre 2020'], ['2020-09-17', '17 sept 2020'], ['2020-09-17', '17 sept. 2020'], ['2020-09-17', 'Sept 17'], ['2020-08-07', 'sept août 2020'],
    ['2020-02-29', '29 février 2020'], ['2020-02-29', '29 Feb'],
    ['2020-03', 'mars 2020'], ['2020-03', 'March 2020'], ['2020-03', '03/2020'], ['2020-03', '3/2020'], ['2020-03', '2020-03'], ['2020-03', 'en mars 2020'], ['2020-03', 'Mar 2020'], ['2020-03', 'march'],
    ['2020-03', '29 March 2020'], ['2020-06', 'juin'], ['2020-06', '5 June'], ['1991-03', 'mars 91'], ['1991-03', 'mars mille neuf cent quatre-vingt-onze'], ['2020-12', 'décembre 2020'], ['2020-12', 'DEC 2020'],
    ['2012', '2012'], ['2012', 'in 2012'], ['2012', 'en l’an 2012'], ['2012', 'March 2012'], ['2012', '22/03/2012'], ['2012', 'deux mille douze'], ['2012', 'two thousand twelve'], ['1991', '91'], ['1991', '’91'],
  ])('%s: %j is right', (value, given) => {
    expect(judge(aDate(value), text(given))).toEqual({ verdict: 'right', score: 1 })
  })

  test.each([
    ['2020-08-18', 'August 2020'], ['2020-08-18', 'août'], ['2020-08-18', '2020'], ['2020-08-18', '08/2020'],
    ['2020-03', '2020'], ['2020-03', 'en 2020'],
  ])('%s: %j agrees but says less', (value, given) => {
    expect(judge(aDate(value), text(given))).toEqual({ verdict: 'partial', score: 0.5 })
  })

  test.each([
    ['2020-08-18', '19 August 2020'], ['2020-08-18', '18 July 2020'], ['2020-08-18', '18 August 2012'], ['2020-08-18', 'July'], ['2020-08-18', '2019'], ['2020-08-18', 'August 2012'],
    ['2020-08-18', '18/07'], ['2020-07-11', '07/11/2020'],
    ['2020-03', 'March 2012'], ['2020-03', 'April 2020'], ['2020-03', '29 May 2020'], ['2020-03', 'mai'], ['2020-03', '1991'],
    ['2012', '2013'], ['2012', 'March'], ['2012', '12 March'], ['2012', '2102'],
  ])('%s: %j is wrong', (value, given) => {
    expect(judge(aDate(value), text(given))).toEqual({ verdict: 'wrong', score: 0 })
  })

  test.each([
    ['', 'empty'], [' ', 'empty'], ['yesterday', 'date'], ['18', 'date'], ['31 June 2020', 'date'], ['30 février', 'date'], ['29/02/2019', 'date'], ['45/67/2020', 'date'], ['0/8/2020', 'date'],
    ['2012 or 2020', 'date'], ['June or July 2020', 'date'], ['18 August 2020 10:00', 'date'], ['18 19 20 August 2020', 'date'], ['20200818', 'date'], ['M5', 'date'], ['jui 2020', 'date'], ['?', 'date'],
  ] as const)('%j is asked again', (given, unreadable) => {
    expect(judge(aDate('2020-08-18'), text(given))).toEqual({ verdict: 'wrong', score: 0, unreadable })
  })

  test('known mistakes are told what they are, in any format', () => {
    const item = aDate('2020-08-18', { mistakes: [{ match: ['2020-08-21'], why: 'The day of the rally.' }, { match: ['2020-06'], why: 'The month when the marches began.' }] })
    expect(judge(item, text('21 août 2020')).why).toBe('The day of the rally.')
    expect(judge(item, text('Aug 21')).why).toBe('The day of the rally.')
    expect(judge(item, text('5 June 2020')).why).toBe('The month when the marches began.')
    expect(judge(item, text('20 August 2020'))).toEqual({ verdict: 'wrong', score: 0 })
  })

  test('survives every accepted format', () => {
    const date = fc.record({ year: fc.integer({ min: 1900, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    const two = (n: number) => String(n).padStart(2, '0')
    fc.assert(
      fc.property(date, fc.constantFrom(...LANGUAGES), fc.boolean(), ({ year, month, day }, language, bare) => {
        const value = `${year}-${two(month)}-${two(day)}`
        const [written, inMonth] = [dateText(value, language), dateText(value.slice(0, 7), language)]
        const named = written.split(' ')[1] ?? ''
        const whole = [value, written, `${named} ${day}, ${year}`, `${day}/${month}/${year}`, `${two(day)}.${two(month)}.${year}`, `${day} ${named.slice(0, language === 'fr' ? 4 : 3)} ${year}`, `${day} ${named}`]
        const plain = (format: string) => (bare ? format.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase() : format)
        for (const format of whole) expect(judge(aDate(value), text(plain(format))), format).toEqual({ verdict: 'right', score: 1 })
        for (const format of [...whole, inMonth, `${two(month)}/${year}`, value.slice(0, 7)]) {
          expect(judge(aDate(value.slice(0, 7)), text(plain(format))), format).toEqual({ verdict: 'right', score: 1 })
        }
        for (const format of [inMonth, String(year)]) expect(judge(aDate(value), text(plain(format))), format).toEqual({ verdict: 'partial', score: 0.5 })
        expect(judge(aDate(String(year)), text(plain(written)))).toEqual({ verdict: 'right', score: 1 })
      }),
      { numRuns: 500 },
    )
  })
})
