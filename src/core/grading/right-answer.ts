import type { Item, Language } from '../bank/item.ts'
import { MONTHS } from '../lib/months.ts'

/** Narrow no-break space: French sets groups of digits and high punctuation apart with it. */
const NARROW = '\u202f'

/** Typography and words of a language that the bank does not hold. */
const SET = {
  en: { group: ',', point: '.', percent: ' percent', and: '; ', true: 'True', false: 'False' },
  fr: { group: NARROW, point: ',', percent: `${NARROW}%`, and: `${NARROW}; `, true: 'Vrai', false: 'Faux' },
} as const satisfies Record<Language, unknown>

/** The key in words, on one line, for screens and paper. `language` is the one that the item is in. */
export function rightAnswerText(item: Item, language: Language): string {
  const set = SET[language]
  switch (item.kind) {
    case 'flip':
    case 'typed':
    case 'cloze':
      return item.answer
    case 'choice':
    case 'multiple':
      return item.options.filter((option) => option.right).map((option) => option.text).join(set.and)
    case 'true-false':
      return set[`${item.answer}`] + (item.correction === undefined ? '' : `. ${item.correction}`)
    case 'number':
      return numberText(item.value, language) + (item.unit === '%' ? set.percent : ` ${item.unit}`)
    case 'date':
      return dateText(item.value, language)
    case 'order':
      return item.steps.map((step, at) => `${at + 1}. ${step.text}`).join(set.and)
    case 'match':
      return item.pairs.map(({ left, right }) => `${left} – ${right}`).join(set.and)
  }
}

/** `4,500` and `7.5`, or `4 500` and `7,5` with a narrow no-break space. */
export function numberText(value: number, language: Language): string {
  const { group, point } = SET[language]
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  return decimals === undefined ? grouped : grouped + point + decimals
}

/**
 * `18 August 2020`, `1er mars 1991`, `mars 2020`, `2012`.
 * @param value `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export function dateText(value: string, language: Language): string {
  const [year = '', month, day] = value.split('-')
  if (month === undefined) return year
  const named = `${MONTHS[language][Number(month) - 1] ?? month} ${year}`
  if (day === undefined) return named
  return `${Number(day)}${language === 'fr' && day === '01' ? 'er' : ''} ${named}`
}
