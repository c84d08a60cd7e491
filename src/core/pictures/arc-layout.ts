import { pathData, tipData, TIP, type Box, type Drawing } from './drawing.ts'
import type { Link } from './graph.ts'

/** How to draw a graph in one column: nodes under each other, links as arcs in a gutter before them. */
export type ArcSpec = {
  /** In drawing order, the nodes of a group in one run. */
  readonly nodes: readonly string[]
  readonly links: readonly Link[]
  readonly group: (id: string) => string
  readonly width: number
  readonly gutter: number
  readonly height: (id: string, width: number) => number
  readonly nodeGap: number
  readonly headroom: number
}

/** Draws a graph in one column. The farther apart its ends, the farther out an arc goes, so that arcs from one node do not fall on each other. */
export function arcLayout({ nodes, links, group, width, gutter, height, nodeGap, headroom }: ArcSpec): Drawing {
  let y = 0
  const groups: Box[] = []
  const boxes = nodes.map((id, at): Box => {
    const isFirst = at === 0 || group(nodes[at - 1] ?? '') !== group(id)
    if (isFirst && at > 0) y += nodeGap
    const head = isFirst ? headroom : 0
    const box = { id, x: gutter, y: y + head, width: width - gutter, height: height(id, width - gutter) }
    const open = groups.at(-1)
    if (isFirst || open === undefined) groups.push({ ...box, id: group(id), y, height: head + box.height })
    else groups[groups.length - 1] = { ...open, height: box.y + box.height - open.y }
    y = box.y + box.height + nodeGap
    return box
  })
  const middle = new Map(boxes.map((box) => [box.id, box.y + box.height / 2]))
  const span = Math.max(y - nodeGap, 1)
  const wires = links.map((link) => {
    const from = middle.get(link.from)
    const to = middle.get(link.to)
    if (from === undefined || to === undefined) throw new Error(`Inconsistent: the link ${link.from} -> ${link.to} has an end that is not drawn`)
    // a cubic with both handles at h reaches three quarters of the way to h
    const handle = gutter - (gutter - 0.2) * (0.45 + 0.55 * Math.sqrt(Math.abs(to - from) / span)) * (4 / 3)
    return { ...link, line: pathData([['M', [gutter, from]], ['C', [handle, from], [handle, to], [gutter - TIP, to]]]), tip: tipData([gutter, to], [1, 0]) }
  })
  return { width, height: y - nodeGap, boxes, groups, wires }
}
