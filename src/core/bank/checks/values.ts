/** Figures and dates in running text: digits, number words, months. */
import type { Language } from '../item.ts'
import { words } from './words.ts'

/**
 * All figures in a text, number words included: `twenty-three`, `4 500`, `tens of thousands` (10000).
 * `one`, `un` and `une` count in `thirty-one` only: elsewhere they are articles far more often.
 */
export function numbersIn(text: string, language: Language): readonly number[] {
  const found: number[] = []
  let open = false
  for (const word of words(text)) {
    const last = found.at(-1)
    const afterTens = open && last !== undefined && last >= 20 && last % 10 === 0
    const value = /^\d/.test(word) ? Number(word) : afterTens && ONE.has(word) ? 1 : NUMBER_WORDS[language][word]
    if (value === undefined || Number.isNaN(value)) open &&= LINKS.has(word)
    else if (open && last !== undefined && value >= 100 && !/^\d/.test(word)) found[found.length - 1] = last * value
    else if (afterTens && value < 20) found[found.length - 1] = last + value
    else found.push(value)
    if (value !== undefined) open = !/^\d/.test(word)
  }
  return found
}

/** Months named in a text, 1 to 12. */
export function monthsIn(text: string, language: Language): readonly number[] {
  return words(text).flatMap((word) => MONTHS[language].indexOf(word) + 1 || [])
}

/**
 * What an option that is nothing but a figure or a date is worth on a scale, so that options
 * can be put in order: a date or a length of time in days, else its only figure.
 * Undefined for anything else, such as an event named by its year.
 */
export function scaleValue(text: string, language: Language): number | undefined {
  const numbers = numbersIn(text, language)
  const [month] = monthsIn(text, language)
  const rest = restOf(text, language)
  if (month !== undefined) {
    const year = numbers.find((n) => n > 31) ?? 0
    return rest.length > 0 ? undefined : year * 372 + month * 31 + (numbers.find((n) => n <= 31) ?? 0)
  }
  const [value] = numbers
  if (value === undefined || numbers.length > 1 || rest.length > (isYear(value) ? 0 : 1)) return undefined
  const unit = words(text).map((word) => DAYS[word]).find((days) => days !== undefined)
  return value * (unit ?? 1)
}

/** The unit of an option that is a figure; all lengths of time are in one unit, because they can be compared. */
export function unitOf(text: string, language: Language): string {
  return words(text).some((word) => DAYS[word] !== undefined) ? 'time' : restOf(text, language).join(' ')
}

/** A figure from 1900 to 2099, which is most likely a year. */
export const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100

/** What is left of a text without its figures, months, units of time and the small words around them. */
function restOf(text: string, language: Language): readonly string[] {
  const known = (word: string): boolean =>
    /^\d/.test(word) || NUMBER_WORDS[language][word] !== undefined || MONTHS[language].includes(word) || DAYS[word] !== undefined || SMALL_WORDS.has(word)
  return words(text).filter((word) => !known(word)).map((word) => word.replace(/s$/, ''))
}

const ONE: ReadonlySet<string> = new Set(['one', 'un', 'une'])

const LINKS: ReadonlySet<string> = new Set(['of', 'de', 'd', 'and', 'et'])

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of de d and et the le la les l des un une in on en a within about over more than several some plusieurs quelque plus environ only just early late mid by since'.split(' '),
)

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'january february march april may june july august september october november december'.split(' '),
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
}

const DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24, hours: 1 / 24, heure: 1 / 24, heures: 1 / 24, day: 1, days: 1, jour: 1, jours: 1, week: 7, weeks: 7, semaine: 7, semaines: 7,
  month: 31, months: 31, mois: 31, year: 372, years: 372, an: 372, ans: 372, annee: 372, annees: 372, decade: 3720, decades: 3720,
}

const numberWords = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(text.trim().split(/\s+/).map((entry) => [entry.split('=')[0], Number(entry.split('=')[1])]))

const NUMBER_WORDS: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: numberWords(`zero=0 two=2 both=2 twice=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 tens=10 eleven=11 twelve=12 dozens=12
    thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60
    seventy=70 eighty=80 ninety=90 hundred=100 hundreds=100 thousand=1000 thousands=1000 million=1000000 millions=1000000`),
  fr: numberWords(`zero=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 dizaines=10 onze=11 douze=12 treize=13 quatorze=14
    quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100 centaines=100 mille=1000
    millier=1000 milliers=1000 million=1000000 millions=1000000`),
}
