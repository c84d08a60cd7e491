import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSearchIndex, search, type SearchDocument } from '../../../src/core/search/search-index.ts'
import { parseQuery } from '../../../src/core/search/words.ts'

type Texts = { readonly title?: string; readonly answer?: string; readonly choices?: string; readonly text?: string }

/** A document with the named fields, all in English. */
function aDocument(id: string, texts: Texts, french: Texts = {}): SearchDocument {
  const fields = (['title', 'answer', 'choices', 'text'] as const).flatMap((name) => [
    { name, language: 'en' as const, text: texts[name] ?? '' },
    { name, language: 'fr' as const, text: french[name] ?? '' },
  ])
  return { kind: 'item', id, fields }
}

const find = (documents: readonly SearchDocument[], query: string): readonly string[] => search(createSearchIndex(documents), parseQuery(query)).map(({ document }) => document.id)

describe('search', () => {
  const court = aDocument('court', { title: 'Which court overturned the results?', answer: 'The Constitutional Court' }, { title: 'Quelle cour a annulé les résultats ?', answer: 'La Cour constitutionnelle' })
  const seats = aDocument('seats', { title: 'How many seats did the ruling touch?', text: 'The court threw out the results of 31 seats.' })
  const escort = aDocument('escort', { title: 'Who courted the officers?' })

  test('a French word finds the document that is shown in English too', () => {
    expect(find([seats, court], 'annule')).toEqual(['court'])
  })

  test('every word must be there, in whichever language', () => {
    expect(find([court, seats], 'constitutionnelle overturned')).toEqual(['court'])
    expect(find([court, seats], 'court 31')).toEqual(['seats'])
    expect(find([court, seats], 'court nowhere')).toEqual([])
  })

  test('a prompt goes before an explanation', () => {
    expect(find([seats, court], 'court')).toEqual(['court', 'seats'])
  })

  test('a whole word goes before a part of one', () => {
    expect(find([escort, court], 'court')).toEqual(['court', 'escort'])
  })

  test('a whole word in an explanation goes before letters inside a prompt', () => {
    const inside = aDocument('inside', { title: 'The escort' })
    const whole = aDocument('whole', { text: 'a cort' })
    expect(find([inside, whole], 'cort')).toEqual(['whole', 'inside'])
  })

  test('equals stay in the order of the bank', () => {
    expect(find([aDocument('b', { title: 'Mali' }), aDocument('a', { title: 'Mali' })], 'mali')).toEqual(['b', 'a'])
  })

  test('an empty query finds nothing', () => {
    expect(find([court], ' ')).toEqual([])
  })

  test('any words of a document find it, cut short or not, with accents or without', () => {
    const word = fc.constantFrom('Keïta', 'élections', 'Bamako', '100,000', 'Cissé', 'soldats', 'coup')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), fc.boolean(), (words, seed, plain) => {
        const [one = '', other = ''] = [words[seed % words.length], words[(seed * 7) % words.length]]
        const typed = `${other}, ${one.length > 4 && !/\d/.test(one) ? one.slice(0, 3) : one}`
        const query = plain ? typed.normalize('NFD').replace(/\p{M}/gu, '') : typed.toUpperCase()
        expect(find([aDocument('x', { text: words.join(' – ') })], query)).toEqual(['x'])
      }),
    )
  })
})
