import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arcLayout } from '../../../src/core/pictures/arc-layout.ts'
import { layeredGraph, overlaps, pointsOf } from './graphs.ts'

const drawn = layeredGraph.map(({ layers, links }) => ({
  links,
  nodes: layers.flat(),
  drawing: arcLayout({ nodes: layers.flat(), links, group: (id) => id.split('.')[0]!, width: 20, gutter: 3, height: () => 3, nodeGap: 0.5, headroom: 2 }),
}))

test('boxes stand under each other in the order given', () => {
  fc.assert(
    fc.property(drawn, ({ nodes, drawing }) => {
      expect(drawing.boxes.map(({ id }) => id)).toEqual(nodes)
      expect(overlaps(drawing.boxes)).toEqual([])
      expect(overlaps(drawing.groups)).toEqual([])
    }),
  )
})

test('arcs stay in the gutter, whatever they join', () => {
  fc.assert(
    fc.property(drawn, ({ drawing }) => {
      for (const { line } of drawing.wires) {
        const [start, first, second, end] = pointsOf(line).map(([x]) => x)
        // the farthest point of a cubic with these handles
        expect(Math.min(start!, end!) * 0.25 + Math.min(first!, second!) * 0.75).toBeGreaterThan(-0.6)
      }
    }),
  )
})

test('a link to a node that is not drawn is a bug', () => {
  expect(() => arcLayout({ nodes: ['a'], links: [{ from: 'a', to: 'gone' }], group: () => 'g', width: 20, gutter: 3, height: () => 3, nodeGap: 1, headroom: 1 })).toThrow('gone')
})
