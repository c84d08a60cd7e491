import { useId } from 'preact/hooks'
import { CERTAINTIES, type Certainty } from '../../core/grading/response.ts'
import './CertaintyBar.css'

type CertaintyBarProps = {
  readonly legend: string
  readonly names: Readonly<Record<Certainty, string>>
  readonly value: Certainty | undefined
  readonly onChoose: (certainty: Certainty) => void
}

/** How sure the learner is of an answer, asked before its verdict. Native radio buttons: arrow keys and screen readers know what to do. */
export function CertaintyBar({ legend, names, value, onChoose }: CertaintyBarProps) {
  const name = useId()
  return (
    <fieldset class="CertaintyBar">
      <legend>{legend}</legend>
      <div>
        {CERTAINTIES.map((certainty) => (
          <label key={certainty}>
            <input type="radio" name={name} checked={certainty === value} onClick={() => onChoose(certainty)} />
            <span>{names[certainty]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
