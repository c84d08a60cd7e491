import { useCallback, useMemo, useState } from 'preact/hooks'
import { MAX_ITEMS } from '../../core/assignments/assignment.ts'
import { GAP, ITEM_KINDS, LEVELS, TOPICS, type Item, type ItemHead, type Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { useLoaded } from '../../ui/lazy.tsx'
import { DrawBox } from './DrawBox.tsx'
import { WayBack } from './TeachPage.tsx'
import { fitsMode, indexItems, PICK_FACETS, pickable, withNumbers, type PickFacet, type PickFilters } from './picking.ts'
import { headsOf, WithSet } from './set-view.tsx'
import type { TeachModel } from './teach-model.ts'
import type { TeachSet } from './teach-shelf.ts'
import './PickPage.css'
import './TeachPage.css'

type PickPageProps = { readonly model: TeachModel; readonly id: string; readonly bank: QuestionBank; readonly randomSeed: () => number }

/** Every question that fits, to be picked by hand or by chance. */
export function PickPage({ model, id, ...props }: PickPageProps) {
  return (
    <WithSet model={model} id={id}>
      {(set) => <Picker model={model} set={set} {...props} />}
    </WithSet>
  )
}

type PickerProps = Omit<PickPageProps, 'id'> & { readonly set: TeachSet }

function Picker(props: PickerProps) {
  const { teach, shell } = usePageMessages()
  const { set, bank } = props
  const loaded = useLoaded(useCallback(() => loadBoth(bank), [bank]))
  return (
    <>
      <header>
        <WayBack href={`#/teach/${set.id}`} name={teach.backToSet} />
        <h1>{teach.pickTitle}</h1>
      </header>
      {loaded.kind === 'failed' && <LoadFailed onRetry={loaded.retry} />}
      {loaded.kind === 'loading' && <p>{shell.loading}</p>}
      {loaded.kind === 'ready' && <PickList {...props} items={loaded.value} />}
    </>
  )
}

const PAGE = 30

function PickList({ model, set, bank, randomSeed, items }: PickerProps & { readonly items: Readonly<Record<Language, readonly Item[]>> }) {
  const { teach, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const [filters, narrow] = useState<PickFilters>({})
  const [text, search] = useState('')
  const [limit, show] = useState(PAGE)
  const [index] = useState(() => once(() => indexItems(items)))
  const prompts = useMemo(() => new Map(items[language].map(({ id, prompt }) => [id, prompt.replace(GAP, '…')])), [items, language])
  const fitting = bank.bank.heads.filter((head) => fitsMode(head, set.settings.mode))
  const found = pickable(fitting, filters, text, index)
  const chosen = new Set(set.items)
  const pick = (numbers: readonly number[]): void => void model.change(set.id, { items: withNumbers(set.items, numbers) })
  const toggle = ({ number }: ItemHead): void => (chosen.has(number) ? void model.change(set.id, { items: set.items.filter((other) => other !== number) }) : pick([number]))

  const names: Readonly<Record<PickFacet, readonly (readonly [value: string, name: string])[]>> = {
    topic: TOPICS.map((value) => [value, study.topics[value]]),
    section: bank.bank.sections.map(({ id, title }) => [id, title[language]]),
    kind: ITEM_KINDS.map((value) => [value, study.kinds[value]]),
    level: LEVELS.map((value) => [value, teach.levels[value]]),
  }

  return (
    <>
      <form class="PickPage-choice" role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="Field" data-wide>
          <span>{teach.search}</span>
          <input
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => {
              search(event.currentTarget.value)
              show(PAGE)
            }}
          />
        </label>
        {PICK_FACETS.map((facet) => (
          <label key={facet} class="Field">
            <span>{teach.facets[facet]}</span>
            <select
              value={filters[facet] ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const { [facet]: _, ...rest } = filters
                narrow(value === '' ? rest : { ...rest, [facet]: value })
                show(PAGE)
              }}
            >
              <option value="">{teach.all}</option>
              {names[facet].map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </form>
      <DrawBox from={found} chosen={headsOf(set, bank.bank)} leaks={model.leaks.value} randomSeed={randomSeed} onDraw={pick} />
      <div class="PickPage-found">
        <p role="status">{teach.found(found.length)}</p>
        {found.length > 0 && (
          <Button look="plain" onClick={() => pick(found.map(({ number }) => number))}>
            {teach.pickAll(found.length)}
          </Button>
        )}
      </div>
      <ul role="list" class="PickPage-list">
        {found.slice(0, limit).map((head) => (
          <li key={head.id}>
            <label>
              <input type="checkbox" checked={chosen.has(head.number)} disabled={!chosen.has(head.number) && set.items.length >= MAX_ITEMS} onChange={() => toggle(head)} />
              <span>
                {prompts.get(head.id)}
                <small>
                  {study.topics[head.topic]} · {study.kinds[head.kind]} · {teach.levels[head.level]}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > limit && (
        <Button wide onClick={() => show(limit + PAGE)}>
          {teach.more(Math.min(PAGE, found.length - limit))}
        </Button>
      )}
      <div class="TeachPage-foot">
        <p role="status">
          <strong>{teach.picked(set.items.length)}</strong>
          {set.items.length >= MAX_ITEMS && <small>{teach.full(MAX_ITEMS)}</small>}
        </p>
        <a class="Button" data-look="strong" href={`#/teach/${set.id}`}>
          {teach.done}
        </a>
      </div>
    </>
  )
}

async function loadBoth(bank: QuestionBank): Promise<Readonly<Record<Language, readonly Item[]>>> {
  const load = async (language: Language) => (await Promise.all(bank.bank.sections.map(({ id }) => bank.loadItems(language, id)))).flat()
  const [en, fr] = await Promise.all([load('en'), load('fr')])
  return { en, fr }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
