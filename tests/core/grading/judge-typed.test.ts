import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/core/grading/judge.ts'
import { aTyped, text } from './an-item.ts'

const president = aTyped({
  answer: 'Ibrahim Boubacar Keita',
  accept: ['Ibrahim Boubacar Keïta', 'Keita', 'Keïta', 'IBK'],
  mistakes: [
    { match: ['Amadou Toumani Touré', 'Touré', 'ATT'], why: 'Touré led the transition of 1991.' },
    { match: ['Cissé', 'Soumaïla Cissé'], why: 'Cissé led the opposition.' },
  ],
})
const colonel = aTyped({ answer: 'Amadou Toumani Touré', accept: ['Touré', 'ATT'] })
const movement = aTyped({ answer: 'M5-RFP', accept: ['M5', 'June 5 Movement', 'Mouvement du 5 juin'] })
const assembly = aTyped({ answer: 'L’Assemblée nationale', accept: ['The National Assembly', 'parliament', 'parlement'] })
const committee = aTyped({ answer: 'National Committee for the Salvation of the People', accept: ['NCSP', 'CNSP', 'Comité national pour le salut du peuple'] })
const group = aTyped({ answer: 'al-Qaida', accept: ['al-Qaeda', 'Al-Qaïda'] })
const country = aTyped({ answer: 'Niger', mistakes: [{ match: ['Nigeria', 'Nigéria'], why: 'Nigeria is a neighbour of Niger.' }] })
const months = aTyped({ kind: 'cloze', answer: 'three months', accept: ['trois mois', 'three', 'trois'], mistakes: [{ match: ['two months', 'deux mois'], why: 'Two months is from 1991.' }] })
const deaths = aTyped({ kind: 'cloze', answer: '11', accept: ['eleven', 'onze'] })
const years = aTyped({ answer: 'nine years', accept: [] })
const troops = aTyped({ answer: '4,500 troops', accept: ['4 500 soldats'] })
const turnout = aTyped({ answer: '7.5 percent', accept: ['7,5 %'] })
const coup = aTyped({ answer: 'coup d’État', accept: ['coup'] })
const base = aTyped({ answer: 'Kati', accept: ['base de Kati'], mistakes: [{ match: ['Bamako'], why: 'Close: Kati is outside Bamako.' }] })
const court = aTyped({ answer: 'Constitutional Court', accept: ['Cour constitutionnelle'], mistakes: [{ match: ['Supreme Court', 'Cour suprême'], why: 'Another court.' }] })

