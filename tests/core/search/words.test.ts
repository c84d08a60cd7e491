import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedWords } from '../../../src/core/lib/text-fold.ts'
import { closenessOf, parseQuery, wordsOf } from '../../../src/core/search/words.ts'

describe('words', () => {
  test('a query is its words, each once, without case, accents and punctuation', () => {
    expect(parseQuery('  L’Élection, l’élection !  M5-RFP')).toEqual(['l', 'election', 'm5', 'rfp'])
  })

  test('a text without a letter or digit is an empty query', () => {
    expect(parseQuery(' … ? ')).toEqual([])
  })

  test('a number is one word and the same in both languages', () => {
    for (const text of ['100,000', '100 000', '100\u202f000', '100000']) expect(parseQuery(text)).toEqual(['100000'])
    expect(parseQuery('7,5\u202f%')).toEqual(parseQuery('7.5%'))
  })

  test('the places of words are those of the text as written', () => {
    const text = 'Plus de 100 000 Maliens, dès 1991.'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Plus', 'de', '100 000', 'Maliens', 'dès', '1991'])
  })

  test('a text on the screen is cut into the words that the index knows', () => {
    const letters = fc.stringMatching(/^[a-zA-Zéèàçœ ’'.,;0-9\u00a0\u202f–-]{0,60}$/)
    fc.assert(
      fc.property(letters, (text) => {
        expect(wordsOf(text).map(({ folded }) => folded)).toEqual(foldedWords(text))
      }),
    )
  })
})

describe('closeness', () => {
  test('the word itself is closer than its start, and that closer than its inside', () => {
    const [whole, start, inside, none] = ['court', 'courtyard', 'escort', 'council'].map((word) => closenessOf(word === 'escort' ? 'cor' : 'court', word))
    expect([whole, start, inside, none]).toEqual([4, 3, 1, 0])
  })

  test('two letters are not looked for inside words', () => {
    expect(closenessOf('or', 'report')).toBe(0)
    expect(closenessOf('or', 'order')).toBe(3)
  })
})
