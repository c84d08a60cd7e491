import type { FaceBody } from '../bank/face.ts'
import type { ChoiceItem, Language, Mistake, Option } from '../bank/item.ts'
import { isScale } from '../lib/scale.ts'
import { readDate } from '../lib/read-date.ts'
import { readNumber } from '../lib/read-number.ts'
import type { BothBodies, BothItems, FaceHints } from './face-source.ts'

/**
 * A choice without its options: a number or a date is read off them, a name needs its author's word
 * that it can be marked (`recall: typed`), anything else that it can be answered at all (`recall: self`).
 */
export function makeProduction({ en, fr }: BothItems, { recall, accept = [] }: FaceHints): BothBodies | undefined {
  if (en.kind !== 'choice' || fr.kind !== 'choice') return undefined
  const [key, cle] = [keyOf(en), keyOf(fr)]
  const both = (make: (item: ChoiceItem, language: Language) => FaceBody): BothBodies => ({ en: make(en, 'en'), fr: make(fr, 'fr') })
  if (en.scale && fr.scale) return asDate(en, fr) ?? asNumber(en, fr)
  if (recall === 'self') return both((item) => ({ kind: 'flip', answer: keyOf(item).text }))
  if (recall !== 'typed') return undefined
  const accepted = [...new Set([key.text, cle.text, ...accept])]
  return both((item) => ({ kind: 'typed', answer: keyOf(item).text, accept: accepted, mistakes: mistakesOf(item, (at) => [en.options[at]?.text ?? '', fr.options[at]?.text ?? '']) }))
}

function keyOf(item: ChoiceItem): Option {
  const key = item.options.find(({ right }) => right)
  if (key === undefined) throw new Error(`Inconsistent: ${item.id} has no right option`)
  return key
}

/** The wrong options as mistakes that their feedback answers. @param forms how the option at an index is written */
function mistakesOf(item: ChoiceItem, forms: (at: number) => readonly string[]): readonly Mistake[] {
  return item.options.flatMap(({ right, why }, at) => {
    const match = forms(at)
    return right || why === undefined || match.length === 0 ? [] : [{ match, why }]
  })
}

function asDate(en: ChoiceItem, fr: ChoiceItem): BothBodies | undefined {
  const values = en.options.map(({ text }) => dateIn(text, en.prompt))
  const value = values[en.options.indexOf(keyOf(en))]
  if (value === undefined || dateIn(keyOf(fr).text, fr.prompt) !== value) return undefined
  const bodyOf = (item: ChoiceItem): FaceBody => ({ kind: 'date', value, mistakes: mistakesOf(item, (at) => [values[at]].filter((form) => form !== undefined)) })
  return { en: bodyOf(en), fr: bodyOf(fr) }
}

/** The date that an option states by a year or a month's name; its year may stand in the prompt instead. */
function dateIn(option: string, prompt: string): string | undefined {
  const said = readDate(option)
  const isDate = /^\d{4}$/.test(option) || (said?.month !== undefined && /\p{L}{3}/u.test(option))
  if (said === undefined || !isDate) return undefined
  const years = new Set(prompt.match(/\b\d{4}\b/g))
  const year = said.year ?? (years.size === 1 ? Number([...years][0]) : undefined)
  if (year === undefined) return undefined
  return [String(year), ...[said.month, said.day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))].join('-')
}

function asNumber(en: ChoiceItem, fr: ChoiceItem): BothBodies | undefined {
  const [key, cle] = [countIn(keyOf(en).text), countIn(keyOf(fr).text)]
  if (key === undefined || cle === undefined || key.value !== cle.value) return undefined
  // An option in another unit would be another number: it is no mistake that could be told from the number alone.
  const forms = (at: number): readonly string[] => {
    const count = countIn(en.options[at]?.text ?? '')
    return count === undefined || count.unit !== key.unit ? [] : [String(count.value)]
  }
  const bodyOf = (item: ChoiceItem, unit: string): FaceBody => ({ kind: 'number', value: key.value, tolerance: 0, unit, mistakes: mistakesOf(item, forms) })
  return { en: bodyOf(en, key.unit), fr: bodyOf(fr, cle.unit) }
}

/** `4,500 troops`, `Plus de 100 000 personnes`, `7,5 %`: a number in one word, and after it what is counted. */
function countIn(text: string): { readonly value: number; readonly unit: string } | undefined {
  const value = readNumber(text, 1000)
  if (value === undefined) return undefined
  const words = text.split(' ')
  const at = words.findIndex((word) => readNumber(word, 1000) === value)
  const unit = text.endsWith('%') ? '%' : words.slice(at + 1).join(' ')
  return at < 0 || unit === '' || !isScale([text]) ? undefined : { value, unit }
}
