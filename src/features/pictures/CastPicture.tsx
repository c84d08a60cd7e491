import { useRef } from 'preact/hooks'
import type { CastActor, CastRelation } from '../../core/bank/pictures.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { CastTable } from './CastTable.tsx'
import { Graph } from './Graph.tsx'
import type { NodeDetail } from './NodePanel.tsx'
import { PictureFrame, type Choice } from './PictureFrame.tsx'
import type { Tone } from './PictureNode.tsx'
import { BONDS, bondOf } from './bonds.ts'
import { castLayout, isNarrow, shortName } from './graph-layouts.ts'
import type { PicturesModel } from './pictures-model.ts'
import { useRoom } from './use-room.ts'

type CastProps = { readonly model: PicturesModel; readonly actors: readonly CastActor[]; readonly relations: readonly CastRelation[] }

/** Who is who, by side. A phone draws the lines of the chosen actor only; a wide screen draws them all. */
export function CastPicture({ model, actors, relations }: CastProps) {
  const { pictures } = usePageMessages()
  const nameOf = (id: string): string => shortName(actors.find((actor) => actor.id === id)?.name ?? id)

  function detailOf(id: string): NodeDetail | undefined {
    const actor = actors.find((candidate) => candidate.id === id)
    if (actor === undefined) return undefined
    const lines = relations
      .filter(({ from, to }) => from === id || to === id)
      .map(({ from, to, label }) => ({ text: pictures.relation(nameOf(from), label, nameOf(to)), target: from === id ? to : from }))
    return { title: actor.name, kicker: pictures.sides[actor.side], texts: [actor.role], facts: actor.facts, source: actor.source, lists: lines.length > 0 ? [{ heading: pictures.relations, lines }] : [] }
  }

  return (
    <PictureFrame
      name="cast"
      motif="lozenge"
      model={model}
      detailOf={detailOf}
      draw={(choice) => <CastGraph model={model} actors={actors} relations={relations} choice={choice} />}
      table={({ choose }) => <CastTable model={model} actors={actors} relations={relations} onChoose={choose} />}
      legend={
        <ul role="list" class="Graph-key">
          {BONDS.map((bond) => (
            <li key={bond}>
              <svg width="36" height="8" data-kind={bond} aria-hidden="true" focusable="false">
                <path d="M0 4h36" />
              </svg>
              {pictures.bonds[bond]}
            </li>
          ))}
        </ul>
      }
    />
  )
}

function CastGraph({ model, actors, relations, choice: { chosen, choose } }: CastProps & { readonly choice: Choice }) {
  const { pictures } = usePageMessages()
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const near = new Set(relations.filter(({ from, to }) => from === chosen || to === chosen).flatMap(({ from, to }) => [from, to]))

  function toneOf(id: string): Tone | undefined {
    if (chosen === undefined) return undefined
    return id === chosen ? 'chosen' : near.has(id) ? 'near' : 'far'
  }

  function wireLook({ from, to }: { readonly from: string; readonly to: string }) {
    const touches = from === chosen || to === chosen
    if (!touches && room !== undefined && isNarrow(room)) return undefined
    const kind = relations.find((relation) => relation.from === from && relation.to === to)?.kind ?? ''
    return { kind: bondOf(kind), tone: chosen === undefined ? undefined : touches ? ('near' as const) : ('far' as const) }
  }

  return (
    <div class="Graph-frame" ref={frame}>
      {room !== undefined && (
        <Graph
          drawing={castLayout(actors, relations, pictures.sides, room)}
          nodes={actors.map(({ id, name, side, facts }) => ({ id, label: shortName(name), group: side, count: model.masteryOf(facts) }))}
          headings={pictures.sides}
          toneOf={toneOf}
          wireLook={wireLook}
          onChoose={choose}
        />
      )}
    </div>
  )
}
