import { useMemo } from 'preact/hooks'
import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { FEW_PUPILS, itemReport, testReport, type ItemReport } from '../../core/assignments/gradebook-items.ts'
import { GAP } from '../../core/bank/item.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { Bar } from './Bar.tsx'
import { Figure } from './ItemFigures.tsx'
import { itemHref, useClassTexts } from './class-texts.ts'
import './ClassTable.css'
import './ItemView.css'

/** How the test and each of its questions worked. */
export function ItemsView({ book }: { readonly book: Gradebook }) {
  const { gradebook } = usePageMessages()
  const reports = useMemo(() => book.items.map((column) => itemReport(book, column)), [book])
  const isFew = book.pupils.length < FEW_PUPILS
  return (
    <>
      <TestFigures book={book} />
      <section aria-labelledby="items">
        <h2 id="items">{gradebook.itemsTitle}</h2>
        <div class="ClassTable" data-few={isFew || undefined} tabIndex={0} role="group" aria-labelledby="items">
          <table>
            <thead>
              <tr>
                <th scope="col">{gradebook.view.items}</th>
                <th scope="col">{gradebook.facility}</th>
                <th scope="col">{gradebook.discrimination}</th>
                <th scope="col">{gradebook.upperLower}</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report, at) => (
                <ReportRow key={report.column.number} id={book.assignment.id} report={report} place={at + 1} />
              ))}
            </tbody>
          </table>
        </div>
        <p class="GradebookPage-quiet">{gradebook.bandHint}</p>
      </section>
    </>
  )
}

function TestFigures({ book }: { readonly book: Gradebook }) {
  const { gradebook } = usePageMessages()
  const { fine, points } = useClassTexts()
  const { alpha, measurementError } = useMemo(() => testReport(book), [book])
  const isDrawn = book.assignment.settings.draw !== null
  const isFew = book.pupils.length < FEW_PUPILS
  return (
    <section class="Figures" data-few={isFew || undefined} aria-labelledby="test">
      <h2 id="test">{gradebook.test}</h2>
      {isFew && <p>{gradebook.few(book.pupils.length)}</p>}
      <dl>
        <Figure name={gradebook.alpha} value={alpha === undefined ? gradebook.undefinedValue : fine(alpha)} hint={alpha !== undefined ? gradebook.alphaHint : isDrawn ? gradebook.alphaDrawn : gradebook.alphaNone} />
        {measurementError !== undefined && <Figure name={gradebook.error} value={gradebook.errorText(points(measurementError))} hint={gradebook.errorHint} />}
      </dl>
    </section>
  )
}

type ReportRowProps = { readonly id: string; readonly report: ItemReport; readonly place: number }

function ReportRow({ id, report: { column, statistics, flag }, place }: ReportRowProps) {
  const { gradebook } = usePageMessages()
  const { fine, percent } = useClassTexts()
  const value = (n: number | undefined): string => (n === undefined ? gradebook.undefinedValue : fine(n))
  const { item, edit, number } = column
  return (
    <tr data-off={column.counts ? undefined : ''}>
      <th scope="row">
        <a href={itemHref(id, number)}>
          {place}. {item?.prompt.replace(GAP, '…') ?? gradebook.question(place)}
        </a>
        {edit !== undefined && <small>{gradebook.edited[edit.kind]}</small>}
        {flag !== undefined && <small data-tone="wrong">{gradebook.flags[flag]}</small>}
      </th>
      <td>
        {statistics !== undefined && (
          <>
            <Bar share={statistics.facility} />
            {percent(statistics.facility)}
            <small>
              ({gradebook.band(percent(statistics.facilityBand.low), percent(statistics.facilityBand.high))})
            </small>
          </>
        )}
      </td>
      <td>
        {value(statistics?.discrimination)}
        {statistics?.discriminationBand !== undefined && (
          <small>
            ({gradebook.band(fine(statistics.discriminationBand.low), fine(statistics.discriminationBand.high))})
          </small>
        )}
      </td>
      <td>{value(statistics?.upperLower)}</td>
    </tr>
  )
}
