/** Checks 10, 11, 12: options of one kind, prompts that stand on their own, nothing too long. */
import { GAP } from '../item.ts'
import type { Language } from '../item.ts'
import type { AuthoredBank, AuthoredItem } from '../schema.ts'
import type { Check } from './check.ts'
import { inEachLanguage } from './check.ts'
import { keyTexts, optionsOf } from './keys.ts'
import { isYear, monthsIn, numbersIn, scaleValue } from './values.ts'
import { answerKey, fold, words } from './words.ts'

const alike: Check = {
  id: 'W10',
  rule: 'options are of one type (person, place, organisation, date, figure, clause) and none is more than twice as long as another',
  find: (subject) => {
    const kinds = entityKinds(subject.bank)
    return [
      ...inEachLanguage(() => 'options', (item, language) => {
        const types = new Set(optionsOf(item).map(({ text }) => optionType(text[language], language, kinds)))
        types.delete('phrase')
        return types.size > 1 ? `the options are of different types: ${[...types].join(', ')}` : undefined
      })(subject),
      ...inEachLanguage(() => 'options', (item, language) => {
        const lengths = optionsOf(item).map(({ text }) => text[language].length)
        const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
        // Names and figures differ in length by nature: below 25 letters the eye takes no hint from it.
        return most > 25 && most > 2 * least ? `the longest option has ${most} letters, the shortest ${least}` : undefined
      })(subject),
    ]
  },
}

const standsAlone: Check = {
  id: 'W11',
  rule: 'a prompt asks or has a gap, has five words or more, and says when it means a time ("this year" needs its date)',
  find: inEachLanguage(() => 'prompt', (item, language) => {
    const prompt = item.prompt[language]
    if (ASKING.has(item.kind) && !prompt.includes('?')) return 'asks no question'
    if (words(prompt).length < 5) return 'has fewer than five words'
    const deixis = DEIXIS[language].exec(fold(prompt))?.[0]
    const dated = monthsIn(prompt, language).length > 0 || numbersIn(prompt, language).some((n) => n > 1900)
    return deixis !== undefined && !dated ? `"${deixis}" leaves open when` : undefined
  }),
}

const lengths: Check = {
  id: 'W12',
  rule: 'a prompt has at most 40 words, an option 15, the answer of a flip card 12; no answer lists more than three things',
  find: (subject) => [
    ...inEachLanguage(() => 'prompt', (item, language) => tooLong(item.prompt[language].replace(GAP, ''), 40))(subject),
    ...inEachLanguage(() => 'options', (item, language) => first(optionsOf(item), ({ text }) => tooLong(text[language], 15)))(subject),
    ...inEachLanguage(() => 'answer', (item, language) => (item.kind === 'flip' ? tooLong(item.answer[language], 12) : undefined))(subject),
    ...inEachLanguage(() => 'answer', (item, language) => (recalled(item) ? first(keyTexts(item, language), listTooLong) : undefined))(subject),
  ],
}

export const stemChecks: readonly Check[] = [alike, standsAlone, lengths]

/** Kinds whose prompt is a question; a statement, a card or an instruction is none. */
const ASKING: ReadonlySet<AuthoredItem['kind']> = new Set(['choice', 'multiple', 'number', 'date', 'typed'])

const DEIXIS: Readonly<Record<Language, RegExp>> = {
  en: /\b(this|last|next) (year|month|week|summer|spring)\b|\b(recently|currently|nowadays|today|now|ago|so far|at present)\b/,
  fr: /\b(cette annee|l an dernier|l annee derniere|ce mois|le mois dernier|cet ete|recemment|actuellement|aujourd hui|maintenant|de nos jours|a ce jour)\b/,
}

type OptionType = 'figure' | 'date' | 'person' | 'place' | 'organisation' | 'clause' | 'phrase'

/** `phrase` is what nothing is known of: it goes with everything. */
function optionType(text: string, language: Language, kinds: ReadonlyMap<string, OptionType>): OptionType {
  const entity = kinds.get(answerKey(text))
  if (entity !== undefined) return entity
  const value = scaleValue(text, language)
  if (value !== undefined) return monthsIn(text, language).length > 0 || isYear(value) ? 'date' : 'figure'
  return answerKey(text).split(' ').length > 5 ? 'clause' : 'phrase'
}

function entityKinds(bank: AuthoredBank): ReadonlyMap<string, OptionType> {
  // A country acts like an organisation in one question and is a place in another: it gets no type.
  const types: Readonly<Record<string, OptionType>> = { person: 'person', group: 'organisation', institution: 'organisation', place: 'place' }
  return new Map(
    bank.glossary.terms.flatMap(({ kind, name, also }) => {
      const type = types[kind]
      return type === undefined ? [] : [name.en, name.fr, ...also].map((form) => [answerKey(form), type] as const)
    }),
  )
}

function tooLong(text: string, most: number): string | undefined {
  // Counted as a reader does, so `l’armée` is one word.
  const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return count > most ? `has ${count} words, at most ${most} read well` : undefined
}

function listTooLong(text: string): string | undefined {
  const members = text.split(/,| and | et | or | ou /).filter((part) => part.trim() !== '').length
  return members > 3 ? `lists ${members} things to recall at once` : undefined
}

function recalled(item: AuthoredItem): boolean {
  return item.kind === 'flip' || item.kind === 'typed' || item.kind === 'cloze'
}

function first<T>(entries: readonly T[], look: (entry: T) => string | undefined): string | undefined {
  return entries.map(look).find((message) => message !== undefined)
}

