import type { Link } from './graph.ts'

/** A rectangle in rem from the top left corner of its drawing. */
export type Box = { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A link as drawn: SVG path data of its line and of the arrow head at its `to` end. */
export type Wire = Link & { readonly line: string; readonly tip: string }

export type Drawing = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  /** The room that the nodes of one group take, heading included. */
  readonly groups: readonly Box[]
  readonly wires: readonly Wire[]
}

/** A point in rem. */
export type Point = readonly [x: number, y: number]

/** The length of an arrow head. */
export const TIP = 0.5

/** Path data with points written to the hundredth of a rem; more would only weigh. */
export function pathData(commands: readonly (readonly [command: string, ...points: Point[]])[]): string {
  return commands.map(([command, ...points]) => command + points.map((point) => point.map(round).join(' ')).join(' ')).join('')
}

/** An arrow head with its point at `end`, flying in the direction of the unit vector. */
export function tipData([x, y]: Point, [dx, dy]: Point): string {
  const back = TIP
  const half = TIP * 0.45
  return pathData([['M', [x, y]], ['L', [x - dx * back - dy * half, y - dy * back + dx * half]], ['L', [x - dx * back + dy * half, y - dy * back - dx * half]], ['Z']])
}

/** The least box around boxes; undefined around none. */
export function around(id: string, boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return { id, x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y }
}

const round = (length: number): number => Math.round(length * 100) / 100
