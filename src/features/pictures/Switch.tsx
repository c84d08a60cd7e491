type SwitchProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few views; each is a button that says whether it is the one shown. */
export function Switch<Value extends string>({ label, value, options, onChange }: SwitchProps<Value>) {
  return (
    <div class="Switch" role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.name}
        </button>
      ))}
    </div>
  )
}
