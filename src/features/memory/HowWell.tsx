import { adjustRecall } from '../../core/scheduler/fit/intercept.ts'
import { biasOf, type Calibration } from '../../core/stats/calibration.ts'
import type { MemoryReport } from '../../core/stats/memory-report.ts'
import { ReliabilityChart } from '../../ui/charts/ReliabilityChart.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { NumberText } from './number-text.ts'

type HowWellProps = { readonly report: MemoryReport; readonly isOwn: boolean; readonly text: NumberText }

/** What was foretold against what came: in words, as a picture, in numbers. */
export function HowWell({ report, isOwn, text }: HowWellProps) {
  const { memory } = usePageMessages()
  const { inForce, standard, adjusted, intercept } = report
  if (inForce === undefined) return <p>{memory.nothing}</p>
  const bias = biasOf(inForce)
  const expected = Math.round(inForce.foretold * inForce.count)
  const came = Math.round(inForce.actual * inForce.count)
  const sentence = memory.sentence(text.count(expected), text.count(came), text.count(inForce.count), inForce.count)
  const models = [
    { name: isOwn ? memory.own : memory.standard, calibration: inForce },
    { name: memory.standard, calibration: isOwn ? standard : undefined },
    { name: memory.withDaily, calibration: adjusted },
  ]
  return (
    <>
      <p class="HowWell-verdict">{memory.verdicts[bias]}</p>
      <p>
        {sentence} {bias !== 'unclear' && memory.miss(text.points(inForce.rmse))}
      </p>
      <ReliabilityChart bins={inForce.bins} label={`${memory.chart}. ${sentence}`} words={memory} percent={text.percent} />
      <details>
        <summary>{memory.table}</summary>
        <BinTable calibration={inForce} text={text} />
        <p>{memory.guesses}</p>
      </details>
      <details>
        <summary>{memory.compare}</summary>
        <div class="HowWell-table" role="group" tabIndex={0} aria-label={memory.compare}>
          <table>
            <thead>
              <tr>
                <th scope="col">{memory.model}</th>
                <th scope="col">{memory.offBy}</th>
                <th scope="col">{memory.loss}</th>
              </tr>
            </thead>
            <tbody>
              {models.map(
                ({ name, calibration }) =>
                  calibration && (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td>{text.points(calibration.rmse)}</td>
                      <td>{text.loss(calibration.logLoss)}</td>
                    </tr>
                  ),
              )}
            </tbody>
          </table>
        </div>
        {isOwn && <p>{memory.seen}</p>}
        <p>{memory.lossText}</p>
        <p>{memory.intercept(text.finePercent(adjustRecall(0.9, intercept)), text.percent(0.9))}</p>
      </details>
    </>
  )
}

function BinTable({ calibration, text }: { readonly calibration: Calibration; readonly text: NumberText }) {
  const { memory } = usePageMessages()
  return (
    <div class="HowWell-table" role="group" tabIndex={0} aria-label={memory.table}>
      <table>
        <caption class="visually-hidden">{memory.chart}</caption>
        <thead>
          <tr>
            <th scope="col">{memory.expected}</th>
            <th scope="col">{memory.came}</th>
            <th scope="col">{memory.range}</th>
            <th scope="col">{memory.group}</th>
          </tr>
        </thead>
        <tbody>
          {calibration.bins.map(({ foretold, actual, low, high, count }, bin) => (
            <tr key={bin}>
              <td>{text.percent(foretold)}</td>
              <td>{text.percent(actual)}</td>
              <td>{memory.between(text.count(low * 100), text.count(high * 100))}</td>
              <td>{text.count(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
