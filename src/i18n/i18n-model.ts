import { batch, signal, type ReadonlySignal } from '@preact/signals'
import { LANGUAGES, type Language } from '../core/bank/item.ts'
import type { Messages } from './messages.en.ts'

export type I18nModel = {
  readonly language: ReadonlySignal<Language>
  readonly messages: ReadonlySignal<Messages>
  /** Resolves once the interface speaks the language; rejects when its messages cannot be loaded, and nothing has changed then. */
  setLanguage(language: Language): Promise<void>
}

/** Each language is a chunk of its own, so that a learner pays for one. */
const loaders: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./messages.en.ts')).en,
  fr: async () => (await import('./messages.fr.ts')).fr,
}

export async function createI18n(first: Language): Promise<I18nModel> {
  const language = signal(first)
  const messages = signal(await loaders[first]())
  return {
    language,
    messages,
    async setLanguage(next) {
      const loaded = await loaders[next]()
      batch(() => {
        language.value = next
        messages.value = loaded
      })
    },
  }
}

/**
 * The language to start in: the learner's choice, else the first of the browser's languages that we speak, else English.
 * @param preferred BCP 47 tags, most wanted first
 */
export function pickLanguage(chosen: Language | 'auto', preferred: readonly string[]): Language {
  if (chosen !== 'auto') return chosen
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().startsWith(language))
    if (found !== undefined) return found
  }
  return 'en'
}
