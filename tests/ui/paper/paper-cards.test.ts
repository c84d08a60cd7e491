import { expect, test } from 'vitest'
import { linesOnCard, sheetsOf } from '../../../src/ui/paper/paper-cards.ts'
import { anItem } from '../../support/items.ts'

test('the cards of all sheets are numbered through, and the last sheet holds the rest', () => {
  const sheets = sheetsOf([...'abcdefghij'], 'both')
  expect(sheets.map((cards) => cards.length)).toEqual([8, 2])
  expect(sheets[1]).toEqual([
    { item: 'i', number: 9 },
    { item: 'j', number: 10 },
  ])
  expect(sheetsOf([...'abcdefghij'], 'fold')).toHaveLength(2)
  expect(sheetsOf([], 'fold')).toEqual([])
})

test('a card shows what there is to choose from, to order, or to find a partner for', () => {
  expect(linesOnCard(anItem('choice')).toSorted()).toEqual(['one', 'three', 'two'])
  expect(linesOnCard(anItem('match'))).toEqual(['a', 'b', 'c'])
  expect(linesOnCard(anItem('typed'))).toEqual([])
})

test('steps to be ordered never stand in their order, and stand alike on every printing', () => {
  for (let n = 0; n < 50; n += 1) {
    const item = anItem('order')
    expect(linesOnCard(item)).not.toEqual(['first', 'second', 'third'])
    expect(linesOnCard(item)).toEqual(linesOnCard(item))
  }
})
