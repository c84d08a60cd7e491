import { expect, it } from 'vitest'
import { csvText, SEMICOLONS } from '../../../src/core/lib/csv.ts'

it('a table begins by saying that it is UTF-8, and ends every row', () => {
  expect(csvText([['a', 1], ['é', -2.5]])).toBe('\ufeffa,1\r\né,-2.5\r\n')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])('%j is text, not a formula', (text) => {
  expect(csvText([[text]])).toMatch(/^\ufeff"?'/)
})

it('commas, quotes and line breaks stay within their cell', () => {
  expect(csvText([['a,b', 'say "x"', 'two\nlines', 'a=b']])).toBe('\ufeff"a,b","say ""x""","two\nlines",a=b\r\n')
})

it('where the comma is in numbers, semicolons stand between the cells', () => {
  expect(csvText([['a,b', 'c;d', 7.5, -2, 4]], SEMICOLONS)).toBe('\ufeff"a,b";"c;d";7,5;-2;4\r\n')
})
