import { usePageMessages } from '../../ui/app-context.ts'
import { BackLink, Missing } from './BackLink.tsx'
import { ItemRow } from './ItemRow.tsx'
import type { BrowseModel } from './browse-model.ts'
import type { Shelf } from './library.ts'

type ParagraphViewProps = { readonly model: BrowseModel; readonly shelf: Shelf; readonly id: string }

/** A paragraph and what is asked about it. */
export function ParagraphView({ model, shelf, id }: ParagraphViewProps) {
  const { browse, shell } = usePageMessages()
  const paragraph = shelf.paragraphs.get(id)
  if (paragraph === undefined) return <Missing title={shell.notFoundTitle} text={shell.notFoundText} />
  const place = browse.place(paragraph.sectionTitle, paragraph.place)
  const items = [...shelf.items.values()].filter(({ source }) => source.includes(id))
  return (
    <>
      <BackLink />
      <h1>{browse.paragraphQuestions(place)}</h1>
      <details class="ParagraphView-text">
        <summary>{browse.paragraphText}</summary>
        <blockquote>{paragraph.runs.map(({ text }) => text).join('')}</blockquote>
        <a href={`#/read/${paragraph.section}/${id}`}>{browse.readIn(place)}</a>
      </details>
      <p class="SearchView-count">{browse.found.item(items.length)}</p>
      <ol role="list" class="Results">
        {items.map((item) => (
          <li key={item.id}>
            <ItemRow model={model} item={item} />
          </li>
        ))}
      </ol>
    </>
  )
}
