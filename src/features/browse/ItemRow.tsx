import { GAP, type Item } from '../../core/bank/item.ts'
import type { Query } from '../../core/search/words.ts'
import type { Found } from '../../core/search/search-index.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { whenText } from '../../ui/interval-text.ts'
import { Excerpt } from './Excerpt.tsx'
import { Marked } from './Marked.tsx'
import { MasteryMark } from './MasteryMark.tsx'
import type { BrowseModel } from './browse-model.ts'
import './Results.css'

type ItemRowProps = { readonly model: BrowseModel; readonly item: Item; readonly query?: Query; readonly found?: Found | undefined }

/** An item in a list: what it asks, how, how well it is known and when it comes back. */
export function ItemRow({ model, item, query = [], found }: ItemRowProps) {
  const { browse, study } = usePageMessages()
  const mastery = model.masteryOf(item.id)
  const due = model.memoryOf(item.id)?.due
  return (
    <a class="ItemRow" href={`#/browse/${item.id}`}>
      <MasteryMark mastery={mastery} />
      <span class="ItemRow-prompt">
        <Marked text={item.prompt.replace(GAP, '…')} query={query} />
      </span>
      {found !== undefined && <Excerpt found={found} query={query} beside={['title']} />}
      <span class="ItemRow-facts">
        {study.kinds[item.kind]} · {browse.masteries[mastery]}
        {due?.kind === 'now' && <b> · {browse.dueNow}</b>}
        {due !== undefined && due.kind !== 'now' && ` · ${browse.comesBack(whenText(due, study))}`}
      </span>
    </a>
  )
}
