import type { Link } from './graph.ts'

/** A place in a layer: a node, or the gap that links to one node take together through a layer where none of their ends stands. */
export type Slot = { readonly id: string; readonly kind: 'node' | 'pass' }

/** Layers of slots in drawing order, and for each link (by index) the slots it runs through, ends included, from its earlier layer to its later one. */
export type LayerOrder = { readonly layers: readonly (readonly Slot[])[]; readonly routes: readonly (readonly string[])[] }

/** `before`: pairs of nodes of one layer of which the first must stand first. */
export type LayeredGraph = { readonly layers: readonly (readonly string[])[]; readonly links: readonly Link[]; readonly before?: readonly Link[] }

/** Enough for the crossings to settle in graphs of some dozens of nodes. */
const SWEEPS = 12

/**
 * Puts the slots of each layer in an order with few crossings: every slot goes to the mean place
 * of its neighbours in the layer before, then in the layer after, to and fro, and the best order
 * met is kept (barycentre heuristic; Sugiyama, Tagawa and Toda, 1981).
 */
export function orderLayers({ layers, links, before = [] }: LayeredGraph): LayerOrder {
  const { slots, routes } = withPasses(layers, links)
  const steps = routes.flatMap((route) => route.slice(1).map((to, at) => ({ from: route[at] ?? to, to })))
  let current = slots.map((layer) => arrange(layer, (slot) => layer.indexOf(slot), before))
  let best = current
  let fewest = crossings(best, steps)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const next = [...current]
    const isForward = sweep % 2 === 0
    for (let step = 1; step < next.length; step += 1) {
      const at = isForward ? step : next.length - 1 - step
      const layer = next[at] ?? []
      const fixed = next[isForward ? at - 1 : at + 1] ?? []
      next[at] = arrange(layer, meanPlace(layer, fixed, steps), before)
    }
    current = next
    const found = crossings(current, steps)
    if (found < fewest) [best, fewest] = [current, found]
  }
  return { layers: best, routes }
}

/** How many pairs of steps between neighbouring layers cross. Steps within one layer do not count. */
export function crossings(layers: readonly (readonly Slot[])[], steps: readonly Link[]): number {
  let count = 0
  for (let at = 1; at < layers.length; at += 1) {
    const above = places(layers[at - 1] ?? [])
    const below = places(layers[at] ?? [])
    const ends = steps.flatMap(({ from, to }) => {
      const start = above.get(from)
      const end = below.get(to)
      return start === undefined || end === undefined ? [] : [{ start, end }]
    })
    ends.forEach((one, index) => {
      for (const other of ends.slice(index + 1)) if ((one.start - other.start) * (one.end - other.end) < 0) count += 1
    })
  }
  return count
}

function withPasses(layers: readonly (readonly string[])[], links: readonly Link[]): { slots: readonly (readonly Slot[])[]; routes: readonly (readonly string[])[] } {
  const layerOf = new Map(layers.flatMap((layer, at) => layer.map((id) => [id, at] as const)))
  const slots: Slot[][] = layers.map((layer) => layer.map((id) => ({ id, kind: 'node' })))
  const routes = links.map(({ from, to }) => {
    const start = layerOf.get(from)
    const end = layerOf.get(to)
    if (start === undefined || end === undefined) throw new Error(`Inconsistent: the link ${from} -> ${to} has an end in no layer`)
    const [first, last] = start <= end ? [from, to] : [to, from]
    const passes: string[] = []
    for (let at = Math.min(start, end) + 1; at < Math.max(start, end); at += 1) {
      const id = `${last}@${at}`
      if (!slots[at]?.some((slot) => slot.id === id)) slots[at]?.push({ id, kind: 'pass' })
      passes.push(id)
    }
    return [first, ...passes, last]
  })
  return { slots, routes }
}

const places = (layer: readonly Slot[]): ReadonlyMap<string, number> => new Map(layer.map(({ id }, at) => [id, at]))

/** The mean place of a slot's neighbours in the fixed layer, as a share of that layer; a slot without neighbours stays where it is. */
function meanPlace(layer: readonly Slot[], fixed: readonly Slot[], steps: readonly Link[]): (slot: Slot) => number {
  const fixedAt = places(fixed)
  return (slot) => {
    const near = steps.flatMap(({ from, to }) => {
      const place = fixedAt.get(from === slot.id ? to : to === slot.id ? from : '')
      return place === undefined ? [] : [(place + 0.5) / fixed.length]
    })
    if (near.length === 0) return (layer.indexOf(slot) + 0.5) / layer.length
    return near.reduce((sum, place) => sum + place, 0) / near.length
  }
}

/** Sorts by wish, but no node before one that must precede it; a node comes right behind its predecessor where it can. */
function arrange(layer: readonly Slot[], wish: (slot: Slot) => number, before: readonly Link[]): readonly Slot[] {
  const wishes = new Map(layer.map((slot) => [slot, wish(slot)]))
  const wishOf = (slot: Slot): number => wishes.get(slot) ?? 0
  let waiting = [...layer].sort((a, b) => wishOf(a) - wishOf(b))
  const passes = waiting.filter(({ kind }) => kind === 'pass')
  waiting = waiting.filter(({ kind }) => kind === 'node')
  const nodes: Slot[] = []
  while (waiting.length > 0) {
    const ready = waiting.filter((slot) => !before.some(({ from, to }) => to === slot.id && waiting.some(({ id }) => id === from)))
    const next = ready.find((slot) => before.some(({ from, to }) => from === nodes.at(-1)?.id && to === slot.id)) ?? ready[0]
    if (next === undefined) throw new Error('Inconsistent: nodes of a layer must each precede the other')
    nodes.push(next)
    waiting = waiting.filter((slot) => slot !== next)
  }
  const merged: Slot[] = []
  for (const node of nodes) {
    while (passes[0] !== undefined && wishOf(passes[0]) <= wishOf(node)) merged.push(...passes.splice(0, 1))
    merged.push(node)
  }
  return [...merged, ...passes]
}
