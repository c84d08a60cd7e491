import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Brief } from '../../core/bank/brief.ts'
import type { Item, ItemHead, Language, Topic } from '../../core/bank/item.ts'
import type { BankIndex, LeakPair, QuestionBank } from '../../core/bank/question-bank.ts'
import { drawQuiz } from '../../core/quiz/draw.ts'
import { loadByLanguage, type ByLanguage } from '../../i18n/by-language.ts'
import type { CardSides } from '../../ui/paper/paper-cards.ts'

export const PRINT_KINDS = ['cards', 'brief', 'quiz'] as const
export type PrintKind = (typeof PRINT_KINDS)[number]

export const LENGTHS = [10, 20, 40, 'all'] as const

export type PrintChoice = {
  readonly kind: PrintKind
  /** Empty for all. */
  readonly sections: readonly string[]
  /** Empty for all; the brief has none. */
  readonly topics: readonly Topic[]
  readonly sides: CardSides
  /** Questions of the quiz. */
  readonly length: (typeof LENGTHS)[number]
}

/** What can stand on paper, in one language. */
export type PrintTexts = { readonly brief: Brief; readonly items: readonly Item[] }

export type PrintModel = {
  readonly bank: BankIndex
  readonly choice: ReadonlySignal<PrintChoice>
  readonly texts: ReadonlySignal<ByLanguage<PrintTexts>>
  /** Ids of the items for the cards or the quiz chosen, in the order of the bank. */
  readonly ids: ReadonlySignal<readonly string[]>
  /** Draws the quiz and orders its options. */
  readonly seed: number
  choose(part: Partial<PrintChoice>): void
  /** What an address asks for; what it names that is not known is left open. */
  open(kind: string | undefined, section: string | undefined): void
  reload(): void
}

type PrintPorts = {
  readonly bank: QuestionBank
  readonly language: ReadonlySignal<Language>
  readonly leaks: () => Promise<readonly LeakPair[]>
  readonly randomSeed: () => number
}

export function createPrintModel({ bank: source, language, leaks, randomSeed }: PrintPorts): PrintModel {
  const { bank } = source
  const choice = signal<PrintChoice>({ kind: 'cards', sections: [], topics: [], sides: 'fold', length: 10 })
  const { state, reload } = loadByLanguage(language, loadTexts)
  const pairs = signal<readonly LeakPair[]>([])
  const seed = randomSeed()

  async function loadTexts(wanted: Language): Promise<PrintTexts> {
    const [known, brief, ...sections] = await Promise.all([leaks(), source.loadBrief(wanted), ...bank.sections.map(({ id }) => source.loadItems(wanted, id))])
    pairs.value = known
    return { brief, items: sections.flat() }
  }

  const isWanted = ({ section, topic }: ItemHead): boolean => {
    const { sections, topics } = choice.value
    return (sections.length === 0 || sections.includes(section)) && (topics.length === 0 || topics.includes(topic))
  }

  return {
    bank,
    choice,
    texts: state,
    ids: computed(() => {
      const { kind, length, sections, topics } = choice.value
      if (kind === 'quiz') return drawQuiz(bank.heads, { length, sections, topics, kinds: [] }, { leaks: pairs.value, seed })
      return bank.heads.filter(isWanted).map(({ id }) => id)
    }),
    seed,
    choose: (part) => void (choice.value = { ...choice.peek(), ...part }),
    open(kind, section) {
      choice.value = {
        ...choice.peek(),
        kind: PRINT_KINDS.find((known) => known === kind) ?? 'cards',
        sections: bank.sections.flatMap(({ id }) => (id === section ? [id] : [])),
      }
    },
    reload,
  }
}
