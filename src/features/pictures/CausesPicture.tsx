import { useRef } from 'preact/hooks'
import type { CauseEdge, CauseNode } from '../../core/bank/pictures.ts'
import { reach } from '../../core/pictures/graph.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { Graph } from './Graph.tsx'
import type { NodeDetail } from './NodePanel.tsx'
import { PictureFrame, type Choice } from './PictureFrame.tsx'
import type { Tone } from './PictureNode.tsx'
import { CausesTable } from './CausesTable.tsx'
import { causesLayout } from './graph-layouts.ts'
import type { PicturesModel } from './pictures-model.ts'
import { useRoom } from './use-room.ts'

type CausesProps = { readonly model: PicturesModel; readonly nodes: readonly CauseNode[]; readonly edges: readonly CauseEdge[] }

/** From the roots to the outcome: down a phone, across a wide screen. The chosen step lights all that led to it and all that came of it. */
export function CausesPicture({ model, nodes, edges }: CausesProps) {
  const { pictures } = usePageMessages()

  function detailOf(id: string): NodeDetail | undefined {
    const node = nodes.find((candidate) => candidate.id === id)
    if (node === undefined) return undefined
    const line = (end: string, label: string | undefined) => {
      const name = nodes.find((candidate) => candidate.id === end)?.label ?? end
      return { text: label === undefined ? name : pictures.causeLine(name, label), target: end }
    }
    const lists = [
      { heading: pictures.comesFrom, lines: edges.filter(({ to }) => to === id).map(({ from, label }) => line(from, label)) },
      { heading: pictures.leadsTo, lines: edges.filter(({ from }) => from === id).map(({ to, label }) => line(to, label)) },
    ]
    return { title: node.label, kicker: pictures.layers[node.layer], texts: [node.detail], facts: node.facts, source: node.source, lists: lists.filter(({ lines }) => lines.length > 0) }
  }

  return (
    <PictureFrame
      name="causes"
      motif="chevron"
      model={model}
      detailOf={detailOf}
      draw={(choice) => <CausesGraph model={model} nodes={nodes} edges={edges} choice={choice} />}
      table={({ choose }) => <CausesTable model={model} nodes={nodes} edges={edges} onChoose={choose} />}
      legend={
        <ul role="list" class="Graph-key">
          <li data-tone="cause">{pictures.tones.cause}</li>
          <li data-tone="effect">{pictures.tones.effect}</li>
        </ul>
      }
    />
  )
}

function CausesGraph({ model, nodes, edges, choice: { chosen, choose } }: CausesProps & { readonly choice: Choice }) {
  const { pictures } = usePageMessages()
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const lit = chosen === undefined ? undefined : reach(edges, chosen)

  function toneOf(id: string): Tone | undefined {
    if (lit === undefined) return undefined
    if (id === chosen) return 'chosen'
    return lit.causes.has(id) ? 'cause' : lit.effects.has(id) ? 'effect' : 'far'
  }

  function wireTone({ from, to }: CauseEdge): Tone | undefined {
    if (lit === undefined) return undefined
    if (lit.causes.has(from) && (to === chosen || lit.causes.has(to))) return 'cause'
    return lit.effects.has(to) && (from === chosen || lit.effects.has(from)) ? 'effect' : 'far'
  }

  return (
    <div class="Graph-frame" ref={frame}>
      {room !== undefined && (
        <Graph
          drawing={causesLayout(nodes, edges, pictures.layers, room)}
          nodes={nodes.map(({ id, label, layer, facts }) => ({ id, label, group: layer, count: model.masteryOf(facts) }))}
          headings={pictures.layers}
          toneOf={toneOf}
          wireLook={(wire) => ({ kind: 'leads', tone: wireTone(wire) })}
          onChoose={choose}
        />
      )}
    </div>
  )
}
