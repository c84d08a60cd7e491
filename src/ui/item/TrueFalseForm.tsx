import { useMessages } from '../app-context.ts'
import { OptionButton } from './OptionButton.tsx'
import { LETTERS, type AnswerFormProps, type ItemOf } from './answer-form.ts'

export function TrueFalseForm({ item, draft, judgement, onSubmit }: AnswerFormProps<ItemOf<'true-false'>>) {
  const messages = useMessages().item
  return (
    <ul class="OptionList" role="list">
      {[true, false].map((value, place) => {
        const picked = draft?.kind === 'said' && draft.value === value
        return (
          <li key={String(value)}>
            <OptionButton
              letter={LETTERS[place] ?? ''}
              text={value ? messages.true : messages.false}
              picked={picked}
              many={false}
              onPick={() => onSubmit({ kind: 'said', value })}
              outcome={judgement && (value === item.answer ? 'right' : picked ? 'wrong' : 'other')}
              why={value === item.answer && !value ? item.correction : undefined}
            />
          </li>
        )
      })}
    </ul>
  )
}
