import { describe, expect, test } from 'vitest'
import { CHECKS, checkBank } from '../../../src/core/bank/checks/all-checks.ts'
import type { AuthoredBank, AuthoredItem } from '../../../src/core/bank/schema.ts'
import {
  aBank, aChoice, aCloze, aDate, aFlip, aMatch, aMultiple, aNumber, aStatement, aTyped, anOrder, both, evenOptions, option, same,
} from './a-bank.ts'

/** The ids of the checks that object to a bank, without repeats. */
function objections(bank: AuthoredBank): string[] {
  const { errors, warnings } = checkBank(bank)
  return [...new Set([...errors, ...warnings].map(({ check }) => check))]
}

const objectionsTo = (...items: AuthoredItem[]): string[] => objections(aBank(items))

test('a bank with a sound item of each kind passes every check', () => {
  const told = both('In Mali, 31 seats were lost by 18 August 2020.', 'Au Mali, 31 sièges ont été perdus au 18 août 2020.')
  const items = [
    aChoice(), aMultiple({ options: [...evenOptions(1).slice(0, 3), option('gladly', 'gladly', true)] }), aFlip(), aTyped(), aCloze(),
    aStatement(), aNumber(), aDate(), anOrder(), aMatch(),
  ]
  expect(checkBank(aBank(items, told))).toEqual({ errors: [], warnings: [], waived: [] })
})

test('every check has a rule to print and an id of its own', () => {
  expect(CHECKS.every(({ rule }) => rule.length > 20)).toBe(true)
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length)
})

describe('E1: one clear key', () => {
  test('a choice without a key is caught', () => expect(objectionsTo(aChoice({ options: evenOptions(-1) }))).toContain('E1'))
  test('a choice with two keys is caught', () => {
    expect(objectionsTo(aChoice({ options: [...evenOptions(0).slice(0, 3), option('finely', 'finement', true)] }))).toContain('E1')
  })
  test('a multiple choice with one key is caught', () => expect(objectionsTo(aMultiple())).toContain('E1'))
  test.each([
    ['case and accents', option('Keita', 'Keita'), option('KEÏTA', 'KEÏTA')],
    ['an article', option('The army', 'L’armée'), option('Army', 'Armée')],
    ['the notation of a number', option('4,500 men', '4\u202F500 hommes'), option('4500 men', '4500 hommes')],
    ['punctuation', option('Yes, at once', 'Oui, aussitôt'), option('Yes at once', 'Oui aussitôt')],
  ])('two options that differ only by %s are caught', (_, one, two) => {
    expect(objectionsTo(aChoice({ options: [one, two, option('badly', 'mal', true)] }))).toContain('E1')
  })
  test('two equal steps are caught', () => {
    expect(objectionsTo(anOrder({ steps: [{ text: same('vote') }, { text: same('Vote') }, { text: same('coup') }] }))).toContain('E1')
  })
})

describe('E2: near duplicates', () => {
  const asked = both('Which share of voters took part in March 2020?', 'Quelle part des électeurs a voté en mars 2020\u202F?')
  const again = both('Which share of the voters took part in March 2020?', 'Quelle part des électeurs a donc voté en mars 2020\u202F?')
  test('nearly the same prompt with the same answer is caught', () => {
    expect(objectionsTo(aFlip({ prompt: asked }), aFlip({ prompt: again }))).toContain('E2')
  })
  test('the same words with another answer pass', () => {
    expect(objectionsTo(aFlip({ prompt: asked }), aFlip({ prompt: again, answer: both('Badly', 'Mal') }))).not.toContain('E2')
  })
})

