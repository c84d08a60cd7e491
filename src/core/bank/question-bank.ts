/**
 * The bank as the rest of the app receives it: a small index at once, texts on demand.
 * The build provides it as the module `virtual:question-bank`.
 */
import type { Brief } from './brief.ts'
import type { FaceTable } from './face.ts'
import type { Item, ItemHead, Language } from './item.ts'
import type { Pictures } from './pictures.ts'

export type BankSection = {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  /** Paragraph names in reading order. */
  readonly paragraphs: readonly string[]
}

export type BankIndex = {
  /** Names the bank for ever; links carry it. */
  readonly id: string
  /** Eight hex digits over what grades the items: equal hashes mean equal keys. */
  readonly hash: string
  /** In the order in which new items are introduced. */
  readonly heads: readonly ItemHead[]
  readonly sections: readonly BankSection[]
}

/** Ids of two items that one quiz must not hold in this order: the first tells the answer of the second. */
export type LeakPair = readonly [revealing: string, revealed: string]

/** The loaders reject only when the chunk cannot be fetched; loading twice costs nothing. */
export type QuestionBank = {
  readonly bank: BankIndex
  /** One item; loads no more than the chunk that holds it. Rejects for an id that `bank.heads` does not name. */
  readonly loadItem: (language: Language, id: string) => Promise<Item>
  /** Items of one section; rejects for a section that `bank.sections` does not name. */
  readonly loadItems: (language: Language, section: string) => Promise<readonly Item[]>
  readonly loadBrief: (language: Language) => Promise<Brief>
  /** How the items can be asked besides the way they were written. */
  readonly loadFaces: (language: Language) => Promise<FaceTable>
  readonly loadPictures: (language: Language) => Promise<Pictures>
}
