import type { ReadonlySignal } from '@preact/signals'
import type { Language } from '../../core/bank/item.ts'
import type { Pictures } from '../../core/bank/pictures.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { MasteryCount } from '../../core/stats/mastery.ts'
import { loadByLanguage, type ByLanguage } from '../../i18n/by-language.ts'

export type PicturesModel = {
  readonly state: ReadonlySignal<ByLanguage<Pictures>>
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
  const { state, reload } = loadByLanguage(language, bank.loadPictures)
  return {
    state,
    masteryOf,
    paragraphHref(paragraph) {
      const section = bank.bank.sections.find(({ paragraphs }) => paragraphs.includes(paragraph))
      return section && `#/read/${section.id}/${paragraph}`
    },
    reload,
  }
}
