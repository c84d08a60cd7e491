import { describe, expect, test } from 'vitest'
import type { Item } from '../../../src/core/bank/item.ts'
import { adjustRecall } from '../../../src/core/scheduler/fit/intercept.ts'
import { createBrowseModel, PAGE, type BrowseModel } from '../../../src/features/browse/browse-model.ts'
import { aReview, anUndo } from '../../support/events.ts'
import { anItem } from '../../support/items.ts'
import { browsePorts } from './browse-ports.ts'

const who = anItem('flip', { id: 'who', prompt: 'Who resigned?', topic: 'actors' })
const when = anItem('date', { id: 'when', prompt: 'When was the mutiny?', topic: 'dates' })
const many = anItem('choice', { id: 'many', prompt: 'How many months?', explanation: 'After the mutiny nobody counted.' })

async function loaded(items: readonly Item[] = [who, when, many]) {
  const ports = browsePorts(items)
  const model = createBrowseModel(ports)
  await model.load()
  return { model, ports }
}

const shownItems = (model: BrowseModel) => model.results.value?.hits.item.map(({ entry }) => entry.id)

describe('searching', () => {
  test('nothing typed shows every item in the order of the bank', async () => {
    const { model } = await loaded()
    expect(shownItems(model)).toEqual(['who', 'when', 'many'])
  })

  test('a word finds items, paragraphs and terms, prompts before explanations', async () => {
    const { model } = await loaded()
    model.search('mutiny')
    expect(shownItems(model)).toEqual(['when', 'many'])
    expect(model.results.value?.hits.paragraph.map(({ entry }) => entry.id)).toEqual(['intro.1'])
    model.search('capital')
    expect(model.results.value?.hits.term.map(({ entry }) => entry.name)).toEqual(['Bamako'])
  })

  test('a French word finds the paragraph that is shown in English', async () => {
    const { model } = await loaded()
    model.search('mutinerie')
    expect(model.results.value?.hits.paragraph.map(({ entry }) => entry.sectionTitle)).toEqual(['Beginning'])
  })

  test('after a change of language the same results stand in the other one', async () => {
    const { model, ports } = await loaded()
    model.search('mutiny')
    ports.language.value = 'fr'
    expect(model.results.value?.hits.item[0]?.entry.prompt).toBe('FR When was the mutiny?')
  })

  test('the group on show is the chosen one while it has results, else the first that has', async () => {
    const { model } = await loaded()
    model.search('mutiny')
    expect(model.group.value).toBe('item')
    model.choose('paragraph')
    expect(model.group.value).toBe('paragraph')
    model.search('Bamako')
    expect(model.group.value).toBe('term')
  })
})

describe('filtering', () => {
  test('an option counts what it would leave beside the other filters', async () => {
    const { model } = await loaded()
    model.filter('topic', 'dates')
    expect(shownItems(model)).toEqual(['when'])
    expect(model.results.value?.counts.topic.get('actors')).toBe(1)
    expect(model.results.value?.counts.kind.get('flip')).toBeUndefined()
    expect(model.results.value?.counts.kind.get('date')).toBe(1)
  })

  test('filters that fit no item do not lead away from the items', async () => {
    const { model } = await loaded()
    model.search('mutiny')
    model.filter('topic', 'causes')
    expect(shownItems(model)).toEqual([])
    expect(model.results.value?.unfiltered).toBe(2)
    expect(model.group.value).toBe('item')
    model.clearFilters()
    expect(shownItems(model)).toEqual(['when', 'many'])
  })

  test('an answer moves its item from not met to being learned', async () => {
    const { model, ports } = await loaded()
    model.filter('mastery', 'learning')
    expect(shownItems(model)).toEqual([])
    ports.events.value = [aReview({ item: 'who' })]
    expect(shownItems(model)).toEqual(['who'])
  })
})

test('another search or filter starts again at the first page', async () => {
  const { model } = await loaded()
  model.showMore()
  expect(model.limit.value).toBe(2 * PAGE)
  model.search('mutiny')
  expect(model.limit.value).toBe(PAGE)
})

test('a bank that cannot be fetched is said so, and can be tried again', async () => {
  const ports = browsePorts([who])
  ports.bank.fails = true
  const model = createBrowseModel(ports)
  await model.load()
  expect(model.loading.value).toBe('failed')
  ports.bank.fails = false
  await model.load()
  expect(model.loading.value).toBe('ready')
})

describe('an item', () => {
  test('that was never answered has no memory', async () => {
    const { model } = await loaded()
    expect(model.memoryOf('who')).toBeUndefined()
  })

  test('in its steps comes back in minutes, and no chance of recall is claimed', async () => {
    const { model, ports } = await loaded()
    ports.events.value = [aReview({ item: 'who', grade: 3 })]
    expect(model.memoryOf('who')).toMatchObject({ due: { kind: 'minutes', minutes: 10 } })
    expect(model.memoryOf('who')?.recall).toBeUndefined()
    ports.clock.pass({ minutes: 10 })
    expect(model.memoryOf('who')?.due).toEqual({ kind: 'now' })
  })

  test('in review is forgotten a little every day until it is due', async () => {
    const { model, ports } = await loaded()
    ports.events.value = [aReview({ item: 'who', grade: 4 })]
    expect(model.memoryOf('who')).toMatchObject({ recall: 1, due: { kind: 'days' } })
    ports.clock.pass({ days: 5 })
    const recall = model.memoryOf('who')?.recall ?? 0
    expect(recall).toBeGreaterThan(0.9)
    expect(recall).toBeLessThan(1)
    ports.shift.value = -1
    expect(model.memoryOf('who')?.recall).toBeCloseTo(adjustRecall(recall, -1), 12)
    ports.clock.pass({ days: 20 })
    expect(model.memoryOf('who')?.due).toEqual({ kind: 'now' })
  })

  test('shows the answers that stand, newest first', async () => {
    const { model, ports } = await loaded()
    const [first, second, third] = [1, 2, 3].map((seq) => aReview({ item: 'who', seq }))
    if (!first || !second || !third) throw new Error('Inconsistent: three answers were made')
    ports.events.value = [first, second, third, anUndo(second, { seq: 4 }), aReview({ item: 'when', seq: 5 })]
    expect((await model.answersTo('who'))?.map(({ seq }) => seq)).toEqual([3, 1])
  })

  test('draws how a memory fades from the answers that stand', async () => {
    const { model, ports } = await loaded()
    expect(await model.curveOf('who')).toBeUndefined()
    const undone = aReview({ item: 'who', seq: 2, grade: 1 })
    ports.events.value = [aReview({ item: 'who', seq: 1, grade: 4 }), undone, anUndo(undone, { seq: 3 })]
    expect((await model.curveOf('who'))?.falls.map(({ grade }) => grade)).toEqual([4])
  })
})
