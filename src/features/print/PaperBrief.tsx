import type { Brief, BriefSection } from '../../core/bank/brief.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { ArticleNote } from '../../ui/ArticleNote.tsx'

/** Sections of the article, and the glossary of the words in them, which cannot be tapped on paper. */
export function PaperBrief({ sections, terms }: { readonly sections: readonly BriefSection[]; readonly terms: Brief['terms'] }) {
  const { browse } = usePageMessages()
  const named = new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'term' ? [run.term] : [])))))
  const explained = terms.filter(({ id }) => named.has(id))
  return (
    <article class="PaperBrief">
      {sections.map(({ id, title, paragraphs }) => (
        <section key={id}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph.id}>{paragraph.runs.map(({ text }) => text).join('')}</p>
          ))}
        </section>
      ))}
      {explained.length > 0 && (
        <section>
          <h2>{browse.groups.term}</h2>
          <dl>
            {explained.map(({ id, name, text }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <ArticleNote />
    </article>
  )
}
