import { useMemo } from 'preact/hooks'
import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { topicReports, type TopicReport } from '../../core/assignments/gradebook-items.ts'
import { GAP } from '../../core/bank/item.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { Bar } from './Bar.tsx'
import { itemHref, useClassTexts } from './class-texts.ts'
import './ClassTable.css'
import './TopicsView.css'

/** What the class knows, topic by topic, and which questions hold it back. */
export function TopicsView({ book }: { readonly book: Gradebook }) {
  const { gradebook, study } = usePageMessages()
  const reports = useMemo(() => topicReports(book), [book])
  const [weakest] = [...reports].sort((a, b) => a.share - b.share)
  return (
    <section class="TopicsView" aria-labelledby="topics">
      <h2 id="topics">{gradebook.topicsTitle}</h2>
      {weakest !== undefined && reports.length > 1 && <p>{gradebook.weakest(study.topics[weakest.topic])}</p>}
      <ul role="list">
        {reports.map((report) => (
          <li key={report.topic}>
            <TopicBox book={book} report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As many as fit without scrolling. */
const HARDEST = 5

function TopicBox({ book, report: { topic, share, items } }: { readonly book: Gradebook; readonly report: TopicReport }) {
  const { gradebook, study } = usePageMessages()
  const { percent } = useClassTexts()
  return (
    <>
      <h3>
        {study.topics[topic]} <b>{percent(share)}</b>
        <small>{gradebook.topicCount(items.length)}</small>
      </h3>
      <Bar share={share} />
      <ol role="list">
        {items.slice(0, HARDEST).map(({ column, share: right }) => (
          <li key={column.number}>
            <a href={itemHref(book.assignment.id, column.number)}>{column.item?.prompt.replace(GAP, '…')}</a>
            <span>{percent(right)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
