import type { GivenAnswer, ItemReport } from '../../core/assignments/gradebook-items.ts'
import type { Item } from '../../core/bank/item.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { Bar } from './Bar.tsx'
import { useClassTexts } from './class-texts.ts'
import { responseText } from './response-text.ts'
import './ClassTable.css'

type OptionTableProps = { readonly item: Item; readonly report: ItemReport }

/** How often each option was picked, and by whom: a wrong one should draw the weaker. */
export function OptionTable({ item, report }: OptionTableProps) {
  const { gradebook } = usePageMessages()
  return (
    <section aria-labelledby="options">
      <h2 id="options">{gradebook.options}</h2>
      <div class="ClassTable" tabIndex={0} role="group" aria-labelledby="options">
        <table>
          <thead>
            <tr>
              <th scope="col">{gradebook.option}</th>
              <th scope="col">{gradebook.all}</th>
              <th scope="col">{gradebook.upper}</th>
              <th scope="col">{gradebook.lower}</th>
              <th scope="col">{gradebook.withRest}</th>
            </tr>
          </thead>
          <tbody>
            {report.answers.map((answer) => (
              <OptionRow key={answer.key} item={item} report={report} answer={answer} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function OptionRow({ item, report, answer }: OptionTableProps & { readonly answer: GivenAnswer }) {
  const { gradebook, item: words } = usePageMessages()
  const { fine } = useClassTexts()
  const { response, isRight, flag, picks, upper, lower, correlation } = answer
  return (
    <tr data-right={isRight || undefined}>
      <th scope="row">
        {responseText(item, response, words)}
        {isRight && <small data-tone="right">✓ {gradebook.isRight}</small>}
        {flag !== undefined && <small data-tone="wrong">{gradebook.optionFlags[flag]}</small>}
      </th>
      <td>
        <Bar share={picks / Math.max(report.pupils, 1)} tone={isRight ? 'right' : 'plain'} />
        {picks}
      </td>
      <td>{upper}</td>
      <td>{lower}</td>
      <td>{correlation === undefined ? gradebook.undefinedValue : fine(correlation)}</td>
    </tr>
  )
}
