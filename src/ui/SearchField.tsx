import { useId } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import './SearchField.css'

type SearchFieldProps = {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onFocus: () => void
  readonly onInput: (text: string) => void
}

/** Where a page is searched as one types. */
export function SearchField({ label, hint, value, onFocus, onInput }: SearchFieldProps) {
  const id = useId()
  return (
    <form role="search" class="SearchField" onSubmit={leaveField}>
      <label for={id}>{label}</label>
      <span>
        <Icon name="search" />
        <input
          id={id}
          type="search"
          value={value}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-describedby={`${id}-hint`}
          onFocus={onFocus}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </span>
      <small id={`${id}-hint`}>{hint}</small>
    </form>
  )
}

/** The results are there already; sending the form only puts the keyboard of a phone away. */
function leaveField(event: SubmitEvent) {
  event.preventDefault()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
