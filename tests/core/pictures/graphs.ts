import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import type { Box } from '../../../src/core/pictures/drawing.ts'
import type { Link } from '../../../src/core/pictures/graph.ts'

/** Random layers with random links between any two nodes. */
export const layeredGraph = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 })
  .chain((sizes) => {
    const layers = sizes.map((size, layer) => Array.from({ length: size }, (_, at) => `${layer}.${at}`))
    const node = fc.constantFrom(...layers.flat())
    const links = fc.uniqueArray(fc.record({ from: node, to: node }), { maxLength: 20, selector: ({ from, to }) => [from, to].toSorted().join() })
    return links.map((all) => ({ layers, links: all.filter(({ from, to }) => from !== to) }))
  })

type AuthoredCauses = { readonly nodes: readonly { readonly id: string; readonly layer: string }[]; readonly edges: readonly Link[] }

/** The bank's graph of causes. */
export function causes(): AuthoredCauses {
  return parse(readFileSync(new URL('../../../question-bank/pictures/causes.yaml', import.meta.url), 'utf8')) as AuthoredCauses
}

/** Pairs of boxes that overlap. */
export function overlaps(boxes: readonly Box[]): readonly string[] {
  const hair = 1e-6
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.x + a.width > b.x + hair && b.x + b.width > a.x + hair && a.y + a.height > b.y + hair && b.y + b.height > a.y + hair)
      .map((b) => `${a.id} on ${b.id}`),
  )
}

/** The points of path data: all coordinates, control points included, in pairs. */
export function pointsOf(line: string): readonly (readonly [number, number])[] {
  const numbers = [...line.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text))
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at]!, numbers[2 * at + 1]!] as const)
}
