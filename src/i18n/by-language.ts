import { effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Language } from '../core/bank/item.ts'

/** Something that is loaded in the language of the moment; `failed` when its chunk could not be. */
export type ByLanguage<T> = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly value: T }

/** Loads at once and again whenever the language changes; what stood there stays until the next has come. */
export function loadByLanguage<T>(language: ReadonlySignal<Language>, load: (language: Language) => Promise<T>): { readonly state: ReadonlySignal<ByLanguage<T>>; reload(): void } {
  const state = signal<ByLanguage<T>>({ kind: 'loading' })

  function fetch(wanted: Language) {
    const settle = (next: ByLanguage<T>) => {
      if (language.peek() === wanted) state.value = next
    }
    load(wanted).then(
      (value) => settle({ kind: 'ready', value }),
      () => settle({ kind: 'failed' }),
    )
  }

  effect(() => fetch(language.value))
  return { state, reload: () => fetch(language.peek()) }
}