describe('3 to 5: length, place and rank of the key', () => {
  const longKey = [option('badly', 'mal'), option('madly', 'fou'), option('with great success in the end', 'avec un grand succès à la fin', true)]
  test('W3: a key much longer than the other options is caught', () => expect(objectionsTo(aChoice({ options: longKey }))).toContain('W3'))
  test('E3, E20: a bank whose keys are mostly the longest option is caught', () => {
    const found = objectionsTo(...Array.from({ length: 9 }, () => aChoice({ options: longKey })))
    expect(found).toEqual(expect.arrayContaining(['E3', 'E20']))
  })
  test('E3: a bank whose keys are mostly the shortest option is caught', () => {
    const options = [option('quite badly', 'assez mal'), option('quite madly', 'assez fou'), option('well', 'bien', true)]
    expect(objectionsTo(...Array.from({ length: 9 }, () => aChoice({ options })))).toContain('E3')
  })
  test('E4: a bank whose key always comes first is caught', () => {
    expect(objectionsTo(...Array.from({ length: 12 }, () => aChoice()))).toContain('E4')
  })
  test('E4: keys at all places pass', () => {
    expect(objectionsTo(...Array.from({ length: 12 }, (_, n) => aChoice({ options: evenOptions(n % 4) })))).not.toContain('E4')
  })
  const seats = (values: number[], key: number) => values.map((n) => option(`${n} seats`, `${n} sièges`, n === key))
  test('W5: figures out of order are caught', () => expect(objectionsTo(aChoice({ options: seats([31, 11, 23], 31) }))).toContain('W5'))
  test('W5: figures in order pass', () => expect(objectionsTo(aChoice({ options: seats([11, 23, 31], 31) }))).not.toContain('W5'))
  test('W5: mixed units are caught', () => {
    const options = [option('11 seats', '11 sièges', true), option('23 votes', '23 voix'), option('31 seats', '31 sièges')]
    expect(objectionsTo(aChoice({ options }))).toContain('W5')
  })
  test('W5: months and years count as one unit and are put in order by length', () => {
    const options = [option('Nine months', 'Neuf mois', true), option('Three years', 'Trois ans'), option('Twenty years', 'Vingt ans')]
    expect(objectionsTo(aChoice({ options }))).not.toContain('W5')
  })
  test('W5: a bank whose key is always the middle value is caught', () => {
    expect(objectionsTo(...Array.from({ length: 9 }, () => aChoice({ options: seats([11, 23, 31], 23) })))).toContain('W5')
  })
})

describe('6 to 9: wording', () => {
  test.each([
    ['All of the above', 'Toutes les réponses ci-dessus'],
    ['None of these', 'Aucune de ces réponses'],
    ['Both A and B', 'A et B'],
  ])('E6: "%s" and "%s" are caught', (en, fr) => {
    const found = checkBank(aBank([aChoice({ options: [...evenOptions().slice(0, 3), option(en, fr)] })])).errors
    expect(found.filter(({ check }) => check === 'E6').map(({ message }) => message.slice(0, 2))).toEqual(['en', 'fr'])
  })
  const twice = both('Which country did not say that it would never vote?', 'Quel pays n’a pas dit qu’il ne voterait jamais\u202F?')
  const once = both('Which country did not vote for the plan?', 'Quel pays n’a pas voté pour ce plan\u202F?')
  const loud = both('Which country did NOT vote for the plan?', 'Quel pays n’a PAS voté pour ce plan\u202F?')
  test('E6: a double negation is caught', () => expect(objectionsTo(aChoice({ prompt: twice }))).toContain('E6'))
  test('W6: a quiet negation is caught, one in capitals passes', () => {
    expect(objectionsTo(aChoice({ prompt: once }))).toContain('W6')
    expect(objectionsTo(aChoice({ prompt: loud }))).not.toContain('W6')
  })
  test('W7: absolute words in wrong options only are caught', () => {
    const options = [option('It grew in the south', 'Il a grandi au sud', true), option('It always grew there', 'Il y a toujours grandi'), option('It grew in the north', 'Il a grandi au nord')]
    expect(objectionsTo(aChoice({ options }))).toContain('W7')
  })
  test('W7: a cautious word in the key only is caught', () => {
    const options = [option('It was largely calm', 'Ce fut largement calme', true), option('It was one long war', 'Ce fut une longue guerre'), option('It was a short war', 'Ce fut une guerre courte')]
    expect(objectionsTo(aChoice({ options }))).toContain('W7')
  })
  test('W8: a word of the prompt that only the key repeats is caught', () => {
    const prompt = both('Who led the paratroopers in that spring of 1991?', 'Qui a mené les parachutistes au printemps 1991\u202F?')
    const options = [option('A paratrooper', 'Un parachutiste', true), option('A judge', 'Un juge'), option('A trader', 'Un marchand')]
    expect(objectionsTo(aChoice({ prompt, options }))).toContain('W8')
  })
  test('W9: an option that does not fit the article before it is caught', () => {
    const prompt = both('Was the man who led them in 1991 then a', 'Les meneurs de 1991 étaient partis de l’')
    const options = [option('judge', 'armée', true), option('officer', 'usine'), option('trader', 'bazar')]
    expect(objectionsTo(aChoice({ prompt, options }))).toContain('W9')
  })
  test('W9: a key that alone is feminine is caught', () => {
    const options = [option('Wealth', 'La richesse', true), option('Power', 'Le pouvoir'), option('Peace', 'Le calme')]
    expect(objectionsTo(aChoice({ options }))).toContain('W9')
  })
})

