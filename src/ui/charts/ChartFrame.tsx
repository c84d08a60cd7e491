import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { usePageMessages } from '../app-context.ts'
import { useRoom, type Room } from './use-room.ts'
import './ChartFrame.css'

/** What a drawing shows, in cells; the first of each row names it. */
export type ChartTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }

type ChartFrameProps = {
  readonly title: string
  /** What the drawing says, in words. */
  readonly sentence: string
  /** Made when it is asked for. */
  readonly table: () => ChartTable
  readonly draw: (room: Room) => ComponentChildren
  /** The level of the title among the headings of the page. */
  readonly level?: 2 | 3
  /** What is chosen about the drawing, and its keys. */
  readonly children?: ComponentChildren
}

/** Around each drawing: its title, what it says, and the same as a table. */
export function ChartFrame({ title, sentence, table, draw, level = 2, children }: ChartFrameProps) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const Title = `h${level}` as const
  return (
    <section class="ChartFrame" aria-labelledby={id}>
      <Title id={id}>{title}</Title>
      <p>{sentence}</p>
      {children}
      <div class="ChartFrame-room" ref={frame}>
        {room !== undefined && draw(room)}
      </div>
      <TableBelow title={title} table={table} />
    </section>
  )
}

/** Opened by a press or by the keyboard. A wide table scrolls within its own frame. */
function TableBelow({ title, table }: Pick<ChartFrameProps, 'title' | 'table'>) {
  const { progress } = usePageMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="ChartTable" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {progress.asTable}
        <span class="visually-hidden">, {title}</span>
      </summary>
      {isOpen && (
        <div role="group" aria-label={`${progress.asTable}, ${title}`} tabIndex={0}>
          <Cells {...table()} />
        </div>
      )}
    </details>
  )
}

function Cells({ columns, rows }: ChartTable) {
  return (
    <table>
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
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
