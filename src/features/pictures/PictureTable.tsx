import type { ComponentChildren } from 'preact'
import { nodeId } from './PictureNode.tsx'
import './PictureTable.css'

type Row = { readonly key: string; readonly head: ComponentChildren; readonly cells: readonly ComponentChildren[] }
type PictureTableProps = { readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly Row[] }

/** A cell of more letters gets a column wide enough to read. */
const LONG = 40

/** What a picture shows, as a table. On a narrow screen it scrolls within its own frame, which the keyboard can reach. */
export function PictureTable({ caption, columns, rows }: PictureTableProps) {
  return (
    <div class="PictureTable" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={at} data-long={(typeof cell === 'string' && cell.length > LONG) || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The name of a node in a table: opens its panel, as the node does in the picture. */
export function RowName({ id, name, onChoose }: { readonly id: string; readonly name: string; readonly onChoose: (id: string) => void }) {
  return (
    <button type="button" class="PictureTable-name" id={nodeId(id)} onClick={() => onChoose(id)}>
      {name}
    </button>
  )
}
