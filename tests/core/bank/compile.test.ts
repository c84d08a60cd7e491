import { describe, expect, test } from 'vitest'
import { compileBrief, compileItem, compilePictures, headOf } from '../../../src/core/bank/compile.ts'
import { headsOnFacts } from '../../../src/core/bank/pictures.ts'
import { parseRuns, plainText } from '../../../src/core/bank/runs.ts'
import { itemsOf } from '../../../src/core/bank/schema.ts'
import { aBank, aChoice, aFlip, aTyped, both, same } from './a-bank.ts'

function compiled(item: Parameters<typeof aBank>[0][number], language: 'en' | 'fr') {
  const bank = aBank([item])
  return compileItem(item, headOf(itemsOf(bank)[0]!, bank.sources.sections), language)
}

test('an item takes the section of the first paragraph it cites, and the topic of its file', () => {
  expect(compiled(aFlip(), 'en')).toMatchObject({ section: '1', topic: 'figures' })
})

test('an item holds the texts of one language', () => {
  const item = compiled(aFlip({ explanation: both('Because.', 'Parce que.'), answer: both('Well', 'Bien') }), 'fr')
  expect(item).toMatchObject({ explanation: 'Parce que.', answer: 'Bien' })
  expect(JSON.stringify(item)).not.toContain('Because')
})

test('a typed answer is accepted in either language, whatever language is shown', () => {
  const item = aTyped({ answer: both('ECOWAS', 'CEDEAO'), accept: ['the community', 'CEDEAO'] })
  for (const language of ['en', 'fr'] as const) {
    expect(compiled(item, language)).toMatchObject({ accept: ['ECOWAS', 'CEDEAO', 'the community'] })
  }
})

test('options keep their written order and their key in both languages', () => {
  const item = aChoice()
  const keys = (['en', 'fr'] as const).map((language) => {
    const one = compiled(item, language)
    return one.kind === 'choice' && one.options.map(({ right }) => right)
  })
  expect(keys).toEqual([[true, false, false, false], [true, false, false, false]])
})

describe('a paragraph of the brief', () => {
  const written = 'After [the coup](coup), the [M5-RFP](m5-rfp) rallied.'
  test('is cut into text and terms', () => {
    expect(parseRuns(written)).toEqual([
      { kind: 'text', text: 'After ' },
      { kind: 'term', text: 'the coup', term: 'coup' },
      { kind: 'text', text: ', the ' },
      { kind: 'term', text: 'M5-RFP', term: 'm5-rfp' },
      { kind: 'text', text: ' rallied.' },
    ])
  })
  test('reads as one text without its links', () => expect(plainText(written)).toBe('After the coup, the M5-RFP rallied.'))
  test('without links is one run, and none when empty', () => {
    expect(parseRuns('Plain (so it is).')).toEqual([{ kind: 'text', text: 'Plain (so it is).' }])
    expect(parseRuns('')).toEqual([])
  })
})

test('the brief has its titles, and the glossary goes by the names of the language', () => {
  const bank = aBank([])
  bank.glossary.terms = [
    { id: 'state', kind: 'idea', name: both('rule of law', 'État de droit'), also: [], text: same('x'), source: ['1.1'] },
    { id: 'france', kind: 'country', name: same('France'), also: [], text: same('x'), source: ['1.1'] },
  ]
  expect(compileBrief(bank, 'fr').sections[0]?.title).toBe('Le vote')
  expect(compileBrief(bank, 'fr').terms.map(({ id }) => id)).toEqual(['state', 'france'])
  expect(compileBrief(bank, 'en').terms.map(({ id }) => id)).toEqual(['france', 'state'])
})

test('pictures: events stand by date, actors have the names and sources of their glossary entries', () => {
  const bank = aBank([])
  const event = (id: string, date: string) => ({ id, date, label: same(id), detail: same(id), source: ['1.1'], facts: [] })
  bank.pictures.timeline.events = [event('coup', '2020-08-18'), event('uprising', '1991'), event('vote', '2020-03')]
  bank.pictures.cast.actors = [{ id: 'ibk', side: 'state', role: both('president', 'président'), facts: [] }]
  const pictures = compilePictures(bank, 'fr')
  expect(pictures.timeline.map(({ id }) => id)).toEqual(['uprising', 'vote', 'coup'])
  expect(pictures.cast.actors).toEqual([{ id: 'ibk', side: 'state', name: 'Ibrahim Boubacar Keïta', role: 'président', source: ['1.1'], facts: [] }])
})

test('the items on a node are those with one of its facts', () => {
  const bank = aBank([aFlip(), aFlip({ fact: 'other' }), aFlip()])
  const heads = itemsOf(bank).map((placed) => headOf(placed, bank.sources.sections))
  expect(headsOnFacts(heads, ['turnout']).map(({ fact }) => fact)).toEqual(['turnout', 'turnout'])
})
