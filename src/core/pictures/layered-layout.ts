import { around, type Box, type Drawing } from './drawing.ts'
import { orderLayers, type LayeredGraph, type LayerOrder, type Slot } from './layer-order.ts'
import { layeredWires, type Place } from './layered-wires.ts'
import { spread } from './spread.ts'

/** How to draw a layered graph: layers under each other (`down`) or side by side (`right`). */
export type LayeredSpec = LayeredGraph & {
  readonly direction: 'down' | 'right'
  /** Room for a layer's nodes and passes; with `right` it grows where a layer needs more. */
  readonly breadth: number
  /** The width of a node; with `down` less, where a layer would not fit. */
  readonly width: number
  readonly height: (id: string, width: number) => number
  readonly layerGap: number
  readonly nodeGap: number
  /** Nodes of a group stand in one run; `headroom` is left free above its first. */
  readonly group: (id: string) => string
  readonly headroom: number
}

/** The breadth of a pass: a line with air. */
const PASS = 0.5
/** Enough sweeps for the places to settle to less than a pixel. */
const SWEEPS = 24

/**
 * Draws a layered graph. Layers follow `orderLayers`; within its layer each slot then goes as near
 * to the mean of its neighbours as the others let it. Lines run only between nodes, never behind one.
 */
export function layeredLayout(spec: LayeredSpec): Drawing {
  const order = orderLayers(spec)
  const width = nodeWidth(spec, order)
  const heights = new Map(order.layers.flatMap((layer) => layer.filter(isNode).map(({ id }) => [id, spec.height(id, width)] as const)))
  const isDown = spec.direction === 'down'
  const heads = headedNodes(spec, order)
  const size = (slot: Slot): number => (slot.kind === 'pass' ? PASS : isDown ? width : (heights.get(slot.id) ?? 0) + (heads.has(slot.id) ? spec.headroom : 0))

  const breadth = Math.max(spec.breadth, ...(isDown ? [] : order.layers.map((layer) => layer.reduce((sum, slot) => sum + size(slot) + spec.nodeGap, -spec.nodeGap))))
  const starts = settle(order, size, { gap: spec.nodeGap, from: 0, to: breadth })

  let main = 0
  const placed = new Map<string, Place>()
  for (const layer of order.layers) {
    const depth = isDown ? Math.max(...layer.filter(isNode).map(({ id }) => heights.get(id) ?? 0)) : width
    if (isDown && layer.some(({ id }) => heads.has(id))) main += spec.headroom
    for (const slot of layer) {
      const head = !isDown && heads.has(slot.id) ? spec.headroom : 0
      placed.set(slot.id, { main, depth, cross: (starts.get(slot.id) ?? 0) + head, breadth: size(slot) - head })
    }
    main += depth + spec.layerGap
  }

  const boxes = order.layers.flatMap((layer) => layer.filter(isNode).map(({ id }) => boxOf(id, placed.get(id), isDown)))
  const length = main - spec.layerGap
  return {
    width: isDown ? breadth : length,
    height: isDown ? length : breadth,
    boxes,
    groups: groupBoxes(spec, boxes, breadth),
    wires: layeredWires({ order, links: spec.links, placed, isDown }),
  }
}

const isNode = ({ kind }: Slot): boolean => kind === 'node'

/** The widest that lets every row fit. */
function nodeWidth({ direction, breadth, width, nodeGap }: LayeredSpec, { layers }: LayerOrder): number {
  if (direction === 'right') return width
  const rooms = layers.map((layer) => {
    const nodes = layer.filter(isNode).length
    const passes = layer.length - nodes
    return (breadth - passes * PASS - (layer.length - 1) * nodeGap) / nodes
  })
  return Math.min(width, ...rooms)
}

/** Nodes that stand under a heading: of each group the first in each column, or all of its first row. */
function headedNodes({ direction, group }: LayeredSpec, { layers }: LayerOrder): ReadonlySet<string> {
  const headed = new Set<string>()
  const met = new Set<string>()
  for (const layer of layers) {
    const nodes = layer.filter(isNode)
    const fresh = nodes.filter(({ id }, at) => (direction === 'down' ? !met.has(group(id)) : at === 0 || group(nodes[at - 1]?.id ?? '') !== group(id)))
    for (const { id } of fresh) headed.add(id)
    for (const { id } of nodes) met.add(group(id))
  }
  return headed
}

/** Starts across the layers: each slot near the mean middle of its neighbours, to and fro. */
function settle({ layers, routes }: LayerOrder, size: (slot: Slot) => number, room: { gap: number; from: number; to: number }): ReadonlyMap<string, number> {
  const near = new Map<string, string[]>()
  for (const route of routes) {
    route.slice(1).forEach((to, at) => {
      const from = route[at] ?? to
      near.set(from, [...(near.get(from) ?? []), to])
      near.set(to, [...(near.get(to) ?? []), from])
    })
  }
  const middle = new Map<string, number>()
  const starts = new Map<string, number>()
  for (let sweep = 0; sweep <= SWEEPS; sweep += 1) {
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const own = new Set(layer.map(({ id }) => id))
      const sizes = layer.map(size)
      const wanted = layer.map((slot, at) => {
        const around = (near.get(slot.id) ?? []).filter((id) => !own.has(id)).flatMap((id) => middle.get(id) ?? [])
        const goal = around.length > 0 ? around.reduce((sum, place) => sum + place, 0) / around.length : (middle.get(slot.id) ?? room.to / 2)
        return goal - (sizes[at] ?? 0) / 2
      })
      spread(wanted, sizes, room).forEach((start, at) => {
        const slot = layer[at]
        if (slot === undefined) return
        starts.set(slot.id, start)
        middle.set(slot.id, start + (sizes[at] ?? 0) / 2)
      })
    }
  }
  return starts
}

function boxOf(id: string, place: Place | undefined, isDown: boolean): Box {
  if (place === undefined) throw new Error(`Inconsistent: ${id} has no place`)
  const { main, depth, cross, breadth } = place
  return isDown ? { id, x: cross, y: main, width: breadth, height: depth } : { id, x: main, y: cross, width: depth, height: breadth }
}

/** A group takes the whole breadth of its rows, or the run of its nodes in a column. */
function groupBoxes({ group, headroom, direction }: LayeredSpec, boxes: readonly Box[], breadth: number): readonly Box[] {
  const names = [...new Set(boxes.map(({ id }) => group(id)))]
  return names.flatMap((name) => {
    const box = around(name, boxes.filter(({ id }) => group(id) === name))
    if (box === undefined) return []
    const side = direction === 'down' ? { x: 0, width: breadth } : {}
    return [{ ...box, ...side, y: box.y - headroom, height: box.height + headroom }]
  })
}
