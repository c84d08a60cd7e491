import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { LANGUAGES, type Language } from '../../core/bank/item.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import { isSoundSetting } from '../../core/log/settings-check.ts'
import type { SettingName, Settings } from '../../core/log/settings.ts'
import type { LearnerState } from '../../core/log/state.ts'
import { parseQuery, type Query } from '../../core/search/words.ts'
import type { Entries } from './settings-search.ts'

/** What went wrong last. A new object at every failure, so that the view is drawn again and shows the old value. */
export type Failure = { readonly code: StoreIssueCode }

export type SettingsModel = {
  readonly settings: ReadonlySignal<Settings>
  /** How many answers are kept. */
  readonly answers: ReadonlySignal<number>
  readonly failure: ReadonlySignal<Failure | undefined>
  /** What is searched for, as it is typed and as it is compared. */
  readonly text: ReadonlySignal<string>
  readonly query: ReadonlySignal<Query>
  /** What is said of the settings, in each language; empty until `prepare`. */
  readonly languages: ReadonlySignal<readonly Entries[]>
  search(text: string): void
  /** Fetches the words of both languages before the first letter is typed. */
  prepare(): Promise<void>
  readonly version: string
  /** Whether the device speaks the language; the same function for the same language, as `useLoaded` wants it. */
  hasVoice(language: Language): () => Promise<boolean>
  readonly canBuzz: boolean
  /** Keeps a value; one that the setting cannot take changes nothing. */
  set<N extends SettingName>(name: N, value: Settings[N]): Promise<void>
  retry(): Promise<void>
  /** Days that an item waits which would wait `days` at a retention of 90 %. */
  waitAt(retention: number, days: number): number
}

export type SettingsPorts = {
  /** Reads signals: the view follows the state. */
  readonly state: () => LearnerState
  readonly setSetting: <N extends SettingName>(name: N, value: Settings[N]) => Promise<Result<unknown, StoreIssue>>
  /** Stores what could not be stored before. */
  readonly retry: () => Promise<Result<unknown, StoreIssue>>
  readonly loadEntries: (language: Language) => Promise<Entries>
  readonly version: string
  readonly hasVoice: (language: Language) => Promise<boolean>
  readonly canBuzz: boolean
}

export function createSettingsModel({ state, setSetting, retry, loadEntries, version, hasVoice, canBuzz }: SettingsPorts): SettingsModel {
  const failure = signal<Failure | undefined>(undefined)
  const text = signal('')
  const languages = signal<readonly Entries[]>([])

  const voices: Record<Language, () => Promise<boolean>> = { en: () => hasVoice('en'), fr: () => hasVoice('fr') }

  function tell(result: Result<unknown, StoreIssue>): void {
    failure.value = result.ok ? undefined : { code: result.issues[0]?.code ?? 'store-failed' }
  }

  return {
    settings: computed(() => state().settings),
    answers: computed(() => [...state().days.values()].reduce((sum, day) => sum + day.reviews, 0)),
    failure,
    text,
    query: computed(() => parseQuery(text.value)),
    languages,
    search: (typed) => void (text.value = typed),
    async prepare() {
      try {
        languages.value = await Promise.all(LANGUAGES.map(loadEntries))
      } catch (error) {
        console.warn('Settings are found in the language of the screen alone:', error)
      }
    },
    version,
    hasVoice: (language) => voices[language],
    canBuzz,
    async set(name, value) {
      if (isSoundSetting(name, value)) tell(await setSetting(name, value))
    },
    async retry() {
      tell(await retry())
    },
    waitAt: (retention, days) => Math.max(1, Math.round(state().policy.model.intervalFor(retention)(days))),
  }
}
