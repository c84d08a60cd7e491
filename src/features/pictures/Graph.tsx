import type { Drawing } from '../../core/pictures/drawing.ts'
import type { MasteryCount } from '../../core/stats/mastery.ts'
import { PictureNode, type Tone } from './PictureNode.tsx'
import './Graph.css'

export type GraphNode = { readonly id: string; readonly label: string; readonly group: string; readonly count: MasteryCount }

type GraphProps = {
  readonly drawing: Drawing
  readonly nodes: readonly GraphNode[]
  readonly headings: Readonly<Record<string, string>>
  readonly toneOf: (id: string) => Tone | undefined
  /** The look of a line; undefined leaves it out. */
  readonly wireLook: (wire: { readonly from: string; readonly to: string }) => { readonly kind: string; readonly tone?: Tone | undefined } | undefined
  readonly onChoose: (id: string) => void
}

const rem = (length: number): string => `${length}rem`

/** Nodes as native buttons in groups, laid over a drawing of their links. The lines are for the eye; in words they stand in the panel and the table. */
export function Graph({ drawing, nodes, headings, toneOf, wireLook, onChoose }: GraphProps) {
  const wires = drawing.wires.flatMap((wire) => {
    const look = wireLook(wire)
    return look === undefined ? [] : [{ ...wire, look }]
  })
  // what is lit is drawn last, so that nothing lies over it
  const inOrder = [...wires].sort((a, b) => Number(isLit(a.look.tone)) - Number(isLit(b.look.tone)))
  return (
    <div class="Graph" style={{ inlineSize: rem(drawing.width), blockSize: rem(drawing.height) }}>
      {drawing.groups.map(({ id, x, y, width, height }) => (
        <div key={id} class="Graph-ground" aria-hidden="true" style={{ left: rem(x), top: rem(y), inlineSize: rem(width), blockSize: rem(height) }} />
      ))}
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true" focusable="false">
        {inOrder.map(({ from, to, line, tip, look }) => (
          <g key={`${from} ${to}`} data-kind={look.kind} data-tone={look.tone}>
            <path d={line} />
            <path class="Graph-tip" d={tip} />
          </g>
        ))}
      </svg>
      {drawing.groups.map((group) => (
        <div key={group.id} role="group" aria-label={headings[group.id]}>
          <h2 class="Graph-heading" style={{ left: rem(group.x), top: rem(group.y), maxInlineSize: rem(group.width) }}>
            {headings[group.id]}
          </h2>
          {drawing.boxes.flatMap(({ id, x, y, width, height }) => {
            const node = nodes.find((candidate) => candidate.id === id)
            if (node === undefined || node.group !== group.id) return []
            const place = { left: rem(x), top: rem(y), inlineSize: rem(width), blockSize: rem(height) }
            return [<PictureNode key={id} id={id} label={node.label} count={node.count} tone={toneOf(id)} place={place} onChoose={onChoose} />]
          })}
        </div>
      ))}
    </div>
  )
}

const isLit = (tone: Tone | undefined): boolean => tone !== undefined && tone !== 'far'
