import { expect, test } from 'vitest'
import { lineCount } from '../../../src/core/pictures/wrap.ts'

const letters = (text: string) => text.length

test('a text that fits takes one line', () => {
  expect(lineCount('a power vacuum', 14, letters)).toBe(1)
})

test('words that do not fit go to the next line', () => {
  expect(lineCount('a power vacuum', 13, letters)).toBe(2)
  expect(lineCount('a power vacuum', 7, letters)).toBe(2)
  expect(lineCount('a power vacuum', 6, letters)).toBe(3)
})

test('a line may end after a hyphen', () => {
  expect(lineCount('military-first aid', 9, letters)).toBe(2)
})

test('a word wider than the column is broken, with air for letters that do not fit', () => {
  expect(lineCount('insuffisantes', 6.5, letters)).toBe(3)
  expect(lineCount('des insuffisantes', 6.5, letters)).toBe(4)
})
