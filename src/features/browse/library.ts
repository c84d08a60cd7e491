import type { GlossaryTerm, Paragraph } from '../../core/bank/brief.ts'
import type { Item, Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { searchDocuments, type Texts } from '../../core/search/documents.ts'
import type { SearchDocument } from '../../core/search/search-index.ts'

/** `place` counts from 1 within the section; undefined where a section is one paragraph. */
export type PlacedParagraph = Paragraph & { readonly section: string; readonly sectionTitle: string; readonly place: number | undefined }

/** What can be found, by id, in one language. Items stand in the order in which new ones are introduced. */
export type Shelf = {
  readonly items: ReadonlyMap<string, Item>
  readonly paragraphs: ReadonlyMap<string, PlacedParagraph>
  readonly terms: ReadonlyMap<string, GlossaryTerm>
}

/** The whole bank in both languages. */
export type Library = { readonly shelves: Readonly<Record<Language, Shelf>>; readonly documents: readonly SearchDocument[] }

/** Rejects when a chunk of the bank cannot be fetched. */
export async function loadLibrary(bank: QuestionBank): Promise<Library> {
  const [en, fr] = await Promise.all([loadTexts(bank, 'en'), loadTexts(bank, 'fr')])
  return { shelves: { en: shelve(en), fr: shelve(fr) }, documents: searchDocuments({ en, fr }) }
}

async function loadTexts(source: QuestionBank, language: Language): Promise<Texts> {
  const [brief, ...sections] = await Promise.all([source.loadBrief(language), ...source.bank.sections.map(({ id }) => source.loadItems(language, id))])
  const items = byId(sections.flat())
  return { brief, items: source.bank.heads.flatMap(({ id }) => items.get(id) ?? []) }
}

function shelve({ items, brief }: Texts): Shelf {
  const paragraphs = brief.sections.flatMap(({ id, title, paragraphs }) => paragraphs.map((paragraph, at) => ({ ...paragraph, section: id, sectionTitle: title, place: paragraphs.length > 1 ? at + 1 : undefined })))
  return { items: byId(items), paragraphs: byId(paragraphs), terms: byId(brief.terms) }
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
