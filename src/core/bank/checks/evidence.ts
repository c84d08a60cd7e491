/** Check 14: what an item calls right must stand in the paragraph that it cites. */
import type { Language } from '../item.ts'
import type { AuthoredBank, AuthoredItem } from '../schema.ts'
import { linkedTerms } from '../runs.ts'
import type { Check, Subject } from './check.ts'
import { inEachLanguage } from './check.ts'
import { keyTexts } from './keys.ts'
import { monthsIn, numbersIn } from './values.ts'
import { words } from './words.ts'

const evidence: Check = {
  id: 'E14',
  rule: 'every figure, date and name of the key stands in a cited paragraph of the brief, in both languages',
  find: (subject) => {
    const names = namesOf(subject.bank)
    return inEachLanguage(() => 'source', (item, language) => {
      const told = tellingOf(item, language, subject, names)
      const keys = statedTexts(item, language)
      const absent = [
        ...keys.flatMap((key) => (item.kind === 'date' ? [] : numbersIn(key, language).filter((n) => !told.numbers.includes(n)).map(String))),
        ...(item.kind === 'date' ? missingDateParts(item.value, told) : keys.flatMap((key) => monthsIn(key, language).filter((n) => !told.months.includes(n)).map((n) => `month ${n}`))),
        ...keys.flatMap((key) => properNames(key, names).filter((name) => !told.stems.has(nameStem(name)))),
      ]
      return absent.length > 0 ? `${item.source.join(', ')} of the brief does not tell ${[...new Set(absent)].join(', ')}` : undefined
    })(subject)
  },
}

export const evidenceChecks: readonly Check[] = [evidence]

type Telling = { readonly numbers: readonly number[]; readonly months: readonly number[]; readonly stems: ReadonlySet<string> }

/** The words of every name in the glossary: folded by term id, and all together as written. */
type Names = { readonly byTerm: ReadonlyMap<string, readonly string[]>; readonly all: ReadonlySet<string> }

/** What the whole article is about need not be named in every paragraph. */
const SUBJECT = ['mali']

function namesOf(bank: AuthoredBank): Names {
  const byTerm = new Map(bank.glossary.terms.map((term) => [term.id, [term.name.en, term.name.fr, ...term.also].flatMap(words)] as const))
  const proper = bank.glossary.terms.flatMap(({ name, also }) => [name.en, name.fr, ...also].flatMap(capitalised))
  return { byTerm, all: new Set(proper) }
}

/** What the cited paragraphs tell; a linked term tells all its names. */
function tellingOf(item: AuthoredItem, language: Language, { bank, paragraphs }: Subject, names: Names): Telling {
  const text = item.source.map((id) => paragraphs.get(id)?.[language] ?? '').join(' ')
  const linked = bank.brief.sections
    .flatMap((section) => section.paragraphs)
    .filter(({ id }) => item.source.includes(id))
    .flatMap((paragraph) => linkedTerms(paragraph.text[language]))
  return {
    numbers: numbersIn(text, language),
    months: monthsIn(text, language),
    stems: new Set([...words(text), ...linked.flatMap((id) => names.byTerm.get(id) ?? []), ...SUBJECT].map(nameStem)),
  }
}

function statedTexts(item: AuthoredItem, language: Language): readonly string[] {
  if (item.kind === 'true-false') return item.answer ? [item.prompt[language]] : item.correction ? [item.correction[language]] : []
  // A number is compared as it is: its unit may be a word such as "per cent".
  return item.kind === 'number' ? [String(item.value)] : keyTexts(item, language)
}

function missingDateParts(value: string, told: Telling): readonly string[] {
  const [year, month, day] = value.split('-').map(Number)
  return [
    ...(year !== undefined && !told.numbers.includes(year) ? [`the year ${year}`] : []),
    ...(month !== undefined && !told.months.includes(month) ? [`month ${month}`] : []),
    ...(day !== undefined && !told.numbers.includes(day) ? [`the day ${day}`] : []),
  ]
}

/** Words with a capital that are not just the first of a sentence, and first words that the glossary knows as names. */
function properNames(text: string, names: Names): readonly string[] {
  const found = text.split(/(?<=[.!?–:])\s+/).flatMap((sentence) => {
    const [opening, ...others] = sentence.split(/\s+/)
    return [...capitalised(opening ?? '').filter((name) => names.all.has(name)), ...others.flatMap(capitalised)]
  })
  return found.flatMap(words).filter((name) => name.length > 1 && monthsIn(name, 'en').length === 0 && numbersIn(name, 'en').length === 0)
}

function capitalised(text: string): readonly string[] {
  return text.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []
}

/** The first five letters, so that `Africa` tells `African` and `occidentale` tells `Occidentaux`. */
const nameStem = (word: string): string => word.slice(0, 5)
