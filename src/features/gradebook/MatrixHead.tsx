import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { itemHref, type ClassTexts } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'

type MatrixHeadProps = { readonly model: GradebookModel; readonly book: Gradebook; readonly texts: ClassTexts }

/** Names the columns; those of pupils and scores sort by a press, those of questions lead to them. */
export function MatrixHead({ model, book, texts }: MatrixHeadProps) {
  const { gradebook } = usePageMessages()
  const { by, down } = model.sort.value
  const sorted = (name: typeof by) => (by === name ? (down ? 'descending' : 'ascending') : undefined)
  const sort = (name: 'name' | 'score') => () => (by === name ? model.turn() : model.sortBy(name))
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-sort={sorted('name')}>
          <button type="button" title={gradebook.sortByName} onClick={sort('name')}>
            {gradebook.pupil}
          </button>
        </th>
        <th scope="col" class="MatrixHead-score" aria-sort={sorted('score')}>
          <button type="button" title={gradebook.sortByScore} onClick={sort('score')}>
            {gradebook.total}
          </button>
        </th>
        {book.items.map(({ number, counts, edit }, at) => (
          <th key={number} scope="col" aria-sort={sorted(number)} data-off={counts ? undefined : ''} data-edited={edit?.kind}>
            <a href={itemHref(book.assignment.id, number)} aria-label={edit?.kind === 'drop' ? gradebook.droppedColumn(at + 1) : gradebook.question(at + 1)}>
              {at + 1}
              <small aria-hidden="true">{facilityText(book, number, texts)}</small>
            </a>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Per cent without the sign, for a narrow column. */
function facilityText({ pupils }: Gradebook, item: number, { points }: ClassTexts): string {
  const scores = pupils.flatMap(({ marks }) => marks.get(item)?.score ?? [])
  return scores.length === 0 ? '' : points(Math.round((100 * scores.reduce((sum, score) => sum + score, 0)) / scores.length))
}
