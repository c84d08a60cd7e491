import { expect, test } from 'vitest'
import { reach, rows } from '../../../src/core/pictures/graph.ts'

const chain = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
  { from: 'x', to: 'c' },
]

test('a node reaches what leads to it and what it leads to, however far', () => {
  expect(reach(chain, 'b')).toEqual({ causes: new Set(['a']), effects: new Set(['c']) })
  expect(reach(chain, 'c')).toEqual({ causes: new Set(['a', 'b', 'x']), effects: new Set() })
})

test('a ring ends where it began', () => {
  const ring = [...chain, { from: 'c', to: 'a' }]
  expect(reach(ring, 'a').effects).toEqual(new Set(['b', 'c']))
})

test('within a band a node stands below all that lead to it', () => {
  expect(rows([['a', 'b', 'x'], ['c']], chain, 3)).toEqual([['a', 'x'], ['b'], ['c']])
})

test('a row holds no more nodes than it has room for', () => {
  expect(rows([['a', 'b', 'x'], ['c']], chain, 1)).toEqual([['a'], ['b'], ['x'], ['c']])
})

test('a ring within a band is a bug', () => {
  expect(() => rows([['a', 'b']], [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }], 2)).toThrow('ring')
})
