import { OptionButton } from './OptionButton.tsx'
import { LETTERS, type AnswerFormProps, type ItemOf } from './answer-form.ts'

/** One tap answers a single choice; a multiple choice is ticked and then checked. */
export function ChoiceForm({ item, shown, draft, judgement, onDraft, onSubmit }: AnswerFormProps<ItemOf<'choice' | 'multiple'>>) {
  const picked = draft?.kind === 'picked' ? draft.options : []

  function pick(index: number) {
    if (item.kind === 'choice') return onSubmit({ kind: 'picked', options: [index] })
    const options = picked.includes(index) ? picked.filter((other) => other !== index) : [...picked, index]
    onDraft({ kind: 'picked', options: [...options].sort((a, b) => a - b) })
  }

  return (
    <ul class="OptionList" role="list">
      {shown.map((index, place) => {
        const option = item.options[index]
        if (option === undefined) throw new Error(`Inconsistent: item ${item.id} has no option ${index}`)
        return (
          <li key={index}>
            <OptionButton
              letter={LETTERS[place] ?? ''}
              text={option.text}
              picked={picked.includes(index)}
              many={item.kind === 'multiple'}
              onPick={() => pick(index)}
              outcome={judgement && (option.right ? 'right' : picked.includes(index) ? 'wrong' : 'other')}
              why={option.why}
            />
          </li>
        )
      })}
    </ul>
  )
}
