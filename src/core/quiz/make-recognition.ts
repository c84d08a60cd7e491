import type { DateItem, Item, Language, NumberItem, Option, TypedItem } from '../bank/item.ts'
import { judge } from '../grading/judge.ts'
import { rightAnswerText } from '../grading/right-answer.ts'
import { randomAt } from '../lib/random.ts'
import { foldText } from '../lib/text-fold.ts'
import type { BothBodies, BothItems, FaceHints } from './face-source.ts'

/** Wrong options beside the right one. */
const LURES = 3

/** Every number and date that the bank asks for or warns of. */
export type Quantities = { readonly numbers: readonly number[]; readonly dates: readonly string[] }

export function quantitiesIn(items: readonly Item[]): Quantities {
  const numbers = items.flatMap((item) => (item.kind === 'number' ? [item.value, ...formsOf(item).map(Number)] : []))
  const dates = items.flatMap((item) => (item.kind === 'date' ? [item.value, ...formsOf(item)] : []))
  return { numbers: [...new Set(numbers)], dates: [...new Set(dates)] }
}

const formsOf = ({ mistakes }: NumberItem | DateItem): readonly string[] => mistakes.flatMap(({ match }) => match)

/** The item as a choice among four; undefined where there are no three lures that are surely wrong. */
export function makeRecognition(item: BothItems, { lures }: FaceHints, quantities: Quantities): BothBodies | undefined {
  const { en, fr } = item
  if (en.kind === 'number' && fr.kind === 'number') return amongQuantities(item, luresOf(en, nearNumbers(en, quantities.numbers)), Number)
  if (en.kind === 'date' && fr.kind === 'date') return amongQuantities(item, luresOf(en, nearDates(en, quantities.dates)), (value) => value.padEnd(10, '-'))
  const isWritten = (one: Item): one is TypedItem => one.kind === 'typed' || one.kind === 'cloze'
  if (!isWritten(en) || !isWritten(fr) || lures?.length !== LURES) return undefined
  const at = randomAt(en.number, 0) % (LURES + 1)
  const bodyIn = (written: TypedItem, language: Language) => ({ kind: 'choice' as const, options: lures.map((lure) => lureOption(written, lure[language])).toSpliced(at, 0, { text: written.answer, right: true }) })
  return { en: bodyIn(en, 'en'), fr: bodyIn(fr, 'fr') }
}

/** The first three candidates that are wrong and that the prompt does not name. */
function luresOf(item: NumberItem | DateItem, candidates: readonly string[]): readonly string[] {
  const stem = ` ${foldText(item.prompt)} `
  const isSafe = (value: string): boolean => judge(item, { kind: 'text', text: value }).verdict === 'wrong' && !stem.includes(` ${foldText(shownAs(item, value, 'en'))} `)
  return [...new Set(candidates)].filter(isSafe).slice(0, LURES)
}

/** Its own mistakes first, then what stands nearest to it in the bank: a lure from another order of size betrays itself. */
function nearNumbers(item: NumberItem, numbers: readonly number[]): readonly string[] {
  const distance = (value: number): number => Math.abs(Math.log(value / item.value))
  // A unit is written in the plural.
  const near = numbers.filter((value) => value > 1 && Number.isInteger(value) === Number.isInteger(item.value)).sort((a, b) => distance(a) - distance(b))
  return [...formsOf(item), ...near.map(String)]
}

/** Dates as exact as its own, its mistakes first. */
function nearDates(item: DateItem, dates: readonly string[]): readonly string[] {
  const distance = (value: string): number => Math.abs(place(value) - place(item.value))
  return [...formsOf(item), ...dates.toSorted((a, b) => distance(a) - distance(b))].filter((value) => value.length === item.value.length)
}

/** Where a date stands among others; a part that is not said counts as the first. */
function place(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return (year * 12 + month) * 31 + day
}

/** Figures and dates stand in their own order. */
function amongQuantities({ en, fr }: BothItems, lures: readonly string[], rank: (value: string) => number | string): BothBodies | undefined {
  if ((en.kind !== 'number' && en.kind !== 'date') || fr.kind !== en.kind || lures.length < LURES) return undefined
  const right = String(en.value)
  const values = [...lures, right].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const bodyIn = (item: NumberItem | DateItem, language: Language) => ({
    kind: 'choice' as const,
    scale: true as const,
    options: values.map((value) => (value === right ? { text: rightAnswerText(item, language), right: true } : lureOption(item, shownAs(item, value, language), value))),
  })
  return { en: bodyIn(en, 'en'), fr: bodyIn(fr, 'fr') }
}

/** A wrong option, with what the bank says to that mistake. */
function lureOption(item: NumberItem | DateItem | TypedItem, text: string, written = text): Option {
  const { why } = judge(item, { kind: 'text', text: written })
  return { text, right: false, ...(why !== undefined && { why }) }
}

const shownAs = (item: NumberItem | DateItem, value: string, language: Language): string =>
  rightAnswerText(item.kind === 'number' ? { ...item, value: Number(value) } : { ...item, value }, language)
