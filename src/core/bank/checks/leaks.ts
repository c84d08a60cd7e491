/** Check 13: an item must not give away its own key, and items that give away each other's are kept apart. */
import type { Language } from '../item.ts'
import { LANGUAGES } from '../item.ts'
import type { LeakPair } from '../question-bank.ts'
import type { AuthoredItem, PlacedItem } from '../schema.ts'
import type { Check } from './check.ts'
import { inEachLanguage } from './check.ts'
import { feedbackTexts, keyTexts } from './keys.ts'
import { contentWords, fold, holdsWords, sentences, words } from './words.ts'

const ownKey: Check = {
  id: 'E13',
  rule: 'the key does not stand in the prompt of its own item; items that reveal the key of another are listed as leak pairs',
  find: inEachLanguage(() => 'prompt', (item, language) => {
    if (item.kind === 'match' || item.kind === 'order') return undefined
    const prompt = fold(item.prompt[language])
    const told = keyTexts(item, language).find((key) => holdsWords(prompt, fold(key)))
    return told && `gives its own key away: "${told}"`
  }),
}

export const leakChecks: readonly Check[] = [ownKey]

/**
 * Pairs that one quiz must not hold in this order: a sentence of the first item (its prompt
 * or its feedback) holds the key of the second and speaks of what the second asks.
 * "Speaks of" means that the sentence shares three or more meaningful words with the prompt,
 * or all of them where it has fewer. Siblings on one fact are kept apart anyway and not listed.
 */
export function leakPairs(items: readonly PlacedItem[]): readonly LeakPair[] {
  const prepared = LANGUAGES.map((language) => ({
    told: items.map(({ item }) => toldBy(item, language)),
    secrets: items.map(({ item }) => secretOf(item, language)),
  }))
  return items.flatMap(({ item: revealing }, a) =>
    items.flatMap(({ item: revealed }, b): readonly LeakPair[] => {
      if (revealing.fact === revealed.fact) return []
      const leaks = prepared.some(({ told, secrets }) => {
        const secret = secrets[b]
        return secret !== undefined && (told[a] ?? []).some((sentence) => reveals(sentence, secret))
      })
      return leaks ? [[revealing.id, revealed.id]] : []
    }),
  )
}

type Told = { readonly folded: string; readonly content: ReadonlySet<string> }
type Secret = { readonly keys: readonly string[]; readonly asked: readonly string[] }

function reveals({ folded, content }: Told, { keys, asked }: Secret): boolean {
  if (!keys.some((key) => holdsWords(folded, key))) return false
  const shared = asked.filter((word) => content.has(word)).length
  return shared >= Math.min(3, asked.length)
}

function toldBy(item: AuthoredItem, language: Language): readonly Told[] {
  return [item.prompt[language], ...feedbackTexts(item, language)]
    .flatMap(sentences)
    .map((sentence) => ({ folded: fold(sentence), content: new Set(contextWords(sentence, language)) }))
}

/** Orders, matches and statements have no single key that a sentence could give away. */
function secretOf(item: AuthoredItem, language: Language): Secret | undefined {
  if (item.kind === 'match' || item.kind === 'order' || item.kind === 'true-false' || item.kind === 'multiple') return undefined
  const keys = item.kind === 'number' ? [String(item.value)] : item.kind === 'date' ? dateForms(item.value, language) : keyTexts(item, language)
  return { keys: keys.map(fold), asked: contextWords(item.prompt[language], language) }
}

/** Figures place a sentence as well as words do. */
function contextWords(text: string, language: Language): readonly string[] {
  return [...contentWords(text, language), ...words(text).filter((word) => /^\d/.test(word))]
}

function dateForms(value: string, language: Language): readonly string[] {
  const [year = '', month, day] = value.split('-')
  if (month === undefined) return [year]
  const name = MONTH_NAMES[language][Number(month) - 1] ?? ''
  if (day === undefined) return [`${name} ${year}`]
  return language === 'en' ? [`${name} ${Number(day)}`, `${Number(day)} ${name}`] : [`${Number(day)} ${name}`]
}

const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
}
