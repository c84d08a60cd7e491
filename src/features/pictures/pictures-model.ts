import { effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Language } from '../../core/bank/item.ts'
import type { Pictures } from '../../core/bank/pictures.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { MasteryCount } from '../../core/stats/mastery.ts'

/** The pictures in the language of the moment; `failed` when their chunk could not be loaded. */
export type PicturesState = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly pictures: Pictures }

export type PicturesModel = {
  readonly state: ReadonlySignal<PicturesState>
  /** How well the items on these facts are known; reads signals, so the view that asks is drawn again after an answer. */
  masteryOf(facts: readonly string[]): MasteryCount
  /** The address of a paragraph of the brief; undefined for a name that no section holds. */
  paragraphHref(paragraph: string): string | undefined
  reload(): void
}

type PicturesPorts = {
  readonly bank: QuestionBank
  readonly language: ReadonlySignal<Language>
  readonly masteryOf: (facts: readonly string[]) => MasteryCount
}

export function createPicturesModel({ bank, language, masteryOf }: PicturesPorts): PicturesModel {
  const state = signal<PicturesState>({ kind: 'loading' })

  function load(wanted: Language) {
    bank.loadPictures(wanted).then(
      (pictures) => {
        if (language.peek() === wanted) state.value = { kind: 'ready', pictures }
      },
      () => {
        if (language.peek() === wanted) state.value = { kind: 'failed' }
      },
    )
  }

  effect(() => load(language.value))
  return {
    state,
    masteryOf,
    paragraphHref(paragraph) {
      const section = bank.bank.sections.find(({ paragraphs }) => paragraphs.includes(paragraph))
      return section && `#/read/${section.id}/${paragraph}`
    },
    reload: () => load(language.peek()),
  }
}
