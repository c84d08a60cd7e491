import { useEffect, useRef } from 'preact/hooks'
import type { Judgement } from '../../core/grading/response.ts'
import { useMessages } from '../app-context.ts'
import type { AnswerFormProps, ItemOf } from './answer-form.ts'
import './TextForm.css'

type TextItem = ItemOf<'typed' | 'cloze' | 'number' | 'date'>

/** A line to write on. The device's keyboard fits the answer, and its Enter key checks. */
export function TextForm({ item, draft, judgement, onDraft, onSubmit }: AnswerFormProps<TextItem>) {
  const messages = useMessages().item
  const input = useRef<HTMLInputElement>(null)
  const text = draft?.kind === 'text' ? draft.text : ''
  const judged = judgement !== undefined && judgement.unreadable === undefined
  const trouble = judgement?.unreadable && messages[TROUBLE[judgement.unreadable]]

  useEffect(() => {
    if (trouble !== undefined) input.current?.focus()
  }, [trouble])

  // Given up: there is no answer to show.
  if (judged && text === '') return null
  return (
    <form
      class="TextForm"
      onSubmit={(event) => {
        event.preventDefault()
        if (!judged) onSubmit({ kind: 'text', text })
      }}
    >
      <label>
        <span class="TextForm-label">{item.kind === 'cloze' ? messages.gapAnswer : messages.yourAnswer}</span>
        <input
          ref={input}
          name="answer"
          value={text}
          readOnly={judged}
          data-verdict={judged ? judgement.verdict : undefined}
          inputMode={item.kind === 'number' ? 'decimal' : 'text'}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="done"
          aria-describedby={`hint-${item.id}`}
          aria-invalid={trouble !== undefined}
          onInput={(event) => onDraft({ kind: 'text', text: event.currentTarget.value })}
        />
      </label>
      <p id={`hint-${item.id}`} class="TextForm-hint" data-trouble={trouble !== undefined || undefined} role={trouble === undefined ? undefined : 'alert'}>
        {trouble ?? (judged ? '' : hintFor(item, messages))}
      </p>
    </form>
  )
}

const TROUBLE = { empty: 'emptyAnswer', number: 'notANumber', date: 'notADate' } as const satisfies Record<NonNullable<Judgement['unreadable']>, string>

function hintFor(item: TextItem, messages: ReturnType<typeof useMessages>['item']): string {
  if (item.kind === 'number') return messages.numberHint(item.unit)
  if (item.kind !== 'date') return messages.typedHint
  const exactness = item.value.split('-').length
  return exactness === 3 ? messages.dateHint.day : exactness === 2 ? messages.dateHint.month : messages.dateHint.year
}
