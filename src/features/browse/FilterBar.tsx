import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { ITEM_KINDS, TOPICS } from '../../core/bank/item.ts'
import { MASTERIES } from '../../core/stats/mastery.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import type { BrowseModel } from './browse-model.ts'
import { FACETS, type Facet, type FacetCounts } from './filters.ts'

type FilterBarProps = { readonly model: BrowseModel; readonly counts: FacetCounts; readonly children: ComponentChildren }

/** Narrows the items found; every option says how many it leaves. `children` stand beside the button that opens it. */
export function FilterBar({ model, counts, children }: FilterBarProps) {
  const { browse } = usePageMessages()
  const options = useOptions(model)
  const filters = model.filters.value
  const set = Object.keys(filters).length
  const [open, setOpen] = useState(set > 0)
  const first = useRef<HTMLSelectElement>(null)

  /** The button goes with the filters, so the first of them takes the focus. */
  function clear() {
    model.clearFilters()
    first.current?.focus()
  }

  return (
    <>
      <div class="SearchView-bar">
        {children}
        <Button look="plain" aria-expanded={open} aria-controls="facets" onClick={() => setOpen(!open)}>
          {set === 0 ? browse.filters : browse.filtersOn(set)}
          <Icon name={open ? 'up' : 'down'} />
        </Button>
      </div>
      <div id="facets" class="FilterBar" hidden={!open}>
        {FACETS.map((facet, at) => (
          <label key={facet}>
            <span>{browse.facets[facet]}</span>
            <select ref={at === 0 ? first : null} value={filters[facet] ?? ''} onChange={(event) => model.filter(facet, event.currentTarget.value || undefined)}>
              <option value="">{browse.any}</option>
              {options[facet].map(([value, name]) => {
                const count = counts[facet].get(value) ?? 0
                return (
                  <option key={value} value={value} disabled={count === 0 && filters[facet] !== value}>
                    {browse.option(name, count)}
                  </option>
                )
              })}
            </select>
          </label>
        ))}
        {set > 0 && (
          <Button look="plain" onClick={clear}>
            {browse.clearFilters}
          </Button>
        )}
      </div>
    </>
  )
}

type Options = Readonly<Record<Facet, readonly (readonly [value: string, name: string])[]>>

function useOptions(model: BrowseModel): Options {
  const { browse, study } = usePageMessages()
  const language = useApp().i18n.language.value
  return {
    topic: TOPICS.map((topic) => [topic, study.topics[topic]]),
    section: model.bank.sections.map(({ id, title }) => [id, title[language]]),
    kind: ITEM_KINDS.map((kind) => [kind, study.kinds[kind]]),
    mastery: MASTERIES.map((mastery) => [mastery, browse.masteries[mastery]]),
  }
}
