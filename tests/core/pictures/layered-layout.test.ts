import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LAYERS } from '../../../src/core/bank/pictures.ts'
import { rows } from '../../../src/core/pictures/graph.ts'
import { layeredLayout, type LayeredSpec } from '../../../src/core/pictures/layered-layout.ts'
import { causes, layeredGraph, overlaps, pointsOf } from './graphs.ts'

const look = { width: 8, height: (id: string) => 2 + (id.length % 3), layerGap: 2, nodeGap: 0.5, group: (id: string) => id.split('.')[0]!, headroom: 1.5 }
const direction = fc.constantFrom('down' as const, 'right' as const)
const roomy = (graph: Pick<LayeredSpec, 'layers' | 'links'>, way: LayeredSpec['direction']): LayeredSpec => ({ ...graph, ...look, direction: way, breadth: 80 })

test('no two boxes overlap', () => {
  fc.assert(
    fc.property(layeredGraph, direction, (graph, way) => {
      expect(overlaps(layeredLayout(roomy(graph, way)).boxes)).toEqual([])
    }),
  )
})

test('every box lies within the drawing', () => {
  fc.assert(
    fc.property(layeredGraph, direction, (graph, way) => {
      const { boxes, width, height } = layeredLayout(roomy(graph, way))
      for (const box of boxes) {
        expect(Math.min(box.x, box.y)).toBeGreaterThan(-1e-6)
        expect(box.x + box.width).toBeLessThan(width + 1e-6)
        expect(box.y + box.height).toBeLessThan(height + 1e-6)
      }
    }),
  )
})

test('the same graph is drawn the same', () => {
  fc.assert(
    fc.property(layeredGraph, direction, (graph, way) => {
      expect(layeredLayout(roomy(graph, way))).toEqual(layeredLayout(roomy(graph, way)))
    }),
  )
})

test('every line begins at the box it comes from and points at the box it goes to', () => {
  fc.assert(
    fc.property(layeredGraph, direction, (graph, way) => {
      const { boxes, wires } = layeredLayout(roomy(graph, way))
      const reaches = (id: string, [x, y]: readonly [number, number], slack: number) => {
        const box = boxes.find((candidate) => candidate.id === id)!
        return x > box.x - slack && x < box.x + box.width + slack && y > box.y - slack && y < box.y + box.height + slack
      }
      expect(wires.map(({ from, to }) => ({ from, to }))).toEqual(graph.links)
      for (const wire of wires) {
        const ends = [pointsOf(wire.line)[0]!, pointsOf(wire.line).at(-1)!]
        expect(ends.some((end) => reaches(wire.from, end, 0.02))).toBe(true)
        expect(reaches(wire.to, pointsOf(wire.tip)[0]!, 0.02)).toBe(true)
        expect(ends.some((end) => reaches(wire.to, end, 0.55))).toBe(true)
      }
    }),
  )
})

describe('the causes of the bank', () => {
  const { nodes, edges } = causes()
  const layerOf = (id: string) => nodes.find((node) => node.id === id)!.layer
  const bands = LAYERS.map((layer) => nodes.filter((node) => node.layer === layer).map(({ id }) => id))

  test.each([1, 2, 3])('run down a phone with %i nodes side by side, no box on another, the next band below the last', (perRow) => {
    const layers = rows(bands, edges, perRow)
    const drawing = layeredLayout({ layers, links: edges, ...look, group: layerOf, direction: 'down', breadth: perRow * 9 + 2 })
    expect(overlaps(drawing.boxes)).toEqual([])
    expect(drawing.boxes.every(({ x, width }) => x > -1e-6 && x + width < perRow * 9 + 2 + 1e-6)).toBe(true)
    const lowest = drawing.groups.map(({ y, height }) => y + height)
    drawing.groups.slice(1).forEach(({ y }, at) => expect(y).toBeGreaterThan(lowest[at]!))
  })

  test('stand in columns on a wide screen, a cause above its effect within a column', () => {
    const before = edges.filter(({ from, to }) => layerOf(from) === layerOf(to))
    const { boxes } = layeredLayout({ layers: bands, links: edges, before, ...look, group: layerOf, direction: 'right', breadth: 30 })
    expect(overlaps(boxes)).toEqual([])
    const y = (id: string) => boxes.find((box) => box.id === id)!.y
    for (const { from, to } of before) expect(y(from)).toBeLessThan(y(to))
  })
})
