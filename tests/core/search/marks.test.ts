import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptAround, markHits, tellingField } from '../../../src/core/search/marks.ts'
import { createSearchIndex, search, type SearchDocument } from '../../../src/core/search/search-index.ts'
import { parseQuery } from '../../../src/core/search/words.ts'

/** The text with its hits in brackets. */
const marked = (text: string, query: string): string =>
  markHits(text, parseQuery(query))
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

describe('marks', () => {
  test('stand on the letters that were typed, accents kept', () => {
    expect(marked('Le président Keïta a démissionné.', 'keita dem')).toBe('Le président [Keïta] a [dém]issionné.')
  })

  test('cover the whole word where folding changes its length', () => {
    expect(marked('Le cœur du pays', 'coe')).toBe('Le [cœur] du pays')
    expect(marked('Plus de 100 000 personnes', '1000')).toBe('Plus de [100 000] personnes')
  })

  test('the pieces joined are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 4 }), (text, query) => {
        const pieces = markHits(text, parseQuery(query))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})

describe('the telling field', () => {
  const document: SearchDocument = {
    kind: 'item',
    id: 'x',
    fields: [
      { name: 'title', language: 'en', text: 'Who resigned?' },
      { name: 'text', language: 'en', text: 'The president resigned on television.' },
      { name: 'title', language: 'fr', text: 'Qui a démissionné ?' },
    ],
  }
  const telling = (query: string, shown: 'en' | 'fr') => search(createSearchIndex([document]), parseQuery(query)).map((found) => tellingField(found, shown)?.text)[0]

  test('is the first of the shown language that has the words', () => {
    expect(telling('resigned', 'en')).toBe('Who resigned?')
  })

  test('has the most words of the query', () => {
    expect(telling('resigned television', 'en')).toBe('The president resigned on television.')
  })

  test('is in the other language if only that has the words', () => {
    expect(telling('demissionne', 'en')).toBe('Qui a démissionné ?')
  })
})

describe('an excerpt', () => {
  const text = 'One two three four five six seven eight nine ten eleven twelve.'

  test('is the whole text if that is short enough', () => {
    expect(excerptAround(text, parseQuery('ten'), 200)).toBe(text)
  })

  test('stands around the first hit and shows where it was cut', () => {
    expect(excerptAround(text, parseQuery('seven'), 24)).toBe('… six seven eight nine ten …')
    expect(excerptAround(text, parseQuery('one'), 24)).toBe('One two three four five …')
    expect(excerptAround(text, parseQuery('twelve'), 24)).toBe('… eleven twelve.')
  })
})
