import type { Attempt, Gradebook, GradedItem } from '../../core/assignments/gradebook.ts'
import { cellOf } from '../../core/assignments/gradebook-table.ts'
import { editedItem, type AnswerMark } from '../../core/assignments/marking.ts'
import { GAP } from '../../core/bank/item.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { CELL_SIGNS } from './cell-signs.ts'
import { itemHref, useClassTexts } from './class-texts.ts'
import { responseText } from './response-text.ts'

/** Every question of an attempt: what was answered, and beside it what is right. */
export function AnswerList({ book, attempt }: { readonly book: Gradebook; readonly attempt: Attempt }) {
  const marks = new Map(attempt.marks.map((mark) => [mark.item, mark]))
  return (
    <ol role="list" class="AnswerList">
      {book.items.map((column, at) => {
        const mark = marks.get(column.number)
        return mark === undefined ? null : <AnswerRow key={column.number} id={book.assignment.id} column={column} place={at + 1} mark={mark} />
      })}
    </ol>
  )
}

type AnswerRowProps = { readonly id: string; readonly column: GradedItem; readonly place: number; readonly mark: AnswerMark }

function AnswerRow({ id, column: { number, item, edit }, place, mark }: AnswerRowProps) {
  const { gradebook, item: words } = usePageMessages()
  const { language, points } = useClassTexts()
  const state = cellOf(mark)
  const { response, certainty } = mark.answer
  return (
    <li data-mark={state}>
      <span class="AnswerList-sign" data-mark={state}>
        <span aria-hidden="true">{CELL_SIGNS[state]}</span>
        <span class="visually-hidden">{gradebook.marks[state]}</span>
      </span>
      <div>
        <a href={itemHref(id, number)}>
          {place}. {item?.prompt.replace(GAP, '…') ?? gradebook.question(place)}
        </a>
        <dl>
          <div>
            <dt>{gradebook.given}</dt>
            <dd>
              {response === undefined || item === undefined ? gradebook.noAnswer : <bdi>{responseText(item, response, words)}</bdi>}
              {certainty !== undefined && <small>{gradebook.sure(gradebook.certainties[certainty])}</small>}
              {state === 'partial' && <small>{points(mark.score)}</small>}
            </dd>
          </div>
          {item !== undefined && state !== 'right' && (
            <div>
              <dt>{gradebook.key}</dt>
              <dd>{rightAnswerText(editedItem(item, edit), language)}</dd>
            </div>
          )}
        </dl>
      </div>
    </li>
  )
}
