import { foldLetters } from './text-fold.ts'
import { spellInDigits, withPercentSign } from './number-words.ts'

/**
 * The one number that a text states, in English or French, in digits or words; the other words do not matter
 * (`about 11 people`, `plus de cent mille`).
 * @param expected decides what a lone separator before three digits is: `4.500` and `4,500` are 4500 where a
 *   whole number from 1000 is expected, else 4.5
 * @returns undefined when no number is there, or more than one: nobody should be right by naming several
 */
export function readNumber(text: string, expected: number): number | undefined {
  const tokens = foldLetters(withPercentSign(text)).replace(/ ?1⁄2/g, '.5').match(/[a-z][a-z\d]*|-?[.,]?\d[\d.,' ]*/g) ?? []
  const words = tokens.map((token) => (/^[a-z]/.test(token) ? token : String(readDigits(token, expected))))
  const said = spellInDigits(words).join(' ').replace(/(\d) (?:point|virgule) (\d[\d ]*)/, withDecimals).split(' ')
  const numbers = new Set(said.filter((word) => /^(?:-?\d|NaN)/.test(word)))
  if (numbers.size === 0 && said.some((word) => /^une?$/.test(word))) numbers.add('1')
  const [number] = numbers
  const value = Number(number) + (said.some((word) => /^(?:half|demie?)$/.test(word)) ? 0.5 : 0)
  return numbers.size === 1 && Number.isFinite(value) ? value : undefined
}

/** `seven point zero five` is spelled `7 point 0 5` by now. */
const withDecimals = (_: string, whole: string, decimals: string): string => `${whole}.${decimals.replace(/ /g, '')} `

/** Groups of three digits, all set apart by one sign, then decimals after another: `100 000`, `4,500`, `4.500,25`. */
const GROUPED = /^(-?[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/
const PLAIN = /^-?\d*[.,]?\d+$/

/** @returns NaN for digits that are not written as a number, `2020.08.18` */
function readDigits(token: string, expected: number): number {
  const digits = token.replace(/[.,' ]+$/, '')
  const [grouped, whole = '', , decimals = ''] = GROUPED.exec(digits) ?? []
  const isPlain = PLAIN.test(digits)
  const expectsGroups = Number.isInteger(expected) && expected >= 1000
  if (grouped !== undefined && (expectsGroups || !isPlain)) return Number(`${whole.replace(/[.,' ]/g, '')}.${decimals}`)
  return isPlain ? Number(digits.replace(',', '.')) : NaN
}
