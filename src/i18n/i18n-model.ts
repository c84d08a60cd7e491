import { batch, signal, type ReadonlySignal } from '@preact/signals'
import { LANGUAGES, type Language } from '../core/bank/item.ts'
import type { Messages } from './messages.en.ts'
import type { PageMessages } from './page-messages.en.ts'

export type I18nModel = {
  readonly language: ReadonlySignal<Language>
  readonly messages: ReadonlySignal<Messages>
  /** The messages beyond the first screen; undefined until `loadPages`. */
  readonly pages: ReadonlySignal<PageMessages | undefined>
  loadPages(): Promise<void>
  /** Resolves once the interface speaks the language; rejects when its messages cannot be loaded, and nothing has changed then. */
  setLanguage(language: Language): Promise<void>
}

/** Each language is a chunk of its own, so that a learner pays for one. */
const loaders: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./messages.en.ts')).en,
  fr: async () => (await import('./messages.fr.ts')).fr,
}

/** For what has to know the words of a language that is not on the screen. */
export const pageLoaders: Record<Language, () => Promise<PageMessages>> = {
  en: async () => (await import('./page-messages.en.ts')).en,
  fr: async () => (await import('./page-messages.fr.ts')).fr,
}

export async function createI18n(first: Language): Promise<I18nModel> {
  const language = signal(first)
  const messages = signal(await loaders[first]())
  const pages = signal<PageMessages | undefined>(undefined)
  return {
    language,
    messages,
    pages,
    async loadPages() {
      while (pages.peek() === undefined) {
        const wanted = language.peek()
        const loaded = await pageLoaders[wanted]()
        if (language.peek() === wanted) pages.value = loaded
      }
    },
    async setLanguage(next) {
      const [loaded, loadedPages] = await Promise.all([loaders[next](), pages.peek() && pageLoaders[next]()])
      batch(() => {
        language.value = next
        messages.value = loaded
        pages.value = loadedPages
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
