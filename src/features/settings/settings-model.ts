import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Language } from '../../core/bank/item.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import { isSoundSetting } from '../../core/log/settings-check.ts'
import type { SettingName, Settings } from '../../core/log/settings.ts'
import type { LearnerState } from '../../core/log/state.ts'

/** What went wrong last. A new object at every failure, so that the view is drawn again and shows the old value. */
export type Failure = { readonly code: StoreIssueCode }

export type SettingsModel = {
  readonly settings: ReadonlySignal<Settings>
  /** How many answers are kept. */
  readonly answers: ReadonlySignal<number>
  readonly failure: ReadonlySignal<Failure | undefined>
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
  readonly version: string
  readonly hasVoice: (language: Language) => Promise<boolean>
  readonly canBuzz: boolean
}

export function createSettingsModel({ state, setSetting, retry, version, hasVoice, canBuzz }: SettingsPorts): SettingsModel {
  const failure = signal<Failure | undefined>(undefined)

  const voices: Record<Language, () => Promise<boolean>> = { en: () => hasVoice('en'), fr: () => hasVoice('fr') }

  function tell(result: Result<unknown, StoreIssue>): void {
    failure.value = result.ok ? undefined : { code: result.issues[0]?.code ?? 'store-failed' }
  }

  return {
    settings: computed(() => state().settings),
    answers: computed(() => [...state().days.values()].reduce((sum, day) => sum + day.reviews, 0)),
    failure,
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
