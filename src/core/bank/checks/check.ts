/**
 * What makes a good bank, as checks. Each looks at the whole authored bank and returns
 * what it finds; E stops the build, W is listed and may be waived on the item with a reason.
 * Must not know files or lines: a finding names a path, the reader of the bank finds the line.
 */
import type { Language } from '../item.ts'
import { LANGUAGES } from '../item.ts'
import { plainText } from '../runs.ts'
import type { AuthoredBank, AuthoredItem, Both, Fault, PlacedItem } from '../schema.ts'
import { itemsOf } from '../schema.ts'

/** A bank with what most checks need at hand. */
export type Subject = {
  readonly bank: AuthoredBank
  readonly items: readonly PlacedItem[]
  /** Paragraph name to the text of the brief, links taken out. */
  readonly paragraphs: ReadonlyMap<string, Both>
}

export type Check = {
  readonly id: `${'E' | 'W'}${number}`
  /** What the bank must be like, in a sentence. */
  readonly rule: string
  readonly find: (subject: Subject) => readonly Fault[]
}

export function subjectOf(bank: AuthoredBank): Subject {
  const paragraphs = bank.brief.sections.flatMap((section) => section.paragraphs)
  const plain = ({ en, fr }: Both): Both => ({ en: plainText(en), fr: plainText(fr) })
  return { bank, items: itemsOf(bank), paragraphs: new Map(paragraphs.map(({ id, text }) => [id, plain(text)])) }
}

/** A check that looks at one item in one language at a time; what it says is put at `at` of the item. */
export function inEachLanguage(
  at: (item: AuthoredItem) => string,
  look: (item: AuthoredItem, language: Language, subject: Subject) => string | undefined,
): Check['find'] {
  return (subject) =>
    subject.items.flatMap(({ item, path }) =>
      LANGUAGES.flatMap((language) => {
        const message = look(item, language, subject)
        return message === undefined ? [] : [{ path: [...path, ...at(item).split('.')], message: `${language}: ${message}` }]
      }),
    )
}

/** A check that looks at one item as a whole. */
export function inEachItem(at: string, look: (item: AuthoredItem, subject: Subject) => string | undefined): Check['find'] {
  return (subject) =>
    subject.items.flatMap(({ item, path }) => {
      const message = look(item, subject)
      return message === undefined ? [] : [{ path: at === '' ? path : [...path, at], message }]
    })
}

/** A finding about the bank as a whole. */
export const onBank = (message: string): Fault => ({ path: [], message })
