import type { ComponentChildren } from 'preact'
import { FEW_PUPILS, type ItemReport } from '../../core/assignments/gradebook-items.ts'
import type { Band } from '../../core/stats/item-statistics.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { useClassTexts } from './class-texts.ts'

/** The statistics of a question, each with what it means and how far it can be trusted. */
export function ItemFigures({ report: { statistics, pupils } }: { readonly report: ItemReport }) {
  const { gradebook } = usePageMessages()
  const { fine, percent } = useClassTexts()
  if (statistics === undefined) return null
  const { facility, facilityBand, discrimination, discriminationBand, efficiency, upperLower } = statistics
  const isFew = pupils < FEW_PUPILS
  const value = (n: number | undefined): string => (n === undefined ? gradebook.undefinedValue : fine(n))
  return (
    <section class="Figures" data-few={isFew || undefined}>
      {isFew && <p>{gradebook.few(pupils)}</p>}
      <dl>
        <Figure name={gradebook.facility} hint={gradebook.facilityHint} value={percent(facility)} band={facilityBand} text={percent} />
        <Figure name={gradebook.discrimination} hint={gradebook.discriminationHint} value={value(discrimination)} band={discriminationBand} text={fine} />
        <Figure name={gradebook.efficiency} hint={gradebook.efficiencyHint} value={value(efficiency)} />
        <Figure name={gradebook.upperLower} value={value(upperLower)} />
      </dl>
      <p class="GradebookPage-quiet">{gradebook.bandHint}</p>
    </section>
  )
}

type FigureProps = {
  readonly name: string
  readonly value: string
  readonly hint?: string
  readonly band?: Band | undefined
  readonly text?: (value: number) => string
  readonly children?: ComponentChildren
}

export function Figure({ name, value, hint, band, text = String }: FigureProps) {
  const { gradebook } = usePageMessages()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {band !== undefined && <span>({gradebook.band(text(band.low), text(band.high))})</span>}
        {hint !== undefined && <small>{hint}</small>}
      </dd>
    </div>
  )
}
