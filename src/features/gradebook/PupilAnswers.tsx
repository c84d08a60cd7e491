import { useState } from 'preact/hooks'
import type { GradedItem, Gradebook } from '../../core/assignments/gradebook.ts'
import { cellOf } from '../../core/assignments/gradebook-table.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { CELL_SIGNS } from './cell-signs.ts'
import { pupilHref, shownName } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'
import { responseText } from './response-text.ts'
import './PupilView.css'

type PupilAnswersProps = { readonly model: GradebookModel; readonly book: Gradebook; readonly column: GradedItem }

/** Who answered what; drawn when it is opened. */
export function PupilAnswers({ model, book, column: { number, item } }: PupilAnswersProps) {
  const { gradebook, item: words } = usePageMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="PupilAnswers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{gradebook.who}</summary>
      {isOpen && (
        <ul role="list">
          {model.rows.value.map((pupil) => {
            const mark = pupil.marks.get(number)
            const state = cellOf(mark)
            const response = mark?.answer.response
            return (
              <li key={pupil.id}>
                <span class="AnswerList-sign" data-mark={state}>
                  <span aria-hidden="true">{CELL_SIGNS[state]}</span>
                  <span class="visually-hidden">{gradebook.marks[state]}</span>
                </span>
                <a href={pupilHref(book.assignment.id, pupil.id)}>
                  <bdi>{shownName(model, pupil)}</bdi>
                </a>
                <bdi>{item === undefined || response === undefined ? gradebook.marks[state] : responseText(item, response, words)}</bdi>
              </li>
            )
          })}
        </ul>
      )}
    </details>
  )
}
