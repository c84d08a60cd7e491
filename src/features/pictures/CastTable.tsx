import type { CastActor, CastRelation } from '../../core/bank/pictures.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { PictureTable, RowName } from './PictureTable.tsx'
import { masteryText } from './mastery-text.ts'
import type { PicturesModel } from './pictures-model.ts'

type CastTableProps = {
  readonly model: PicturesModel
  readonly actors: readonly CastActor[]
  readonly relations: readonly CastRelation[]
  readonly onChoose: (id: string) => void
}

export function CastTable({ model, actors, relations, onChoose }: CastTableProps) {
  const { pictures } = usePageMessages()
  const { actor, side, role, questions, from, relation, to } = pictures.columns
  const nameOf = (id: string): string => actors.find((candidate) => candidate.id === id)?.name ?? id
  return (
    <>
      <PictureTable
        caption={pictures.tableNames.cast}
        columns={[actor, side, role, questions]}
        rows={actors.map((one) => ({
          key: one.id,
          head: <RowName id={one.id} name={one.name} onChoose={onChoose} />,
          cells: [pictures.sides[one.side], one.role, masteryText(model.masteryOf(one.facts), pictures)],
        }))}
      />
      <PictureTable
        caption={pictures.tableNames.relations}
        columns={[from, relation, to]}
        rows={relations.map((one) => ({ key: `${one.from} ${one.to}`, head: nameOf(one.from), cells: [one.label, nameOf(one.to)] }))}
      />
    </>
  )
}
