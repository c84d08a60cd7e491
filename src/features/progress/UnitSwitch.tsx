import { usePageMessages } from '../../ui/app-context.ts'
import type { PeriodUnit } from '../../core/stats/periods.ts'

type UnitSwitchProps<U extends PeriodUnit> = { readonly of: string; readonly units: readonly U[]; readonly unit: U; readonly onChoose: (unit: U) => void }

/** Days, weeks or months; each is a button that says whether it is the one shown. */
export function UnitSwitch<U extends PeriodUnit>({ of, units, unit, onChoose }: UnitSwitchProps<U>) {
  const { progress } = usePageMessages()
  return (
    <div class="UnitSwitch" role="group" aria-label={of}>
      {units.map((each) => (
        <button key={each} type="button" aria-pressed={each === unit} onClick={() => onChoose(each)}>
          {progress.units[each]}
        </button>
      ))}
    </div>
  )
}
