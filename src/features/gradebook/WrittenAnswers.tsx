import { useState } from 'preact/hooks'
import { withKey } from '../../core/assignments/class-edits.ts'
import type { ItemReport } from '../../core/assignments/gradebook-items.ts'
import type { Item } from '../../core/bank/item.ts'
import type { Response } from '../../core/grading/response.ts'
import { Button } from '../../ui/Button.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { Bar } from './Bar.tsx'
import type { GradebookModel } from './gradebook-model.ts'
import { responseText } from './response-text.ts'
import './ClassTable.css'

type WrittenAnswersProps = { readonly model: GradebookModel; readonly item: Item; readonly report: ItemReport }

const PAGE = 12

/** What was written, the most frequent first; a good answer that the key does not know can be taken as right, for all who gave it. */
export function WrittenAnswers({ model, item, report }: WrittenAnswersProps) {
  const { gradebook, item: words } = usePageMessages()
  const { toasts } = useApp()
  const [limit, show] = useState(PAGE)
  const { answers, column } = report
  const accepted = column.edit?.kind === 'accept' ? column.edit.texts : []
  if (answers.length === 0) return null

  const accept = async (response: Response) => {
    if (response.kind !== 'text') return
    const kept = await model.decide((edits) => withKey(edits, column.number, { kind: 'accept', texts: [...accepted, response.text] }))
    if (kept) toasts.show({ text: gradebook.saved })
  }

  return (
    <section aria-labelledby="written">
      <h2 id="written">{gradebook.written}</h2>
      <ul role="list" class="WrittenAnswers">
        {answers.slice(0, limit).map(({ key, response, isRight, picks }) => (
          <li key={key} data-right={isRight || undefined}>
            <span>
              <bdi>{responseText(item, response, words)}</bdi>
              {isRight && <small data-tone="right">✓ {response.kind === 'text' && accepted.includes(response.text) ? gradebook.accepted : gradebook.isRight}</small>}
            </span>
            <span>
              <Bar share={picks / Math.max(report.pupils, 1)} tone={isRight ? 'right' : 'plain'} />
              {gradebook.times(picks)}
            </span>
            {response.kind === 'text' && !isRight && (
              <Button aria-label={`${gradebook.acceptThis}: ${response.text}`} onClick={() => void accept(response)}>
                {gradebook.acceptThis}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answers.length > limit && <Button onClick={() => show(limit + PAGE)}>{gradebook.more(answers.length - limit)}</Button>}
    </section>
  )
}
