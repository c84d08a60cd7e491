import { batch, computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Language } from '../../core/bank/item.ts'
import type { BankIndex, QuestionBank } from '../../core/bank/question-bank.ts'
import type { Result } from '../../core/lib/result.ts'
import type { LearnerEvent, ReviewEvent } from '../../core/log/event.ts'
import { dayOf } from '../../core/lib/time.ts'
import { cardOf } from '../../core/log/state.ts'
import { shiftedPolicy } from '../../core/scheduler/fit/intercept.ts'
import { createSearchIndex } from '../../core/search/search-index.ts'
import { parseQuery } from '../../core/search/words.ts'
import { masteryOf, type Mastery } from '../../core/stats/mastery.ts'
import type { MemoryCurve } from '../../core/stats/memory-curve.ts'
import { answersThatStand } from './answer-history.ts'
import { createCareModel, type CardCarePorts, type CareModel } from './card-care.ts'
import { withFilter, type Facet, type Filters } from './filters.ts'
import { itemMemory, type ItemMemory } from './item-memory.ts'
import { loadLibrary, type Library, type Shelf } from './library.ts'
import { filterHits, findHits, GROUPS, type Group, type Results } from './results.ts'

export type LibraryState = 'loading' | 'failed' | 'ready'

export type BrowseModel = {
  readonly bank: BankIndex
  readonly loading: ReadonlySignal<LibraryState>
  /** The bank in the language of the moment; undefined until it is there. */
  readonly shelf: ReadonlySignal<Shelf | undefined>
  /** What is typed. */
  readonly text: ReadonlySignal<string>
  readonly filters: ReadonlySignal<Filters>
  readonly results: ReadonlySignal<Results | undefined>
  /** The kind of results on show: the one chosen, or else the first that has any. */
  readonly group: ReadonlySignal<Group>
  /** How many results are drawn. */
  readonly limit: ReadonlySignal<number>
  load(): Promise<void>
  /** Builds the index before the first letter is typed. */
  prepare(): void
  search(text: string): void
  filter(facet: Facet, value: string | undefined): void
  clearFilters(): void
  choose(group: Group): void
  showMore(): void
  masteryOf(item: string): Mastery
  /** Undefined while the item was never answered. */
  memoryOf(item: string): ItemMemory | undefined
  readonly care: CareModel
  loadFaces: QuestionBank['loadFaces']
  /** Newest first; undefined if the log cannot be read. */
  answersTo(item: string): Promise<readonly ReviewEvent[] | undefined>
  /** How recall rose and fell; undefined while the item was never answered, or if the log cannot be read. */
  curveOf(item: string): Promise<MemoryCurve | undefined>
}

export type BrowsePorts = CardCarePorts & {
  readonly bank: QuestionBank
  readonly language: ReadonlySignal<Language>
  /** Reads a signal: how recall is shifted, as the last answers say (`adjustRecall`). */
  readonly recallShift: () => number
  /** The reviews of an item and the undos that concern them. */
  readonly history: (item: string) => Promise<Result<readonly LearnerEvent[]>>
}

/** A phone draws so many rows without a pause between two letters. */
export const PAGE = 20

export function createBrowseModel({ bank, language, clock, state, recallShift, history, record }: BrowsePorts): BrowseModel {
  const loading = signal<LibraryState>('loading')
  const library = signal<Library | undefined>(undefined)
  const text = signal('')
  const filters = signal<Filters>({})
  const wanted = signal<Group>('item')
  const limit = signal(PAGE)

  const shownPolicy = () => shiftedPolicy(state().policy, recallShift())
  const mastery = (item: string): Mastery => masteryOf(cardOf(state(), item))
  const shelf = computed(() => library.value?.shelves[language.value])
  /** Built when it is first asked for: it takes longer than anything else here. */
  const index = computed(() => createSearchIndex(library.value?.documents ?? []))
  const query = computed(() => parseQuery(text.value))
  const hits = computed(() => shelf.value && findHits(() => index.value, query.value, shelf.value))
  const results = computed(() => hits.value && filterHits(query.value, hits.value, filters.value, mastery))
  const group = computed(() => [wanted.value, ...GROUPS].find((candidate) => (hits.value?.[candidate].length ?? 0) > 0) ?? 'item')

  /** Another selection is read from its start. */
  function select(change: () => void): void {
    batch(() => {
      change()
      limit.value = PAGE
    })
  }

  async function answersTo(item: string) {
    const events = await history(item)
    return events.ok ? answersThatStand(events.value, clock.now().at) : undefined
  }

  return {
    bank: bank.bank,
    loading,
    shelf,
    text,
    filters,
    results,
    group,
    limit,
    async load() {
      if (library.peek() !== undefined) return
      loading.value = 'loading'
      try {
        const loaded = await loadLibrary(bank)
        batch(() => {
          library.value = loaded
          loading.value = 'ready'
        })
      } catch {
        // a chunk that cannot be fetched: the page says so and offers to try again
        loading.value = 'failed'
      }
    },
    prepare: () => void index.value,
    search: (typed) => select(() => (text.value = typed)),
    filter: (facet, value) => select(() => (filters.value = withFilter(filters.peek(), facet, value))),
    clearFilters: () => select(() => (filters.value = {})),
    choose: (next) => select(() => (wanted.value = next)),
    showMore: () => (limit.value += PAGE),
    masteryOf: mastery,
    memoryOf(item) {
      const card = cardOf(state(), item)
      return card && itemMemory(card, clock.now(), shownPolicy())
    },
    care: createCareModel({ clock, state, record }),
    loadFaces: (wanted) => bank.loadFaces(wanted),
    answersTo,
    async curveOf(item) {
      const [{ memoryCurve }, answers] = await Promise.all([import('../../core/stats/memory-curve.ts'), answersTo(item)])
      const card = cardOf(state(), item)
      const { at, offsetMinutes } = clock.now()
      const today = dayOf({ at, offsetMinutes }, state().settings.rolloverMinutes)
      return answers && card && memoryCurve([...answers].reverse(), card, shownPolicy(), { at, day: today })
    },
  }
}
