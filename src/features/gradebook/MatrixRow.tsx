import type { GradedPupil, Gradebook } from '../../core/assignments/gradebook.ts'
import { cellOf } from '../../core/assignments/gradebook-table.ts'
import type { PageMessages } from '../../i18n/page-messages.en.ts'
import { CELL_SIGNS } from './cell-signs.ts'
import { pupilHref, type ClassTexts } from './class-texts.ts'

type MatrixRowProps = {
  readonly book: Gradebook
  readonly pupil: GradedPupil
  readonly name: string
  readonly texts: ClassTexts
  readonly words: PageMessages['gradebook']
}

/** The cells of one pupil: name, score, and a sign for each question. */
export function MatrixRow({ book, pupil, name, texts, words }: MatrixRowProps) {
  const { shown } = pupil
  return (
    <>
      <th scope="row">
        <a href={pupilHref(book.assignment.id, pupil.id)}>
          <bdi>{name}</bdi>
        </a>
        {(shown.isLate || shown.overSeconds > 0) && <small>{words.late}</small>}
      </th>
      <td class="MatrixRow-score" data-passed={pupil.passed}>
        {texts.percent(pupil.share)}
      </td>
      {book.items.map(({ number, counts }) => {
        const state = cellOf(pupil.marks.get(number))
        return (
          <td key={number} data-mark={state} data-off={counts ? undefined : ''} aria-label={words.marks[state]}>
            {CELL_SIGNS[state]}
          </td>
        )
      })}
    </>
  )
}
