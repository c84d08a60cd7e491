import { editDistance } from './edit-distance.ts'
import { foldLetters } from './text-fold.ts'
import { MONTHS } from './months.ts'
import { spellInDigits } from './number-words.ts'

/** Of a date, what is said of it; a day comes with its month. */
export type PartialDate = { readonly year: number | undefined; readonly month: number | undefined; readonly day: number | undefined }

/**
 * The one date that a text states, in English or French, in words or figures, whole or in part:
 * `Tuesday, August 18th, 2020`, `18/08/2020`, `2020-08-18`, `1er mars 91`, `mars 2020`, `2012`.
 * In figures the day comes before the month, unless only the other way round is a date.
 * @returns undefined when no date is there, more than one, or one that no calendar has
 */
export function readDate(text: string): PartialDate | undefined {
  const words = wordsOf(text)
  const months = new Set(words.flatMap(monthsNamed))
  if (months.size > 1) return undefined
  const [named] = months
  const numbers = words.filter((word) => /^\d/.test(word))
  if (numbers.some((number) => number.length === 3 || number.length > 4)) return undefined

  const years = numbers.filter((number) => number.length === 4).map(Number)
  const rest = numbers.filter((number) => number.length < 3).map(Number)
  // A year of two figures stands last: where day and month are there already, or where it can be neither.
  const last = rest.at(-1) ?? 0
  if (years.length === 0 && (last > 31 || rest.length === (named === undefined ? 3 : 2))) years.push(Number(rest.pop()) + (last < 50 ? 2000 : 1900))
  if (years.length > 1) return undefined
  const [year] = years

  if (named !== undefined) return rest.length > 1 ? undefined : existing({ year, month: named, day: rest[0] })
  const isYearFirst = numbers[0]?.length === 4
  const [month, day, tooMuch] = isYearFirst ? rest : rest.reverse()
  if (tooMuch !== undefined || (year === undefined && day === undefined)) return undefined
  const isMonthFirst = !isYearFirst && month !== undefined && month > 12 && day !== undefined
  return existing(isMonthFirst ? { year, month: day, day: month } : { year, month, day })
}

/** `sept` is seven in French and September in both languages: it is the month unless another one is named. */
function wordsOf(text: string): readonly string[] {
  const words = foldLetters(text).match(/\d+|[a-z]+/g) ?? []
  const isMonthNamed = words.some((word) => word !== 'sept' && monthsNamed(word).length > 0)
  return spellInDigits(words.map((word) => (word === 'sept' && !isMonthNamed ? 'september' : /^(?:first|premier)$/.test(word) ? '1' : word)))
}

const NAMES = [...MONTHS.en, ...MONTHS.fr].map(foldLetters)

/** 1..12 for the name of a month, its beginning (`aug`, `janv`), or a long name with one slip. */
function monthsNamed(word: string): readonly number[] {
  return NAMES.flatMap((name, at) => (isBeginning(word, name) || isSlip(word, name) ? [(at % 12) + 1] : []))
}

const isBeginning = (word: string, name: string): boolean => word.length > 2 && name.startsWith(word)

const isSlip = (word: string, name: string): boolean => Math.min(word.length, name.length) > 4 && editDistance(word, name) < 2

/** The Gregorian calendar; without a year, 29 February exists. */
function existing(date: PartialDate): PartialDate | undefined {
  const { year = 2000, month = 1, day = 1 } = date
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= days ? date : undefined
}
