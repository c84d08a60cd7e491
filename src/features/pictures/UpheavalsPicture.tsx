import { UPHEAVALS, type UpheavalAspect } from '../../core/bank/pictures.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { Bogolan, type Motif } from '../../ui/Bogolan.tsx'
import type { Upheaval } from '../../core/bank/pictures.ts'
import { PictureFrame } from './PictureFrame.tsx'
import { PictureNode } from './PictureNode.tsx'
import { PictureTable, RowName } from './PictureTable.tsx'
import { masteryText } from './mastery-text.ts'
import type { PicturesModel } from './pictures-model.ts'
import './Upheavals.css'

type UpheavalsProps = { readonly model: PicturesModel; readonly aspects: readonly UpheavalAspect[] }

/** Each upheaval has a cloth of its own. */
const MOTIFS = { y1991: 'cross', y2012: 'chevron', y2020: 'lozenge' } as const satisfies Record<Upheaval, Motif>

/** 1991, 2012 and 2020 aspect by aspect: three columns of cloth, or under each other on a phone. */
export function UpheavalsPicture({ model, aspects }: UpheavalsProps) {
  const { pictures } = usePageMessages()
  const untold = repeatedCells(aspects)
  return (
    <PictureFrame
      name="upheavals"
      motif="cross"
      model={model}
      detailOf={(id) => {
        const aspect = aspects.find((candidate) => candidate.id === id)
        return aspect && { title: aspect.name, texts: UPHEAVALS.map((year) => `${pictures.years[year]} · ${aspect.cells[year]}`), facts: aspect.facts, source: aspect.source }
      }}
      draw={({ chosen, choose }) => (
        <div class="Upheavals">
          <div class="Upheavals-years" aria-hidden="true">
            {UPHEAVALS.map((year) => (
              <div key={year} data-year={year}>
                <Bogolan motif={MOTIFS[year]} />
                <strong>{pictures.years[year]}</strong>
              </div>
            ))}
          </div>
          {aspects.map(({ id, name, facts, cells }) => (
            <div key={id} class="Upheavals-aspect" role="group" aria-label={name} data-chosen={id === chosen || undefined}>
              <PictureNode id={id} label={name} count={model.masteryOf(facts)} tone={id === chosen ? 'chosen' : undefined} onChoose={choose} />
              <dl>
                {UPHEAVALS.map((year) => (
                  <div key={year} data-year={year} data-untold={untold.has(cells[year]) || undefined}>
                    <dt>{pictures.years[year]}</dt>
                    <dd>{cells[year]}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      )}
      table={({ choose }) => (
        <PictureTable
          caption={pictures.tableNames.upheavals}
          columns={[pictures.columns.aspect, ...UPHEAVALS.map((year) => pictures.years[year]), pictures.columns.questions]}
          rows={aspects.map((aspect) => ({
            key: aspect.id,
            head: <RowName id={aspect.id} name={aspect.name} onChoose={choose} />,
            cells: [...UPHEAVALS.map((year) => aspect.cells[year]), masteryText(model.masteryOf(aspect.facts), pictures)],
          }))}
        />
      )}
    />
  )
}

/** A phrase that fills several cells says nothing of any one of them: it is the bank's "not told in the article", and is drawn faint. */
function repeatedCells(aspects: readonly UpheavalAspect[]): ReadonlySet<string> {
  const cells = aspects.flatMap((aspect) => UPHEAVALS.map((year) => aspect.cells[year]))
  return new Set(cells.filter((cell, at) => cells.indexOf(cell) !== at))
}
