import type { VNode } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { GradedPupil, Gradebook } from '../../core/assignments/gradebook.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { useClassTexts } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'
import { initialsOf } from './matrix-rows.ts'
import { useRowWindow } from './use-row-window.ts'
import './MatrixPrint.css'
import './MatrixTable.css'

/** More questions than this leave no room on paper for a second line in the head. */
const MANY = 40

type MatrixTableProps = { readonly model: GradebookModel; readonly book: Gradebook }

/**
 * The matrix as a table that scrolls in its own frame. Of a long class only the rows in sight are
 * drawn, with room kept for the others; on paper all of them are.
 */
export function MatrixTable({ model, book }: MatrixTableProps) {
  const { gradebook } = usePageMessages()
  const texts = useClassTexts()
  const frame = useRef<HTMLDivElement>(null)
  const pupils = model.rows.value
  const initials = model.initials.value
  const [rowHeight, measure] = useState(40)
  const head = useMemo(() => <MatrixHead model={model} book={book} texts={texts} />, [model, book, texts])
  const { from, to } = useRowWindow(frame, pupils.length, rowHeight)
  const row = useDrawnRows((pupil) => (
    <MatrixRow key={pupil.id} book={book} pupil={pupil} name={initials ? initialsOf(pupil.name) : pupil.name} texts={texts} words={gradebook} />
  ), [book, initials, texts, gradebook])

  useLayoutEffect(() => {
    const height = frame.current?.querySelector<HTMLElement>('tbody tr[aria-rowindex]')?.getBoundingClientRect().height
    if (height !== undefined && height > 0 && Math.abs(height - rowHeight) > 0.1) measure(height)
  })

  return (
    <div class="MatrixTable" ref={frame} tabIndex={0} role="group" aria-label={gradebook.matrixLabel}>
      <table aria-rowcount={pupils.length + 1} data-many={book.items.length > MANY || undefined} style={{ '--items': book.items.length }}>
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
