import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { GradebookModel } from './gradebook-model.ts'

/** Which pupils the table shows, in what order, and how it names them. */
export function MatrixBar({ model, book }: { readonly model: GradebookModel; readonly book: Gradebook }) {
  const { gradebook } = usePageMessages()
  const { by, down } = model.sort.value
  return (
    <form role="search" class="MatrixBar no-print" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{gradebook.search}</span>
        <input type="search" autocomplete="off" spellcheck={false} value={model.query.value} onInput={(event) => model.look(event.currentTarget.value)} />
      </label>
      <label>
        <span>{gradebook.sortBy}</span>
        <select value={String(by)} onChange={({ currentTarget: { value } }) => model.sortBy(value === 'name' || value === 'score' || value === 'time' ? value : Number(value))}>
          {(['name', 'score', 'time'] as const).map((name) => (
            <option key={name} value={name}>
              {gradebook.sorts[name]}
            </option>
          ))}
          {book.items.map(({ number }, at) => (
            <option key={number} value={number}>
              {gradebook.sortItem(at + 1)}
            </option>
          ))}
        </select>
      </label>
      <Button aria-pressed={down} aria-label={gradebook.descending} title={gradebook.descending} onClick={model.turn}>
        <Icon name={down ? 'down' : 'up'} />
      </Button>
      <label class="MatrixBar-check" title={gradebook.initialsHint}>
        <input type="checkbox" checked={model.initials.value} onChange={(event) => model.useInitials(event.currentTarget.checked)} />
        <span>{gradebook.initials}</span>
      </label>
      <p role="status">{gradebook.found(model.rows.value.length, book.pupils.length)}</p>
    </form>
  )
}
