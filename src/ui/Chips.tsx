import { useId } from 'preact/hooks'
import './Chips.css'

type ChipsProps<V> = {
  readonly legend: string
  readonly hint?: string
  readonly options: readonly { readonly value: V; readonly label: string; readonly lang?: string | undefined }[]
  /** One may be chosen, or several. */
  readonly many?: boolean
  readonly chosen: readonly V[]
  readonly onChoose: (value: V) => void
}

/** Values side by side to choose from: native radio buttons or check boxes underneath. */
export function Chips<V extends string | number | null>({ legend, hint, options, many = false, chosen, onChoose }: ChipsProps<V>) {
  const id = useId()
  return (
    <fieldset class="Chips" aria-describedby={hint === undefined ? undefined : id}>
      <legend>{legend}</legend>
      {hint !== undefined && <p id={id}>{hint}</p>}
      <div>
        {options.map(({ value, label, lang }) => (
          <label key={String(value)} lang={lang}>
            <input type={many ? 'checkbox' : 'radio'} name={id} checked={chosen.includes(value)} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
