import type { GradedPupil, Gradebook } from '../../core/assignments/gradebook.ts'
import { cellOf } from '../../core/assignments/gradebook-table.ts'
import type { PageMessages } from '../../i18n/page-messages.en.ts'
import { CELL_SIGNS } from './cell-signs.ts'
import { pupilHref, type ClassTexts } from './class-texts.ts'
import type { Span } from './use-drawn-part.ts'

type MatrixRowProps = {
  readonly book: Gradebook
  readonly pupil: GradedPupil
  readonly name: string
  readonly texts: ClassTexts
  readonly words: PageMessages['gradebook']
  /** Of the questions, those to be drawn. */
  readonly columns: Span
}

/** The cells of one pupil: name, score, and a sign for each question. */
export function MatrixRow({ book, pupil, name, texts, words, columns: { from, to } }: MatrixRowProps) {
  const { shown } = pupil
  return (
    <>
      <th scope="row">
        <a href={pupilHref(book.assignment.id, pupil.id)}>
          <bdi>{name}</bdi>
        </a>
        {(shown.isLate || shown.overSeconds > 0) && <small>{shown.isLate ? words.late : words.overTime}</small>}
      </th>
      <td class="MatrixRow-score" data-passed={pupil.passed}>
        {texts.percent(pupil.share)}
      </td>
      <Room columns={from} />
      {book.items.slice(from, to).map(({ number, counts }, at) => {
        const state = cellOf(pupil.marks.get(number))
        return (
          <td key={number} aria-colindex={from + at + 3} data-mark={state} data-off={counts ? undefined : ''} aria-label={words.marks[state]}>
            {CELL_SIGNS[state]}
          </td>
        )
      })}
      <Room columns={book.items.length - to} />
    </>
  )
}

/** Keeps the room of columns that are not drawn. */
function Room({ columns }: { readonly columns: number }) {
  return columns === 0 ? null : <td colSpan={columns} aria-hidden="true" />
}
