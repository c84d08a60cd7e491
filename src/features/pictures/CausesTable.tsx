import type { CauseEdge, CauseNode } from '../../core/bank/pictures.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { PictureTable, RowName } from './PictureTable.tsx'
import { masteryText } from './mastery-text.ts'
import type { PicturesModel } from './pictures-model.ts'

type CausesTableProps = {
  readonly model: PicturesModel
  readonly nodes: readonly CauseNode[]
  readonly edges: readonly CauseEdge[]
  readonly onChoose: (id: string) => void
}

export function CausesTable({ model, nodes, edges, onChoose }: CausesTableProps) {
  const { pictures } = usePageMessages()
  const { step, layer, what, causes, effects, questions } = pictures.columns
  const names = (ends: readonly { readonly id: string; readonly label: string | undefined }[]): string =>
    ends.map(({ id, label }) => `${nodes.find((node) => node.id === id)?.label ?? id}${label === undefined ? '' : ` (${label})`}`).join(' · ')
  return (
    <PictureTable
      caption={pictures.tableNames.causes}
      columns={[step, layer, what, causes, effects, questions]}
      rows={nodes.map((node) => ({
        key: node.id,
        head: <RowName id={node.id} name={node.label} onChoose={onChoose} />,
        cells: [
          pictures.layers[node.layer],
          node.detail,
          names(edges.filter(({ to }) => to === node.id).map(({ from, label }) => ({ id: from, label }))),
          names(edges.filter(({ from }) => from === node.id).map(({ to, label }) => ({ id: to, label }))),
          masteryText(model.masteryOf(node.facts), pictures),
        ],
      }))}
    />
  )
}