describe('10 to 12: options and prompts', () => {
  test('W10: a person among places is caught', () => {
    expect(objectionsTo(aChoice({ options: [option('Kati', 'Kati', true), option('Mahmoud Dicko', 'Mahmoud Dicko'), option('Gao', 'Gao')] }))).toContain('W10')
  })
  test('W10: options of very different length are caught', () => {
    const options = [option('The officers of the base near the capital', 'Les officiers de la base près de la capitale'), option('The judges', 'Les juges', true), option('The traders', 'Les marchands')]
    expect(objectionsTo(aChoice({ options }))).toContain('W10')
  })
  test.each([
    ['no question', 'The country in which it all took place then', 'Le pays où tout cela a eu lieu ce jour-là'],
    ['too few words', 'Where was it?', 'Où donc\u202F?'],
    ['a time without its date', 'Who leads the country of Mali today?', 'Qui dirige le pays du Mali aujourd’hui\u202F?'],
  ])('W11: a prompt with %s is caught', (_, en, fr) => expect(objectionsTo(aChoice({ prompt: both(en, fr) }))).toContain('W11'))
  test('W11: the same words pass with their date', () => {
    expect(objectionsTo(aChoice({ prompt: both('Who led Mali so far in August 2020?', 'Qui dirigeait le Mali à ce jour en août 2020\u202F?') }))).not.toContain('W11')
  })
  const long = (words: number) => same(Array.from({ length: words }, (_, n) => `w${n}`).join(' '))
  test('W12: a long prompt, option, answer or list is caught', () => {
    expect(objectionsTo(aFlip({ prompt: long(41) }))).toContain('W12')
    expect(objectionsTo(aChoice({ options: [...evenOptions(), { ...option('x', 'x'), text: long(16) }] }))).toContain('W12')
    expect(objectionsTo(aFlip({ answer: long(13) }))).toContain('W12')
    expect(objectionsTo(aFlip({ answer: both('Oil, gold, salt and sand', 'Pétrole, or, sel et sable') }))).toContain('W12')
  })
})

