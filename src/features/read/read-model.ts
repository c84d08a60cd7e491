import type { ReadonlySignal } from '@preact/signals'
import type { Brief } from '../../core/bank/brief.ts'
import type { Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { loadByLanguage, type ByLanguage } from '../../i18n/by-language.ts'

export type ReadModel = {
  readonly bank: QuestionBank
  readonly brief: ReadonlySignal<ByLanguage<Brief>>
  /** Reads a signal. */
  sectionsRead(): ReadonlySet<string>
  reload(): void
  /** Notes that the section was read: its items come next among the new ones. */
  markRead(section: string): Promise<unknown>
}

type ReadPorts = {
  readonly bank: QuestionBank
  readonly language: ReadonlySignal<Language>
  readonly sectionsRead: () => ReadonlySet<string>
  readonly markRead: (section: string) => Promise<unknown>
}

export function createReadModel({ bank, language, sectionsRead, markRead }: ReadPorts): ReadModel {
  const { state: brief, reload } = loadByLanguage(language, bank.loadBrief)
  return { bank, brief, sectionsRead, reload, markRead }
}
