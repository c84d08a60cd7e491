import type { GlossaryTerm } from '../../core/bank/brief.ts'
import type { Query } from '../../core/search/words.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { Excerpt } from './Excerpt.tsx'
import { ItemRow } from './ItemRow.tsx'
import { Marked } from './Marked.tsx'
import type { BrowseModel } from './browse-model.ts'
import type { PlacedParagraph, Shelf } from './library.ts'
import type { Hit, Results } from './results.ts'

/** By relevance where words were searched, by sections of the article where not. */
export function ItemResults({ model, results }: { readonly model: BrowseModel; readonly results: Results }) {
  const language = useApp().i18n.language.value
  const hits = results.hits.item.slice(0, model.limit.value)
  const rows = (shown: typeof hits) => (
    <ol role="list" class="Results">
      {shown.map(({ entry, found }) => (
        <li key={entry.id}>
          <ItemRow model={model} item={entry} query={results.query} found={found} />
        </li>
      ))}
    </ol>
  )
  if (results.query.length > 0) return rows(hits)
  return (
    <>
      {model.bank.sections.map(({ id, title }) => {
        const inSection = hits.filter(({ entry }) => entry.section === id)
        return (
          inSection.length > 0 && (
            <section key={id} class="Results-section">
              <h2>{title[language]}</h2>
              {rows(inSection)}
            </section>
          )
        )
      })}
    </>
  )
}

export function ParagraphResults({ hits, query }: { readonly hits: readonly Hit<PlacedParagraph>[]; readonly query: Query }) {
  return (
    <ol role="list" class="Results">
      {hits.map(({ entry, found }) => (
        <li key={entry.id}>
          <a class="TextRow" href={`#/read/${entry.section}/${entry.id}`}>
            <b>{entry.sectionTitle}</b>
            {found !== undefined && <Excerpt found={found} query={query} beside={[]} />}
          </a>
        </li>
      ))}
    </ol>
  )
}

type TermResultsProps = { readonly hits: readonly Hit<GlossaryTerm>[]; readonly query: Query; readonly paragraphs: Shelf['paragraphs'] }

export function TermResults({ hits, query, paragraphs }: TermResultsProps) {
  const { read } = usePageMessages()
  return (
    <ol role="list" class="Results">
      {hits.map(({ entry, found }) => (
        <li key={entry.id} class="TextRow">
          <b>
            <Marked text={entry.name} query={query} />
          </b>
          <small>{read.termKinds[entry.kind]}</small>
          <p>
            <Marked text={entry.text} query={query} />
          </p>
          {found !== undefined && <Excerpt found={found} query={query} beside={['title', 'text']} />}
          <ParagraphLink paragraph={paragraphs.get(entry.source[0] ?? '')} />
        </li>
      ))}
    </ol>
  )
}

function ParagraphLink({ paragraph }: { readonly paragraph: PlacedParagraph | undefined }) {
  const { browse } = usePageMessages()
  if (paragraph === undefined) return null
  return <a href={`#/read/${paragraph.section}/${paragraph.id}`}>{browse.readIn(browse.place(paragraph.sectionTitle, paragraph.place))}</a>
}