describe('13 to 16: answers and their proof', () => {
  test('E13: a prompt that holds its own key is caught', () => {
    expect(objectionsTo(aTyped({ prompt: both('Where in Kati did the mutiny start?', 'Où à Kati la mutinerie a-t-elle débuté\u202F?'), answer: same('Kati') }))).toContain('E13')
  })
  const told = both('In March 1991, 31 seats; IBK.', 'En mars 1991, 31 sièges ; IBK.')
  test.each([
    ['a figure', aNumber({ value: 32 })],
    ['a year', aDate({ value: '1992-03' })],
    ['a month', aDate({ value: '1991-04' })],
    ['a name', aFlip({ answer: both('The man Dicko', 'L’imam Dicko') })],
    ['a number word', aFlip({ answer: both('Forty seats', 'Quarante sièges') })],
  ])('E14: %s that the cited paragraph does not tell is caught', (_, item) => expect(objections(aBank([item], told))).toContain('E14'))
  test.each([
    ['a figure', aNumber()],
    ['a date', aDate({ value: '1991-03' })],
    ['a name', aFlip({ answer: same('IBK') })],
    ['a number word', aFlip({ answer: both('Thirty-one seats', 'Trente et un sièges') })],
  ])('E14: %s that it tells passes', (_, item) => expect(objections(aBank([item], told))).not.toContain('E14'))
  test('E15: a typed item without accepted forms is caught', () => expect(objectionsTo(aTyped({ accept: [] }))).toContain('E15'))
  test('E15: one prompt with two answers is caught', () => {
    const prompt = both('What came of it all in the end?', 'Qu’en est-il resté à la fin\u202F?')
    expect(objectionsTo(aFlip({ prompt }), aFlip({ prompt, answer: both('Nothing much', 'Pas grand-chose') }))).toContain('E15')
  })
  test('E16: a false statement without its correction is caught', () => expect(objectionsTo(aStatement({ answer: false }))).toContain('E16'))
  test('W16: a wrong option without a reason is caught', () => {
    expect(objectionsTo(aChoice({ options: evenOptions().map(({ text, right }) => ({ text, right, why: undefined })) }))).toContain('W16')
  })
})

describe('E17: typography', () => {
  test.each([
    ['a straight apostrophe', 'Mali\'s army', 'L’armée'],
    ['straight quotes', 'The "people"', 'Le peuple'],
    ['an invisible character', 'The people\u0001', 'Le peuple'],
    ['a narrow space that lost its mark', 'The people', 'Le peuple\u202f et'],
    ['a French colon with a common space', 'Well', 'Ceci : cela'],
    ['a French colon without a space', 'Well', 'Ceci: cela'],
    ['French quotes without spaces', 'Well', '«Ceci»'],
    ['a decimal point in French', 'Well', '7.5\u202F%'],
    ['a decimal comma in English', '7,5% of them', 'Bien'],
    ['a common space between French thousands', 'Well', '4 500 soldats'],
    ['French thousands without a space', 'Well', '4500 soldats'],
    ['an English space before a colon', 'This : that', 'Bien'],
  ])('%s is caught', (_, en, fr) => expect(objectionsTo(aFlip({ explanation: both(en, fr) }))).toContain('E17'))
  test('well set texts pass', () => {
    const fine = both('In 2020, “4,500” men: 7.5%.', 'En 2020, «\u202F4\u202F500\u202F» soldats\u202F: 7,5\u202F%.')
    expect(objectionsTo(aFlip({ explanation: fine }))).toEqual([])
  })
})

describe('18 and 19: the bank as a whole', () => {
  test('W18: a fact that no item asks about is caught', () => expect(objectionsTo(aFlip({ fact: 'another' }))).toContain('W18'))
  test('E19: a bank of statements is caught', () => expect(objectionsTo(aStatement(), aFlip(), aTyped())).toContain('E19'))
})

describe('waivers', () => {
  const long = [option('badly', 'mal'), option('madly', 'fou'), option('with great success', 'avec un grand succès', true)]
  const waive = [{ check: 'W3', reason: 'The key is a fixed name.' }]
  test('a waived warning is listed apart, with its reason', () => {
    const { warnings, waived } = checkBank(aBank([aChoice({ options: long, waive })]))
    expect(warnings.filter(({ check }) => check === 'W3')).toEqual([])
    expect(waived.map(({ check, reason }) => [check, reason])).toContainEqual(['W3', 'The key is a fixed name.'])
  })
  test('it waives the warning on its own item only', () => {
    expect(objectionsTo(aChoice({ options: long, waive }), aChoice({ options: long }))).toContain('W3')
  })
  test('a waiver of nothing is a warning itself', () => expect(objectionsTo(aFlip({ waive }))).toEqual(['W0']))
})
