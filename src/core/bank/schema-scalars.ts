/** The single values of an authored bank. Every one of them arrives as text, because YAML is read without guessing types. */
import * as v from 'valibot'

const line = v.pipe(v.string('expected a text'), v.trim(), v.nonEmpty('is empty'), v.regex(/^[^\n]*$/, 'must be one paragraph'))

/** A text in one language. */
export const text = line
/** A text for the learner in both languages, side by side. */
export const both = v.strictObject({ en: text, fr: text })

/** Ids of items: some meaning, a hyphen, four random characters. */
export const itemId = v.pipe(v.string(), v.regex(/^[a-z0-9]{2,8}-[a-z0-9]{4}$/, 'an item id looks like turn-k3vd'))
/** Ids of facts, terms, nodes: words and hyphens. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id holds small letters, digits and hyphens'))
/** `intro.1`, `2.1`. */
export const paragraphName = v.pipe(v.string(), v.regex(/^[a-z0-9]+\.\d+$/, 'a paragraph is named like 2.1'))
export const sectionName = v.pipe(v.string(), v.regex(/^[a-z0-9]+$/, 'a section is named like 2'))

export const wholeNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/, 'expected a whole number from 1'), v.transform(Number))
export const decimal = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, 'expected a number such as 7.5'), v.transform(Number))
export const flag = v.pipe(v.picklist(['true', 'false'], 'expected true or false'), v.transform((word) => word === 'true'))

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and such a day exists. */
export const partialDate = v.pipe(v.string(), v.check(isPartialDate, 'expected a date: 2020, 2020-08 or 2020-08-18'))

/** One or more of the same. */
export const some = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.minLength(1, 'needs at least one entry'))
/** A list that may be left out. */
export const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema), [])

/** Whether the text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with a month and day of the Gregorian calendar. */
export function isPartialDate(input: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(input)
  if (parts === null) return false
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
