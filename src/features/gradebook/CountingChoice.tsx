import { COUNTING_RULES } from '../../core/assignments/assignment.ts'
import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import type { GradebookModel } from './gradebook-model.ts'

/** Which of several attempts counts: as it was handed out, or another rule after the fact. */
export function CountingChoice({ model, book }: { readonly model: GradebookModel; readonly book: Gradebook }) {
  const { gradebook } = usePageMessages()
  return (
    <label class="GradebookField">
      <span>{gradebook.counts}</span>
      <select
        value={model.edits.value.counts ?? ''}
        onChange={({ currentTarget: { value } }) => void model.decide((edits) => ({ ...edits, counts: COUNTING_RULES.find((rule) => rule === value) ?? null }))}
      >
        <option value="">{gradebook.asHandedOut(gradebook.rules[book.assignment.settings.counts])}</option>
        {COUNTING_RULES.map((rule) => (
          <option key={rule} value={rule}>
            {gradebook.rules[rule]}
          </option>
        ))}
      </select>
    </label>
  )
}
