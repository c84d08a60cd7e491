import { LAYERS, SIDES, type CastActor, type CastRelation, type CauseEdge, type CauseNode, type Side } from '../../core/bank/pictures.ts'
import { arcLayout } from '../../core/pictures/arc-layout.ts'
import type { Drawing } from '../../core/pictures/drawing.ts'
import { rows, type Link } from '../../core/pictures/graph.ts'
import { layeredLayout } from '../../core/pictures/layered-layout.ts'
import { lineCount, type Measure } from '../../core/pictures/wrap.ts'
import { nodeHeight } from './node-height.ts'
import type { Room } from './use-room.ts'

/** What stands above each group, by its name. */
export type Headings = Readonly<Record<string, string>>

/** From this width on (rem), a graph runs across the screen. */
const WIDE = 54
/** Whether the room asks for a drawing in one column. */
export const isNarrow = ({ width }: Room): boolean => width < WIDE

/** The widths of nodes that stand in columns. */
const CAUSE_WIDTH = 9.25
const ACTOR_WIDTH = 10.5

/** The measures of a heading, as Graph.css has them. */
const HEADING_TEXT = 0.9375
const HEADING_LINE = 1.3
const AROUND_HEADING = 0.8

/** What the longest heading needs above its group. */
function headroom(headings: Headings, width: number, measure: Measure): number {
  return AROUND_HEADING + HEADING_LINE * Math.max(...Object.values(headings).map((heading) => lineCount(heading, (width - AROUND_HEADING) / HEADING_TEXT, measure)))
}

/** The causes: rows of one to three nodes under each other, or a column for each layer. */
export function causesLayout(nodes: readonly CauseNode[], edges: readonly CauseEdge[], headings: Headings, room: Room): Drawing {
  const { width, measure } = room
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const layerOf = new Map(nodes.map(({ id, layer }) => [id, layer]))
  const bands = LAYERS.map((layer) => nodes.filter((node) => node.layer === layer).map(({ id }) => id))
  const look = {
    links: edges,
    group: (id: string) => layerOf.get(id) ?? '',
    height: (id: string, wide: number) => nodeHeight(labels.get(id) ?? '', wide, measure),
    headroom: headroom(headings, isNarrow(room) ? width : CAUSE_WIDTH, measure),
  }
  if (isNarrow(room)) {
    const perRow = Math.min(Math.max(Math.floor(width / 8.5), 1), 3)
    return layeredLayout({ ...look, layers: rows(bands, edges, perRow), direction: 'down', breadth: width, width: 11, layerGap: 2.1, nodeGap: 0.5 })
  }
  const before = edges.filter(({ from, to }) => layerOf.get(from) === layerOf.get(to))
  return layeredLayout({ ...look, layers: bands, before, direction: 'right', breadth: 34, width: CAUSE_WIDTH, layerGap: gapBetween(width, CAUSE_WIDTH, bands.length), nodeGap: 1.5 })
}

/** The columns of the cast: those who act from outside stand beside those they act on. */
const COLUMNS: readonly (readonly Side[])[] = [['region', 'abroad'], ['army', 'armed'], ['state'], ['opposition']]

/** The cast: one column with arcs, or the whole network in four columns of sides. */
export function castLayout(actors: readonly CastActor[], relations: readonly CastRelation[], headings: Headings, room: Room): Drawing {
  const { width, measure } = room
  const narrow = Math.min(width, 30)
  const gutter = narrow < 14 ? 1.5 : 4.5
  const names = new Map(actors.map(({ id, name }) => [id, shortName(name)]))
  const sideOf = new Map(actors.map(({ id, side }) => [id, side]))
  const on = (side: Side) => actors.filter((actor) => actor.side === side).map(({ id }) => id)
  const look = {
    links: relations,
    group: (id: string) => sideOf.get(id) ?? '',
    height: (id: string, wide: number) => nodeHeight(names.get(id) ?? '', wide, measure),
    headroom: headroom(headings, isNarrow(room) ? narrow - gutter : ACTOR_WIDTH, measure),
  }
  if (isNarrow(room)) {
    return arcLayout({ ...look, nodes: SIDES.flatMap(on), width: narrow, gutter, nodeGap: 0.6 })
  }
  const before = COLUMNS.flatMap((sides) => sides.slice(1).flatMap((side, at) => pairs(on(sides[at] ?? side), on(side))))
  return layeredLayout({ ...look, layers: COLUMNS.map((sides) => sides.flatMap(on)), before, direction: 'right', breadth: 34, width: ACTOR_WIDTH, layerGap: gapBetween(width, ACTOR_WIDTH, COLUMNS.length), nodeGap: 1.1 })
}

/** The short form that a long name gives in brackets: `M5-RFP`. */
export function shortName(name: string): string {
  return /\(([^)]+)\)$/.exec(name)?.[1] ?? name
}

const gapBetween = (width: number, nodeWidth: number, columns: number): number => (width - columns * nodeWidth) / (columns - 1)

const pairs = (firsts: readonly string[], seconds: readonly string[]): readonly Link[] => firsts.flatMap((from) => seconds.map((to) => ({ from, to })))
