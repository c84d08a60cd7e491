import { pathData, tipData, TIP, type Point, type Wire } from './drawing.ts'
import type { Link } from './graph.ts'
import type { LayerOrder } from './layer-order.ts'

/** A slot's place: `main` runs from layer to layer, `cross` along a layer. */
export type Place = { readonly main: number; readonly depth: number; readonly cross: number; readonly breadth: number }

type Wiring = { readonly order: LayerOrder; readonly links: readonly Link[]; readonly placed: ReadonlyMap<string, Place>; readonly isDown: boolean }
type Side = 'start' | 'end'

/** The share of a node's side on which lines may end. */
const DOCK = 0.7

/** A line for every link: curves between layers, straight through a layer that is only passed, an arc beside the layer that holds both ends. */
export function layeredWires({ order, links, placed, isDown }: Wiring): readonly Wire[] {
  const place = (id: string): Place => {
    const found = placed.get(id)
    if (found === undefined) throw new Error(`Inconsistent: ${id} has no place`)
    return found
  }
  const ports = dock(order, place)
  const at = (main: number, cross: number): Point => (isDown ? [cross, main] : [main, cross])

  return links.map((link, index) => {
    const route = order.routes[index] ?? []
    const [first = '', last = ''] = [route[0], route.at(-1)]
    if (place(first).main === place(last).main) return { ...link, ...withinLayer(place(link.from), place(link.to), { at, isClear: isNeighbour(order, link) }) }

    const isForward = link.from === first
    const ends = route.map((id, step) => ({
      main: place(id).main,
      depth: place(id).depth,
      entry: step === 0 ? 0 : ports(id, 'start', route[step - 1] ?? ''),
      exit: step === route.length - 1 ? 0 : ports(id, 'end', route[step + 1] ?? ''),
    }))
    const commands = ends.slice(1).flatMap((to, step) => {
      const from = ends[step] ?? to
      const leave = from.main + from.depth + (step === 0 && !isForward ? TIP : 0)
      const arrive = to.main - (step === ends.length - 2 && isForward ? TIP : 0)
      const half = (leave + arrive) / 2
      const start: readonly [string, ...Point[]] = [step === 0 ? 'M' : 'L', at(leave, from.exit)]
      return [start, ['C', at(half, from.exit), at(half, to.entry), at(arrive, to.entry)] as const]
    })
    const target = place(link.to)
    const tip = isForward ? at(target.main, ends.at(-1)?.entry ?? 0) : at(target.main + target.depth, ends[0]?.exit ?? 0)
    return { ...link, line: pathData(commands), tip: tipData(tip, at(isForward ? 1 : -1, 0)) }
  })
}

/** Where on its side a slot meets each neighbour: in the order of the neighbours, so that the lines do not cross at the node. */
function dock({ routes }: LayerOrder, place: (id: string) => Place): (id: string, side: Side, neighbour: string) => number {
  const neighbours = new Map<string, Set<string>>()
  const meet = (id: string, side: Side, neighbour: string): void => {
    const key = `${side} ${id}`
    neighbours.set(key, (neighbours.get(key) ?? new Set()).add(neighbour))
  }
  for (const route of routes) {
    route.slice(1).forEach((to, step) => {
      const from = route[step] ?? to
      if (place(from).main === place(to).main) return
      meet(from, 'end', to)
      meet(to, 'start', from)
    })
  }
  return (id, side, neighbour) => {
    const { cross, breadth } = place(id)
    const middle = (other: string): number => place(other).cross + place(other).breadth / 2
    const all = [...(neighbours.get(`${side} ${id}`) ?? [])].sort((a, b) => middle(a) - middle(b))
    return cross + breadth * ((1 - DOCK) / 2 + (DOCK * (all.indexOf(neighbour) + 0.5)) / Math.max(all.length, 1))
  }
}

/** Whether nothing stands between the two ends of a link within one layer. */
function isNeighbour({ layers }: LayerOrder, { from, to }: Link): boolean {
  return layers.some((layer) => Math.abs(layer.findIndex(({ id }) => id === from) - layer.findIndex(({ id }) => id === to)) === 1)
}

function withinLayer(from: Place, to: Place, { at, isClear }: { at: (main: number, cross: number) => Point; isClear: boolean }): { line: string; tip: string } {
  const way = from.cross < to.cross ? 1 : -1
  if (isClear) {
    const main = from.main + from.depth / 2
    const [leave, arrive] = way > 0 ? [from.cross + from.breadth, to.cross] : [from.cross, to.cross + to.breadth]
    return { line: pathData([['M', at(main, leave)], ['L', at(main, arrive - way * TIP)]]), tip: tipData(at(main, arrive), at(0, way)) }
  }
  const leave = from.cross + from.breadth * (0.5 + 0.3 * way)
  const arrive = to.cross + to.breadth * (0.5 - 0.3 * way)
  const out = from.main - Math.min(1.4 + Math.abs(arrive - leave) * 0.06, 2.6)
  return {
    line: pathData([['M', at(from.main, leave)], ['C', at(out, leave), at(out, arrive), at(to.main - TIP, arrive)]]),
    tip: tipData(at(to.main, arrive), at(1, 0)),
  }
}
