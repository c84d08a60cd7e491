import { useMemo } from 'preact/hooks'
import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { hasOptions, itemReport } from '../../core/assignments/gradebook-items.ts'
import { editedItem } from '../../core/assignments/marking.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { Notice } from '../../ui/Notice.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { ItemPrompt } from '../../ui/item/ItemPrompt.tsx'
import { ItemFigures } from './ItemFigures.tsx'
import { KeyEditor } from './KeyEditor.tsx'
import { OptionTable } from './OptionTable.tsx'
import { PupilAnswers } from './PupilAnswers.tsx'
import { Steps } from './Steps.tsx'
import { WrittenAnswers } from './WrittenAnswers.tsx'
import { itemHref, useClassTexts } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'
import './ItemView.css'

type ItemViewProps = { readonly model: GradebookModel; readonly book: Gradebook; readonly number: number }

/** One question: its key, how it worked, what was answered, and what the teacher decides about its marking. */
export function ItemView({ model, book, number }: ItemViewProps) {
  const { gradebook, study } = usePageMessages()
  const { language } = useClassTexts()
  const at = book.items.findIndex((column) => column.number === number)
  const column = book.items[at]
  const report = useMemo(() => column && itemReport(book, column), [book, column])
  const stepTo = (place: number) => {
    const other = book.items[place]
    return other && { href: itemHref(book.assignment.id, other.number), name: gradebook.question(place + 1) }
  }
  if (column === undefined || report === undefined) {
    return (
      <>
        <Steps book={book} before={undefined} after={undefined} />
        <h1>{gradebook.gone}</h1>
      </>
    )
  }
  const { item, edit } = column
  return (
    <>
      <Steps book={book} before={stepTo(at - 1)} after={stepTo(at + 1)} />
      <header class="ClassHead">
        <h1>{gradebook.question(at + 1)}</h1>
        <p>
          {item !== undefined && <b>{study.topics[item.topic]}</b>}
          {item !== undefined && <span>{study.kinds[item.kind]}</span>}
          {edit !== undefined && <strong>{gradebook.edited[edit.kind]}</strong>}
        </p>
      </header>
      {item === undefined ? (
        <p>{gradebook.otherEdition(1)}</p>
      ) : (
        <article class="ItemCard">
          <ItemPrompt item={item} filled={undefined} />
          <p>
            <b>{gradebook.key}</b> {rightAnswerText(editedItem(item, edit), language)}
          </p>
        </article>
      )}
      {report.flag !== undefined && <Notice tone="partial" text={gradebook.flags[report.flag]} />}
      <ItemFigures report={report} />
      {item !== undefined && hasOptions(item) && <OptionTable item={item} report={report} />}
      {item !== undefined && !hasOptions(item) && <WrittenAnswers model={model} item={item} report={report} />}
      {item !== undefined && <KeyEditor key={edit?.kind} model={model} item={item} edit={edit} />}
      <PupilAnswers model={model} book={book} column={column} />
    </>
  )
}
