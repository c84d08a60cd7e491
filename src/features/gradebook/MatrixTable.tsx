import type { VNode } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { GradedPupil, Gradebook } from '../../core/assignments/gradebook.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { useClassTexts } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'
import { initialsOf } from './matrix-rows.ts'
import { useDrawnPart } from './use-drawn-part.ts'
import './MatrixPrint.css'
import './MatrixTable.css'

/** More questions than this leave no room on paper for a second line in the head. */
const MANY = 40

type MatrixTableProps = { readonly model: GradebookModel; readonly book: Gradebook }

/**
 * The matrix as a table that scrolls in its own frame. Of a large class only what is in sight is
 * drawn, with room kept for the rest; on paper all of it is.
 */
export function MatrixTable({ model, book }: MatrixTableProps) {
  const { gradebook } = usePageMessages()
  const texts = useClassTexts()
  const frame = useRef<HTMLDivElement>(null)
  const pupils = model.rows.value
  const initials = model.initials.value
  const head = useMemo(() => <MatrixHead model={model} book={book} texts={texts} />, [model, book, texts])
  const { rows: { from, to }, columns, rowHeight } = useDrawnPart(frame, pupils.length, book.items.length)
  const row = useDrawnRows((pupil) => (
    <MatrixRow key={pupil.id} book={book} pupil={pupil} name={initials ? initialsOf(pupil.name) : pupil.name} texts={texts} words={gradebook} columns={columns} />
  ), [book, initials, texts, gradebook, columns.from, columns.to])

  return (
    <div class="MatrixTable" ref={frame} tabIndex={0} role="group" aria-label={gradebook.matrixLabel}>
      <table aria-rowcount={pupils.length + 1} aria-colcount={book.items.length + 2} data-many={book.items.length > MANY || undefined} style={{ '--items': book.items.length }}>
        {head}
        <tbody>
          <Room rows={from} rowHeight={rowHeight} />
          {pupils.slice(from, to).map((pupil, at) => (
            <tr key={pupil.id} aria-rowindex={from + at + 2}>
              {row(pupil)}
            </tr>
          ))}
          <Room rows={pupils.length - to} rowHeight={rowHeight} />
        </tbody>
      </table>
    </div>
  )
}

/** Keeps the room of rows that are not drawn. */
function Room({ rows, rowHeight }: { readonly rows: number; readonly rowHeight: number }) {
  return rows === 0 ? null : (
    <tr aria-hidden="true" class="MatrixTable-room">
      <td style={{ blockSize: `${rows * rowHeight}px` }} />
    </tr>
  )
}

/** Draws each pupil once: a vnode that stays the same is not looked at again, and a class of a hundred columns scrolls smoothly. */
function useDrawnRows(draw: (pupil: GradedPupil) => VNode, inputs: readonly unknown[]): (pupil: GradedPupil) => VNode {
  const drawn = useMemo(() => new Map<GradedPupil, VNode>(), inputs)
  return (pupil) => {
    const known = drawn.get(pupil) ?? draw(pupil)
    drawn.set(pupil, known)
    return known
  }
}
