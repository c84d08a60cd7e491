import { describe, expect, test } from 'vitest'
import { parseBank } from '../../../src/core/bank/parse.ts'
import type { AuthoredBank, Fault } from '../../../src/core/bank/schema.ts'
import { isPartialDate } from '../../../src/core/bank/schema-scalars.ts'
import { aBank, aCloze, aChoice, aDate, aFlip, aNumber, aStatement, both } from './a-bank.ts'

/** What YAML gives: all scalars texts, nothing where nothing was written. */
function raw(bank: AuthoredBank): unknown {
  const asText = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? value.map(asText)
        : Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, asText(inner)]])))
      : String(value)
  return asText(bank)
}

function faultsOf(input: unknown): string[] {
  const parsed = parseBank(input)
  return parsed.ok ? [] : parsed.issues.map(({ path, message }: Fault) => `${path.join('.')}: ${message}`)
}

describe('texts become typed values', () => {
  const parsed = parseBank(raw(aBank([aNumber({ value: 7.5 }), aDate({ value: '2020-03' }), aStatement({ answer: true }), aChoice()])))
  const items = parsed.ok ? parsed.value.topics.figures : []
  test('a number, a date, a flag', () => {
    expect(items.map((item) => ('value' in item ? item.value : 'answer' in item ? item.answer : undefined)).slice(0, 3)).toEqual([7.5, '2020-03', true])
  })
  test('a missing flag or list has its default', () => {
    const choice = items[3]
    expect(choice?.kind === 'choice' && choice.options.map(({ right }) => right)).toEqual([true, false, false, false])
    expect(choice?.waive).toEqual([])
  })
})

describe('a fault names its place', () => {
  const at = (change: (bank: AuthoredBank) => unknown, ...items: Parameters<typeof aBank>[0]) => {
    const bank = aBank(items)
    change(bank)
    return faultsOf(raw(bank))
  }
  test('a missing language', () => {
    expect(at(() => 0, aFlip({ prompt: { en: 'How did it all end there?' } as never }))).toEqual(['topics.figures.0.prompt.fr: is missing'])
  })
  test('a missing explanation', () => {
    expect(at(() => 0, { ...aFlip(), explanation: undefined } as never)).toEqual(['topics.figures.0.explanation: is missing'])
  })
  test('an empty source', () => expect(at(() => 0, aFlip({ source: [] }))).toEqual(['topics.figures.0.source: needs at least one entry']))
  test('a field that the kind does not have', () => {
    expect(at(() => 0, { ...aFlip(), unit: both('x', 'y') } as never)).toEqual(['topics.figures.0.unit: is not a field of the format'])
  })
  test('two options only', () => {
    const item = aChoice()
    expect(at(() => 0, { ...item, options: item.kind === 'choice' ? item.options.slice(0, 2) : [] } as never)).toEqual(['topics.figures.0.options: needs at least 3 options'])
  })
  test.each([['no gap', 'It all ended well for Mali.'], ['two gaps', '{gap} ended {gap} for Mali.']])('a cloze with %s', (_, en) => {
    expect(at(() => 0, aCloze({ prompt: both(en, 'Tout s’est {gap} terminé.') }))).toEqual(['topics.figures.0.prompt.en: needs exactly one {gap}'])
  })
  test('all faults come at once', () => {
    expect(at(() => 0, aDate({ value: '2020-02-30' }), aNumber({ value: 'many' as never }), aFlip({ id: 'Turn' }))).toHaveLength(3)
  })
  test.each<[string, (bank: AuthoredBank) => unknown, string]>([
    ['an unknown fact', (bank) => (bank.topics.figures[0]!.fact = 'nowhere'), 'topics.figures.0.fact: there is no fact "nowhere"'],
    ['an unknown paragraph', (bank) => (bank.topics.figures[0]!.source = ['9.9']), 'topics.figures.0.source.0: there is no paragraph "9.9"'],
    ['an unknown term', (bank) => (bank.topics.figures[0]!.terms = ['nobody']), 'topics.figures.0.terms.0: there is no term "nobody"'],
    ['a retired id in use', (bank) => bank.retired.retired.push({ id: bank.topics.figures[0]!.id, reason: 'Wrong.' }), 'topics.figures.0.id: this id is retired; draw a new one'],
    ['an id used twice', (bank) => bank.topics.dates.push({ ...bank.topics.figures[0]!, number: 9999 }), 'used twice'],
    ['a number used twice', (bank) => bank.topics.dates.push({ ...bank.topics.figures[0]!, id: 'other-2345' }), 'used twice'],
    ['a replaced id that is not retired', (bank) => (bank.topics.figures[0]!.replaces = 'gone-2345'), 'topics.figures.0.replaces: there is no retired "gone-2345"'],
    ['a brief link that leads nowhere', (bank) => (bank.brief.sections[0]!.paragraphs[0]!.text.en = 'So [he](nobody) said.'), 'brief.sections.0.paragraphs.0.text.en: there is no term "nobody"'],
    ['a brief that lacks a paragraph', (bank) => bank.sources.sections[0]!.paragraphs.push('1.2'), 'brief.sections: must hold the paragraphs 1: 1.1 1.2, but holds 1: 1.1'],
    ['an actor out of the glossary', (bank) => bank.pictures.cast.actors.push({ id: 'nobody', side: 'army', role: both('x', 'y'), facts: [] }), 'pictures.cast.actors.0.id: there is no term "nobody"'],
    ['a relation to nobody', (bank) => bank.pictures.cast.relations.push({ from: 'ibk', to: 'x', kind: 'opposes', label: both('x', 'y'), facts: [] }), 'pictures.cast.relations.0.to: there is no actor "x"'],
    ['an edge to nowhere', (bank) => bank.pictures.causes.edges.push({ from: 'x', to: 'x' }), 'pictures.causes.edges.0.from: there is no node "x"'],
    ['a fact of a picture that is unknown', (bank) => bank.pictures.timeline.events.push({ id: 'e', date: '2020', label: both('x', 'y'), detail: both('x', 'y'), source: ['1.1'], facts: ['z'] }), 'pictures.timeline.events.0.facts.0: there is no fact "z"'],
  ])('%s', (_, change, expected) => expect(at(change, aFlip()).join('\n')).toContain(expected))
})

test.each(['2020', '2020-02', '2020-02-29', '1900-02-28', '2020-12-31'])('%s is a date', (text) => expect(isPartialDate(text)).toBe(true))
test.each(['20', '2020-13', '2021-02-29', '1900-02-29', '2020-04-31', '2020-00', '18/08/2020'])('%s is no date', (text) => expect(isPartialDate(text)).toBe(false))
