import { describe, expect, it, test } from 'vitest'
import { faceSources } from '../../../src/build/bank-modules.ts'
import { BANK_FOLDER } from '../../../src/build/bank-paths.ts'
import { readBank } from '../../../src/build/bank-read.ts'
import type { Item } from '../../../src/core/bank/item.ts'
import { LANGUAGES } from '../../../src/core/bank/item.ts'
import { judge } from '../../../src/core/grading/judge.ts'
import { rightAnswerText } from '../../../src/core/grading/right-answer.ts'
import { foldText } from '../../../src/core/lib/text-fold.ts'
import { facesOf, wantedFace, withFace } from '../../../src/core/quiz/faces.ts'
import { makeFaces } from '../../../src/core/quiz/make-faces.ts'
import { anItem } from '../../support/items.ts'

const read = readBank(BANK_FOLDER)
if (!read.ok) throw new Error('the bank itself is not sound')
const sources = faceSources(read.value.bank)
const tables = makeFaces(sources)

describe.each(LANGUAGES)('the faces of the bank in %s', (language) => {
  const items = sources.map(({ item }) => item[language])
  const table = tables[language]
  const shown = (face: 'recognition' | 'production') =>
    items.flatMap((item) => (table[item.id]?.[face] === undefined ? [] : [{ item, asked: withFace(item, face, table) }]))

  it('turn everything that is written into a choice among four', () => {
    const written = items.filter(({ kind }) => kind === 'typed' || kind === 'cloze' || kind === 'number' || kind === 'date')
    expect(shown('recognition').map(({ item }) => item.id)).toEqual(written.map(({ id }) => id))
  })

  test.each(shown('recognition'))('$item.id: one option is right, the others are surely wrong, none stands twice', ({ item, asked }) => {
    if (asked.kind !== 'choice') throw new Error(`recognition is a choice, not ${asked.kind}`)
    expect(asked.options).toHaveLength(4)
    expect(asked.options.filter(({ right }) => right).map(({ text }) => text)).toEqual([rightAnswerText(item, language)])
    expect(new Set(asked.options.map(({ text }) => foldText(text))).size).toBe(4)
    for (const { text, right } of asked.options) {
      const judgement = judge(item, { kind: 'text', text })
      expect(judgement.unreadable, text).toBeUndefined()
      expect(judgement.verdict, text).toBe(right ? 'right' : 'wrong')
    }
    const stem = ` ${foldText(item.prompt)} `
    const named = asked.options.filter(({ text, right }) => !right && /\d/.test(text) && stem.includes(` ${foldText(text)} `))
    expect(named).toEqual([])
  })

  test.each(shown('production').filter(({ asked }) => asked.kind !== 'flip'))('$item.id: the right option is taken when it is written, in either language, and no other', ({ item, asked }) => {
    if (item.kind !== 'choice') throw new Error(`only a choice needs production, not ${item.kind}`)
    for (const other of LANGUAGES) {
      const twin = sources.find((source) => source.item.en.id === item.id)?.item[other]
      if (twin?.kind !== 'choice') throw new Error('an item is of one kind in both languages')
      for (const { text, right } of twin.options) {
        if (right) expect(judge(asked, { kind: 'text', text }), text).toMatchObject({ verdict: 'right' })
        else expect(judge(asked, { kind: 'text', text }).verdict, text).not.toBe('right')
      }
    }
  })

  it('ask no stem without options that speaks of them', () => {
    const pointing = /which (?:one|of these|sentence)|\b(?:lequel|laquelle|lesquels|lesquelles)\b|quelle phrase|parmi/i
    expect(shown('production').filter(({ item }) => pointing.test(item.prompt)).map(({ item }) => item.id)).toEqual([])
    const negated = /\b(?:not|except|never)\b|\b(?:sauf|excepté)\b|\bn[e’]\S* .*\bpas\b/i
    expect(shown('production').filter(({ item }) => negated.test(item.prompt)).map(({ item }) => item.id)).toEqual([])
  })

  it('keep all that is not the kind', () => {
    for (const { item, asked } of [...shown('recognition'), ...shown('production')]) {
      const common = ({ id, number, topic, section, fact, level, prompt, explanation, source, terms }: Item) => ({ id, number, topic, section, fact, level, prompt, explanation, source, terms })
      expect(asked).toMatchObject(common(item))
    }
  })
})

it('puts options in the same places in both languages', () => {
  for (const [id, { recognition }] of Object.entries(tables.en)) {
    const french = tables.fr[id]?.recognition
    if (recognition?.kind !== 'choice' || french?.kind !== 'choice') continue
    expect(french.options.map(({ right }) => right)).toEqual(recognition.options.map(({ right }) => right))
  }
})

it('does not betray the right option by its place', () => {
  const places = Object.values(tables.en).flatMap(({ recognition }) => (recognition?.kind === 'choice' ? [recognition.options.findIndex(({ right }) => right)] : []))
  for (const place of [0, 1, 2, 3]) expect(places.filter((each) => each === place).length).toBeGreaterThan(places.length / 8)
})

describe('the face that suits a memory', () => {
  it.each([
    [undefined, 'authored'],
    [0.5, 'recognition'],
    [6.9, 'recognition'],
    [7, 'authored'],
    [20.9, 'authored'],
    [21, 'production'],
    [400, 'production'],
  ] as const)('at a stability of %s days it is %s', (stability, face) => {
    expect(wantedFace('auto', stability)).toBe(face)
  })

  it('is the one that the learner has fixed, for new items too', () => {
    expect(wantedFace('production', undefined)).toBe('production')
    expect(wantedFace('recognition', 100)).toBe('recognition')
    expect(wantedFace('authored', 1)).toBe('authored')
  })

  it('is the authored one where there is no other', () => {
    const item = anItem('match')
    expect(withFace(item, 'production', {})).toBe(item)
    expect(facesOf(item, {})).toEqual([{ face: 'authored', item }])
  })
})
