import { foldedWords } from '../../core/lib/text-fold.ts'
import { closenessOf, type Query } from '../../core/search/words.ts'
import type { PageMessages } from '../../i18n/page-messages.en.ts'

/** What is said of each setting, in one language. */
export type Entries = PageMessages['settings']['entries']
export type EntryName = keyof Entries

/** All that can be set, in the order of the page. What takes more than a control has a page of its own. */
export const GROUPS = {
  comfort: ['language', 'theme', 'textSize', 'spacing', 'motion', 'readAloud', 'haptics'],
  amount: ['newPerDay', 'minutesPerDay', 'retention', 'dayStart', 'daysOff', 'exam', 'reminders', 'streak'],
  asking: ['face', 'certainty', 'steps', 'memory'],
  device: ['profiles', 'data'],
} as const satisfies Readonly<Record<string, readonly EntryName[]>>

export type GroupName = keyof typeof GROUPS
export const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[]

/** @returns whether everything said of the setting, in all the languages given, holds every word of the query, the start or the inside of a word included */
export function isFound(name: EntryName, query: Query, languages: readonly Entries[]): boolean {
  const words = languages.flatMap((entries) => foldedWords(textsIn(entries[name]).join(' ')))
  return query.every((wanted) => words.some((word) => closenessOf(wanted, word) > 0))
}

function textsIn(said: string | object): readonly string[] {
  return typeof said === 'string' ? [said] : Object.values(said).flatMap(textsIn)
}
