import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { FilterBar } from './FilterBar.tsx'
import { ItemResults, ParagraphResults, TermResults } from './ResultLists.tsx'
import { PAGE, type BrowseModel } from './browse-model.ts'
import type { Shelf } from './library.ts'
import { GROUPS, type Results } from './results.ts'
import './SearchView.css'

/** Long enough for the field to be drawn with the focus before the index is built. */
const PREPARE_AFTER_MS = 50

/** Everything there is, narrowed down by words and filters. */
export function SearchView({ model, shelf, results }: { readonly model: BrowseModel; readonly shelf: Shelf; readonly results: Results }) {
  const { browse, paper } = usePageMessages()
  const group = model.group.value
  const found = results.hits[group].length
  return (
    <>
      <header class="SearchView-head">
        <h1>{browse.title}</h1>
        <a href={`#/print/cards/${model.filters.value.section ?? ''}`}>{paper.print}</a>
      </header>
      <SearchField
        label={browse.searchLabel}
        hint={browse.searchHint}
        value={model.text.value}
        onFocus={() => void setTimeout(model.prepare, PREPARE_AFTER_MS)}
        onInput={model.search}
      />

      {results.query.length > 0 && isAnythingFound(results) && <GroupChoice model={model} results={results} />}
      <Narrowing model={model} results={results} />
      {!isAnythingFound(results) && <p>{browse.nothingHint}</p>}
      {group === 'item' && found > 0 && <ItemResults model={model} results={results} />}
      {group === 'paragraph' && <ParagraphResults hits={results.hits.paragraph} query={results.query} />}
      {group === 'term' && <TermResults hits={results.hits.term} query={results.query} paragraphs={shelf.paragraphs} />}
      <More model={model} all={found} />
    </>
  )
}

/** How much was found, and what narrows it; the count is told to screen readers as it changes. */
function Narrowing({ model, results }: { readonly model: BrowseModel; readonly results: Results }) {
  const { browse } = usePageMessages()
  const group = model.group.value
  const found = results.hits[group].length
  const count = (
    <p class="SearchView-count" role="status">
      {found > 0 ? browse.found[group](found) : results.unfiltered > 0 ? browse.nothingFiltered : browse.nothing}
    </p>
  )
  if (group !== 'item' || results.unfiltered === 0) return <div class="SearchView-bar">{count}</div>
  return (
    <FilterBar model={model} counts={results.counts}>
      {count}
    </FilterBar>
  )
}

function GroupChoice({ model, results }: { readonly model: BrowseModel; readonly results: Results }) {
  const { browse } = usePageMessages()
  return (
    <fieldset class="SearchView-groups">
      <legend class="visually-hidden">{browse.show}</legend>
      {GROUPS.map((group) => (
        <label key={group}>
          <input type="radio" name="group" checked={model.group.value === group} disabled={results.hits[group].length === 0} onChange={() => model.choose(group)} />
          <span>
            {browse.groups[group]} <small>{results.hits[group].length}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Further results; the focus goes to the first of them. */
function More({ model, all }: { readonly model: BrowseModel; readonly all: number }) {
  const { browse } = usePageMessages()
  const limit = model.limit.value
  const reached = useRef(limit)

  useEffect(() => {
    if (limit > reached.current) document.querySelectorAll<HTMLElement>('.BrowsePage .Results a')[reached.current]?.focus()
    reached.current = limit
  }, [limit])

  if (all <= limit) return null
  return (
    <Button wide onClick={model.showMore}>
      {browse.more(Math.min(all - limit, PAGE))}
    </Button>
  )
}

function isAnythingFound({ hits, unfiltered }: Results): boolean {
  return unfiltered + hits.paragraph.length + hits.term.length > 0
}