describe('a written answer', () => {
  test.each([
    // Case, accents, spaces, punctuation, articles.
    ['Ibrahim Boubacar Keita', president],
    ['ibrahim boubacar keita', president],
    ['IBRAHIM BOUBACAR KEÏTA', president],
    ['  Ibrahim   Boubacar\u00a0Keita. ', president],
    ['keita', president],
    ['Keïta', president],
    ['kei\u0308ta', president],
    ['ibk', president],
    ['I.B.K.', president],
    ['i b k', president],
    ['“IBK”', president],
    // Given names as initials.
    ['ibrahim b. keita', president],
    ['I. B. Keita', president],
    ['I Boubacar Keïta', president],
    ['A. T. Touré', colonel],
    ['toure', colonel],
    ['A.T.T.', colonel],
    ['m5 rfp', movement],
    ['M5–RFP', movement],
    ['the M5-RFP', movement],
    ['le M5-RFP', movement],
    ['Mouvement du cinq juin', movement],
    ['June five movement', movement],
    ['Assemblée nationale', assembly],
    ["l'assemblee nationale", assembly],
    ['lassemblee nationale', assembly],
    ['national assembly', assembly],
    ['A National Assembly', assembly],
    ['le Parlement', assembly],
    ['national committee for salvation of people', committee],
    ['le comité national pour le salut du peuple', committee],
    ['N.C.S.P.', committee],
    ['Al Qaida', group],
    ['alqaeda', group],
    ['AL-QAÏDA', group],
    ['coup d’etat', coup],
    ["coup d'état", coup],
    ['coup détat', coup],
    ['un coup', coup],
    ['the coup', coup],
    ['kati', base],
    ['la base de Kati', base],
    // Numbers in words or digits.
    ['3 months', months],
    ['Trois Mois', months],
    ['3 mois', months],
    ['3', months],
    ['eleven', deaths],
    ['Onze', deaths],
    ['11', deaths],
    ['4500 troops', troops],
    ['4\u202f500 soldats', troops],
    ['4.500 soldats', troops],
    ['quatre mille cinq cents soldats', troops],
    ['four thousand five hundred troops', troops],
    ['7,5 percent', turnout],
    ['7.5%', turnout],
    ['7.5 per cent', turnout],
    ['7,5 pour cent', turnout],
  ])('%j is accepted', (given, item) => {
    expect(judge(item, text(given))).toEqual({ verdict: 'right', score: 1 })
  })

  test.each([
    ['Kieta', president, 'Keita'],
    ['Keitaa', president, 'Keita'],
    ['Ibrahim Boubakar Keita', president, 'Ibrahim Boubacar Keita'],
    ['Ibrahima Boubakar Keita', president, 'Ibrahim Boubacar Keita'],
    ['asemblée nationale', assembly, 'L’Assemblée nationale'],
    ['parliment', assembly, 'parliament'],
    ['al-Quaida', group, 'al-Qaida'],
    ['June 5 Movment', movement, 'June 5 Movement'],
    ['Cour constitutionelle', court, 'Cour constitutionnelle'],
    ['constitutional cuort', court, 'Constitutional Court'],
  ])('%j has a small slip, which is named', (given, item, proper) => {
    expect(judge(item, text(given))).toEqual({ verdict: 'right', score: 1, typo: proper })
  })

  test.each([
    ['Dicko', president],
    ['Boubacar', president],
    ['Ibrahim Keita Boubacar', president],
    ['I. B. K. Keita', president],
    ['Keita or Touré', president],
    ['the president', president],
    ['IBQ', president],
    ['Kita', base],
    ['Mali', base],
    ['ISIS', group],
    ['M6-RFP', movement],
    ['June 6 Movement', movement],
    ['Mouvement du 6 juin', movement],
    ['4 months', months],
    ['quatre mois', months],
    ['12', deaths],
    ['111', deaths],
    ['seven', deaths],
    ['five years', years],
    ['6 years', years],
    ['5400 troops', troops],
    ['75 percent', turnout],
    ['un', coup],
    ['cou', coup],
    ['NSCP', committee],
    ['a court', court],
  ])('%j is wrong', (given, item) => {
    expect(judge(item, text(given))).toEqual({ verdict: 'wrong', score: 0 })
  })

  test.each([
    ['toure', president, 'Touré led the transition of 1991.'],
    ['att', president, 'Touré led the transition of 1991.'],
    ['Amadou Toumani Tourré', president, 'Touré led the transition of 1991.'],
    ['A. T. Touré', president, 'Touré led the transition of 1991.'],
    ['Soumaila Cisse', president, 'Cissé led the opposition.'],
    ['Nigeria', country, 'Nigeria is a neighbour of Niger.'],
    ['nigéria', country, 'Nigeria is a neighbour of Niger.'],
    ['2 months', months, 'Two months is from 1991.'],
    ['DEUX MOIS', months, 'Two months is from 1991.'],
    ['bamako', base, 'Close: Kati is outside Bamako.'],
    ['cour supreme', court, 'Another court.'],
  ])('%j is a known mistake and told so', (given, item, why) => {
    expect(judge(item, text(given))).toEqual({ verdict: 'wrong', score: 0, why })
  })

  test('as near to a mistake as to the answer is not a slip of the answer', () => {
    const item = aTyped({ answer: 'Moroccan', mistakes: [{ match: ['Moroccon'], why: 'No.' }] })
    expect(judge(item, text('Moroccun'))).toMatchObject({ verdict: 'wrong', why: 'No.' })
  })

  test.each(['', '   ', '?!', '—', '\u200b'])('%j says nothing, so it is asked again', (given) => {
    expect(judge(president, text(given))).toMatchObject({ unreadable: 'empty', score: 0 })
  })

  test('is right whatever its case, spaces, accents and the article in front', () => {
    const forms = [president, assembly, committee, court, coup].flatMap((item) => [item.answer, ...item.accept].map((form) => ({ item, form })))
    const loosened = fc.record({
      picked: fc.constantFrom(...forms),
      upper: fc.boolean(),
      bare: fc.boolean(),
      article: fc.constantFrom('', 'the ', 'le ', 'La ', 'l’', 'AN '),
      space: fc.constantFrom(' ', '  ', '\u00a0', '\u202f', ' - ', '\t'),
    })
    fc.assert(
      fc.property(loosened, ({ picked, upper, bare, article, space }) => {
        const plain = bare ? picked.form.normalize('NFD').replace(/\p{M}/gu, '') : picked.form
        const given = article + plain.replaceAll(' ', space) + space
        expect(judge(picked.item, text(upper ? given.toUpperCase() : given))).toEqual({ verdict: 'right', score: 1 })
      }),
      { numRuns: 1000 },
    )
  })
})
