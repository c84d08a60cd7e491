import { Icon } from '../Icon.tsx'
import { useMessages } from '../app-context.ts'
import './OptionButton.css'

type OptionButtonProps = {
  readonly letter: string
  readonly text: string
  readonly picked: boolean
  /** Several may be picked: the button is a toggle. */
  readonly many: boolean
  readonly onPick: () => void
  /** Set once the answer is judged; the option then explains itself. */
  readonly outcome: 'right' | 'wrong' | 'other' | undefined
  readonly why?: string | undefined
}

export function OptionButton({ letter, text, picked, many, onPick, outcome, why }: OptionButtonProps) {
  const { item } = useMessages()
  if (outcome === undefined) {
    return (
      <button type="button" class="OptionButton" data-letter={letter} aria-pressed={many || picked ? picked : undefined} onClick={onPick}>
        <span class="OptionButton-letter" aria-hidden="true">
          {many && picked ? <Icon name="right" /> : letter}
        </span>
        <span>{text}</span>
      </button>
    )
  }
  return (
    <div class="OptionButton" data-outcome={outcome}>
      <span class="OptionButton-letter" aria-hidden="true">
        {outcome === 'other' ? letter : <Icon name={outcome} />}
      </span>
      <div>
        <p>
          {text}
          {outcome === 'right' && <span class="visually-hidden"> ({item.optionRight})</span>}
          {picked && <span class="OptionButton-mark"> {item.optionPicked}</span>}
        </p>
        {why !== undefined && <p class="OptionButton-why">{why}</p>}
      </div>
    </div>
  )
}
