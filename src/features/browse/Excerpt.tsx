import { excerptAround, tellingField } from '../../core/search/marks.ts'
import type { Field, Found } from '../../core/search/search-index.ts'
import type { Query } from '../../core/search/words.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { Marked } from './Marked.tsx'

type ExcerptProps = { readonly found: Found; readonly query: Query; readonly beside: readonly Field['name'][] }

/** About two lines on a phone. */
const LENGTH = 130

/** The words for which something was found, unless they stand in one of the fields that are shown anyway (`beside`). */
export function Excerpt({ found, query, beside }: ExcerptProps) {
  const { browse } = usePageMessages()
  const shown = useApp().i18n.language.value
  const field = tellingField(found, shown)
  if (field === undefined || (field.language === shown && beside.includes(field.name))) return null
  return (
    <span class="Excerpt">
      {field.language !== shown && <span class="Excerpt-label">{browse.inOther} </span>}
      <span lang={field.language}>
        <Marked text={excerptAround(field.text, query, LENGTH)} query={query} />
      </span>
    </span>
  )
}
