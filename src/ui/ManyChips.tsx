import { Chips } from './Chips.tsx'
import { usePageMessages } from './app-context.ts'

type ManyChipsProps<V> = {
  readonly legend: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  /** Empty for all. */
  readonly chosen: readonly V[]
  readonly onChoose: (chosen: readonly V[]) => void
}

/** Some of several values, or all of them. */
export function ManyChips<V extends string>({ legend, options, chosen, onChoose }: ManyChipsProps<V>) {
  const { quiz } = usePageMessages()
  const known = options.map(({ value }) => value)
  return (
    <Chips
      legend={legend}
      options={[{ value: null, label: quiz.all }, ...options]}
      many
      chosen={chosen.length === 0 ? [null] : chosen}
      onChoose={(value) => onChoose(value === null ? [] : toggled(known, chosen, value))}
    />
  )
}

/** With a value more or less. Everything chosen one by one is nothing left out: the list is open again. */
function toggled<V>(known: readonly V[], chosen: readonly V[], value: V): readonly V[] {
  const next = known.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)))
  return next.length === known.length ? [] : next
}
