/** The modules that the build makes of the bank, as the app imports them. */
import { describe, expect, test } from 'vitest'
import * as questionBank from 'virtual:question-bank'
import { LANGUAGES } from '../../src/core/bank/item.ts'
import type { QuestionBank } from '../../src/core/bank/question-bank.ts'

const { bank, loadItems, loadBrief, loadPictures }: QuestionBank = questionBank
const sections = bank.sections.map(({ id }) => id)

async function allItems(language: 'en' | 'fr') {
  return (await Promise.all(sections.map((section) => loadItems(language, section)))).flat()
}

test('the index names the bank', () => {
  expect(bank.id).toBe('mali-2020')
  expect(bank.hash).toMatch(/^[0-9a-f]{8}$/)
  expect(sections).toEqual(['intro', '1', '2', '3', '4', '5'])
})

test('heads come section by section', () => {
  expect([...new Set(bank.heads.map(({ section }) => section))]).toEqual(sections)
})

describe.each(LANGUAGES)('in %s', (language) => {
  test('there is one item to every head, and it repeats the head', async () => {
    const items = new Map((await allItems(language)).map((item) => [item.id, item]))
    expect(items.size).toBe(bank.heads.length)
    for (const head of bank.heads) expect(items.get(head.id)).toMatchObject(head)
  })
  test('every paragraph and term that an item cites is in the brief', async () => {
    const { sections: told, terms } = await loadBrief(language)
    const paragraphs = new Set(told.flatMap((section) => section.paragraphs.map(({ id }) => id)))
    const known = new Set(terms.map(({ id }) => id))
    const items = await allItems(language)
    expect(items.flatMap(({ source }) => source).filter((id) => !paragraphs.has(id))).toEqual([])
    expect(items.flatMap((item) => item.terms).filter((id) => !known.has(id))).toEqual([])
  })
  test('every fact in the pictures has items to study', async () => {
    const { timeline, cast, causes, upheavals } = await loadPictures(language)
    const asked = new Set(bank.heads.map(({ fact }) => fact))
    const facts = [...timeline, ...cast.actors, ...cast.relations, ...causes.nodes, ...upheavals].flatMap((node) => node.facts)
    expect(facts.filter((fact) => !asked.has(fact))).toEqual([])
  })
})

test('one item can be had alone', async () => {
  for (const head of [bank.heads[0]!, bank.heads.at(-1)!]) expect(await questionBank.loadItem('fr', head.id)).toMatchObject(head)
})

test('a section or an item that does not exist is refused', async () => {
  await expect(loadItems('en', '9')).rejects.toThrow('the bank has no section 9')
  await expect(questionBank.loadItem('en', 'turn-0000')).rejects.toThrow('the bank has no item turn-0000')
})

test('leak pairs name items of the bank that are no siblings', async () => {
  const facts = new Map(bank.heads.map(({ id, fact }) => [id, fact]))
  const pairs = await questionBank.loadLeakPairs()
  expect(pairs.length).toBeGreaterThan(0)
  for (const [revealing, revealed] of pairs) {
    expect(facts.has(revealing) && facts.has(revealed)).toBe(true)
    expect(facts.get(revealing)).not.toBe(facts.get(revealed))
  }
})
