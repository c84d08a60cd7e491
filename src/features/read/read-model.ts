import { effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Brief } from '../../core/bank/brief.ts'
import type { Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'

/** The brief in the language of the moment; `failed` when its chunk could not be loaded. */
export type BriefState = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly brief: Brief }

export type ReadModel = {
  readonly bank: QuestionBank
  readonly brief: ReadonlySignal<BriefState>
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
  const brief = signal<BriefState>({ kind: 'loading' })

  function load(wanted: Language) {
    bank.loadBrief(wanted).then(
      (loaded) => {
        if (language.peek() === wanted) brief.value = { kind: 'ready', brief: loaded }
      },
      () => {
        if (language.peek() === wanted) brief.value = { kind: 'failed' }
      },
    )
  }

  effect(() => load(language.value))
  return { bank, brief, sectionsRead, reload: () => load(language.peek()), markRead }
}
