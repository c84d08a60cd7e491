import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/core/grading/judge.ts'
import { readNumber } from '../../../src/core/lib/read-number.ts'
import { numberText } from '../../../src/core/grading/right-answer.ts'
import { LANGUAGES } from '../../../src/core/bank/item.ts'
import { aNumber, text } from './an-item.ts'
import { inEnglish, inFrench } from './spelled-out.ts'

describe('a number', () => {
  test.each([
    [7.5, '7.5'], [7.5, '7,5'], [7.5, '7.5%'], [7.5, '7,5 %'], [7.5, '7,5\u202f%'], [7.5, '7.50'], [7.5, '07,5'], [7.5, '7.500'], [7.5, '7½'], [7.5, '7 ½ %'],
    [7.5, '7.5 percent'], [7.5, '7.5 per cent'], [7.5, '7,5 pour cent'], [7.5, 'about 7.5.'], [7.5, 'seven and a half'], [7.5, 'Sept et demi'], [7.5, 'sept et demie'],
    [7.5, 'seven point five percent'], [7.5, 'sept virgule cinq pour cent'], [7.5, '7 virgule 5'], [7.5, 'seven point five zero'], [7.5, '(7.5)'],
    [7.05, 'seven point zero five'], [7.25, 'sept virgule vingt-cinq'],
    [4500, '4500'], [4500, '4,500'], [4500, '4.500'], [4500, '4 500'], [4500, '4\u202f500'], [4500, '4\u00a0500'], [4500, '4’500'], [4500, '4500 troops'], [4500, '4 500 soldats'],
    [4500, '4,500.00'], [4500, '4.500,0'], [4500, '4500soldats'], [4500, '4.5k'], [4500, '4.5 thousand'], [4500, '4,5 mille'], [4500, 'four thousand five hundred'],
    [4500, 'forty-five hundred'], [4500, 'quatre mille cinq cents'], [4500, 'Quatre-mille-cinq-cents soldats'], [4500, 'France had 4,500 troops'],
    [100_000, '100000'], [100_000, '100,000'], [100_000, '100 000'], [100_000, '100.000'], [100_000, 'more than 100,000'], [100_000, 'plus de 100 000 personnes'],
    [100_000, 'cent mille'], [100_000, 'plus de cent mille'], [100_000, 'a hundred thousand'], [100_000, 'one hundred thousand people'], [100_000, '100 mille'], [100_000, '100k'],
    [1_000_000, '1,000,000'], [1_000_000, '1.000.000'], [1_000_000, '1 000 000'], [1_000_000, 'un million'], [1_000_000, 'one million'],
    [11, '11'], [11, 'about 11'], [11, 'eleven'], [11, 'onze morts'], [11, '11 (eleven)'], [11, '11.0'], [11, '+11'],
    [23, 'twenty-three'], [23, 'twenty three years'], [23, 'vingt-trois ans'], [23, '23 ans'],
    [31, 'thirty-one'], [31, 'trente et un'], [31, 'trente-et-un sièges'], [31, 'TRENTE ET UN'], [31, 'thirty one seats'],
    [71, 'soixante et onze'], [71, 'septante et un'], [77, 'soixante-dix-sept'], [80, 'quatre-vingts'], [81, 'quatre-vingt-un'], [90, 'quatre-vingt-dix'], [99, 'quatre-vingt-dix-neuf'], [91, 'nonante et un'],
    [180, 'cent quatre-vingts'], [105, 'one hundred and five'], [2020, 'two thousand and twenty'], [2020, 'deux mille vingt'], [1991, 'mille neuf cent quatre-vingt-onze'],
    [1, 'one'], [1, 'un'], [1, 'une fois'], [2, 'twice'], [2, 'deux fois'], [2, '2 times'], [5, 'G5: cinq'], [0, 'zero'], [0, 'zéro'], [0.5, ',5'], [0.5, '½'],
  ] as const)('%d: %j is right', (value, given) => {
    expect(judge(aNumber(value), text(given))).toEqual({ verdict: 'right', score: 1 })
  })

  test.each([
    [7.5, '75'], [7.5, '7'], [7.5, '8'], [7.5, '-7.5'], [7.5, '7.05'], [7.5, '7,500,000'],
    [4500, '450'], [4500, '4.5'], [4500, '45000'], [4500, '45,000'], [4500, 'four hundred fifty'],
    [100_000, '10 000'], [100_000, 'cent'], [100_000, 'mille'], [11, 'douze'], [31, 'trente'], [31, '31.5'], [31, '31 ½'], [3, 'trois ans et demi'], [23, 'thirty-two'], [80, 'quatre'],
  ] as const)('%d: %j is wrong', (value, given) => {
    expect(judge(aNumber(value), text(given))).toEqual({ verdict: 'wrong', score: 0 })
  })

  test.each([
    ['', 'empty'], ['  \n', 'empty'], ['many', 'number'], ['je ne sais pas', 'number'], ['?', 'number'], ['7 or 8', 'number'], ['7.5-8', 'number'], ['between seven and eight', 'number'],
    ['7,5,2', 'number'], ['18.08.2020', 'number'], ['M5', 'number'], ['11 deaths, 31 seats', 'number'], ['%', 'number'], ['dixit', 'number'],
  ] as const)('%j is asked again', (given, unreadable) => {
    expect(judge(aNumber(7.5), text(given))).toEqual({ verdict: 'wrong', score: 0, unreadable })
  })

  test('known mistakes are told what they are', () => {
    const item = aNumber(7.5, { unit: '%', mistakes: [{ match: ['75'], why: 'Mind the point.' }, { match: ['11', '31'], why: 'Those are deaths and seats.' }] })
    expect(judge(item, text('75 %'))).toEqual({ verdict: 'wrong', score: 0, why: 'Mind the point.' })
    expect(judge(item, text('trente et un'))).toEqual({ verdict: 'wrong', score: 0, why: 'Those are deaths and seats.' })
    expect(judge(item, text('12'))).toEqual({ verdict: 'wrong', score: 0 })
  })

  test('the tolerance reaches to its very edge and no further', () => {
    const item = aNumber(0.3, { tolerance: 0.1 })
    expect(judge(item, text('0.4')).verdict).toBe('right')
    expect(judge(item, text('0.2')).verdict).toBe('right')
    expect(judge(item, text('0.41')).verdict).toBe('wrong')
    expect(judge(aNumber(0.1 + 0.2), text('0.3')).verdict).toBe('right')
  })

  test('another unit of time is another length of time', () => {
    const item = aNumber(3, { unit: 'years', mistakes: [{ match: ['9'], why: 'Nine months was the first promise.' }] })
    expect(judge(item, text('3 years')).verdict).toBe('right')
    expect(judge(item, text('trois ans')).verdict).toBe('right')
    expect(judge(item, text('36 months')).verdict).toBe('right')
    expect(judge(item, text('3 months')).verdict).toBe('wrong')
    expect(judge(item, text('9 mois')).why).toBe('Nine months was the first promise.')
    expect(judge(aNumber(2, { unit: 'mois' }), text('two months')).verdict).toBe('right')
    expect(judge(aNumber(2, { unit: 'mois' }), text('2 ans')).verdict).toBe('wrong')
  })

  test('survives its formatting in either language', () => {
    const value = fc.oneof(fc.nat(2_000_000), fc.integer({ min: 0, max: 99_999 }).map((n) => n / 10), fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100))
    fc.assert(
      fc.property(value, fc.constantFrom(...LANGUAGES), (value, language) => {
        expect(judge(aNumber(value), text(numberText(value, language)))).toEqual({ verdict: 'right', score: 1 })
        expect(judge(aNumber(value), text(String(value)))).toEqual({ verdict: 'right', score: 1 })
      }),
      { numRuns: 2000 },
    )
  })

  test('every number below a million can be written out in either language', () => {
    for (let value = 0; value < 1_000_000; value += value < 2000 ? 1 : 97) {
      expect(readNumber(inEnglish(value), value), inEnglish(value)).toBe(value)
      expect(readNumber(inFrench(value), value), inFrench(value)).toBe(value)
    }
  })
})
