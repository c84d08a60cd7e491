import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { CELL_STATES, gradebookTable } from '../../core/assignments/gradebook-table.ts'
import { COMMAS, csvText, SEMICOLONS } from '../../core/lib/csv.ts'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { CountingChoice } from './CountingChoice.tsx'
import { MatrixBar } from './MatrixBar.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { RemoveClass } from './RemoveClass.tsx'
import { CELL_SIGNS } from './cell-signs.ts'
import type { GradebookModel } from './gradebook-model.ts'
import './MatrixView.css'

export type SaveTable = (file: { readonly name: string; readonly type: string; readonly content: string }) => void

type MatrixViewProps = { readonly model: GradebookModel; readonly book: Gradebook; readonly saveFile: SaveTable }

/** Pupils by questions, and what is done with the whole. */
export function MatrixView({ model, book, saveFile }: MatrixViewProps) {
  const { gradebook } = usePageMessages()
  const isMean = book.rule === 'mean' && book.pupils.some(({ attempts }) => attempts.length > 1)
  return (
    <>
      <MatrixBar model={model} book={book} />
      <MatrixTable model={model} book={book} />
      <MatrixLegend />
      {isMean && <p class="GradebookPage-quiet">{gradebook.meanNote}</p>}
      <TableFiles book={book} saveFile={saveFile} />
      <details class="ClassManage no-print">
        <summary>{gradebook.manage}</summary>
        <CountingChoice model={model} book={book} />
        <RemoveClass model={model} id={book.assignment.id} />
      </details>
    </>
  )
}

function MatrixLegend() {
  const { gradebook } = usePageMessages()
  return (
    <ul role="list" class="MatrixLegend" aria-label={gradebook.marksLegend}>
      {CELL_STATES.filter((state) => state !== 'none').map((state) => (
        <li key={state}>
          <span data-mark={state} aria-hidden="true">
            {CELL_SIGNS[state]}
          </span>
          {gradebook.marks[state]}
        </li>
      ))}
    </ul>
  )
}

function TableFiles({ book, saveFile }: Omit<MatrixViewProps, 'model'>) {
  const { gradebook } = usePageMessages()
  const { assignment } = book
  const save = (dialect: 'comma' | 'semicolon') =>
    saveFile({
      name: `${fileName(gradebook.csvFile([assignment.className, assignment.title].filter(Boolean).join(' ')))}.csv`,
      type: 'text/csv;charset=utf-8',
      content: csvText(gradebookTable(book, gradebook.csvColumns), dialect === 'comma' ? COMMAS : SEMICOLONS),
    })
  return (
    <section class="TableFiles no-print" aria-labelledby="files">
      <h2 id="files">{gradebook.csvTitle}</h2>
      <div>
        {(['comma', 'semicolon'] as const).map((dialect) => (
          <span key={dialect}>
            <Button aria-describedby={`csv-${dialect}`} onClick={() => save(dialect)}>
              {gradebook.csv[dialect]}
            </Button>
            <small id={`csv-${dialect}`}>{gradebook.csvHint[dialect]}</small>
          </span>
        ))}
        <Button onClick={() => print()}>{gradebook.print}</Button>
      </div>
    </section>
  )
}

/** Signs that some file system does not take. */
const fileName = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').trim()
