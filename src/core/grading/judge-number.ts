import type { NumberItem } from '../bank/item.ts'
import { foldLetters } from '../lib/text-fold.ts'
import { RIGHT, unreadable, wrongAs } from './judgement.ts'
import { readNumber } from '../lib/read-number.ts'
import type { Judgement, Response } from './response.ts'

/** Right within the item's tolerance, with or without the unit; `36 months` is as good as 3 years, `3 months` is not. */
export function judgeNumber(item: NumberItem, response: Extract<Response, { kind: 'text' }>): Judgement {
  if (response.text.trim() === '') return unreadable('empty')
  const given = readNumber(response.text, item.value)
  if (given === undefined) return unreadable('number')
  const [said, asked] = [monthsIn(response.text), monthsIn(item.unit)]
  const inUnit = said === undefined || asked === undefined ? given : (given * said) / asked
  if (isNear(inUnit, item.value, item.tolerance)) return RIGHT
  return wrongAs(item.mistakes, (form) => isNear(given, readNumber(form, item.value) ?? NaN, 0))
}

/** Decimal fractions are not exact in binary: one part in 10^9 is taken for the same. */
const isNear = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance + 1e-9 * Math.max(1, Math.abs(b))

/** The unit of time that a text names, in months. */
function monthsIn(text: string): number | undefined {
  const plain = foldLetters(text)
  return /\b(?:years?|ans|annees?)\b/.test(plain) ? 12 : /\b(?:months?|mois)\b/.test(plain) ? 1 : undefined
}
