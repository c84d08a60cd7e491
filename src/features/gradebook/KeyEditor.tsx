import { withKey } from '../../core/assignments/class-edits.ts'
import { editedItem, type KeyEdit } from '../../core/assignments/marking.ts'
import type { Item } from '../../core/bank/item.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import type { GradebookModel } from './gradebook-model.ts'

type KeyEditorProps = { readonly model: GradebookModel; readonly item: Item; readonly edit: KeyEdit | undefined }

/** Drops a question, gives full marks, or takes other answers as right; all results are marked anew at once. */
export function KeyEditor({ model, item, edit }: KeyEditorProps) {
  const { gradebook } = usePageMessages()
  const { toasts } = useApp()
  const choices = choicesFor(item, edit)
  const decide = async (next: KeyEdit | undefined) => {
    if (await model.decide((edits) => withKey(edits, item.number, next))) toasts.show({ text: gradebook.saved })
  }
  return (
    <section class="KeyEditor no-print" aria-labelledby="rekey">
      <h2 id="rekey">{gradebook.rekey}</h2>
      <p class="GradebookPage-quiet">{gradebook.rekeyHint}</p>
      <div role="radiogroup" aria-labelledby="rekey">
        {choices.map(({ kind, edit: next }) => (
          <label key={kind}>
            <input type="radio" name="key-edit" checked={kind === (edit?.kind ?? 'none')} onChange={() => void decide(next)} />
            <span>{kind === 'accept' ? gradebook.edited.accept : gradebook.keyEdits[kind]}</span>
          </label>
        ))}
      </div>
      {edit?.kind === 'options' && (item.kind === 'choice' || item.kind === 'multiple') && (
        <fieldset>
          <legend>{gradebook.rightOptions}</legend>
          {item.options.map(({ text }, at) => {
            const isRight = edit.right.includes(at)
            const right = isRight ? edit.right.filter((other) => other !== at) : [...edit.right, at].sort((a, b) => a - b)
            return (
              <label key={text}>
                <input type="checkbox" checked={isRight} disabled={right.length === 0} onChange={() => void decide({ kind: 'options', right })} />
                <span>{text}</span>
              </label>
            )
          })}
        </fieldset>
      )}
    </section>
  )
}

type Choice = { readonly kind: KeyEdit['kind'] | 'none'; readonly edit: KeyEdit | undefined }

/** What can be decided about an item of this kind. Texts are accepted where they are listed, so that choice only stands here once taken. */
function choicesFor(item: Item, edit: KeyEdit | undefined): readonly Choice[] {
  const general: readonly Choice[] = [
    { kind: 'none', edit: undefined },
    { kind: 'drop', edit: { kind: 'drop' } },
    { kind: 'all-right', edit: { kind: 'all-right' } },
  ]
  if (item.kind === 'choice' || item.kind === 'multiple') {
    const keyed = editedItem(item, edit)
    const right = 'options' in keyed ? keyed.options.flatMap((option, at) => (option.right ? [at] : [])) : []
    return [...general, { kind: 'options', edit: { kind: 'options', right } }]
  }
  if (item.kind === 'true-false') return [...general, { kind: 'said', edit: { kind: 'said', answer: !item.answer } }]
  return edit?.kind === 'accept' ? [...general, { kind: 'accept', edit }] : general
}
