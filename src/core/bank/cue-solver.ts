/**
 * A reader who has not read the article and goes by cues alone. Where it scores better
 * than chance, the options give their key away.
 * Each cue names the options it likes best of a choice; none where it has nothing to say.
 */
import type { Guess, Score } from './checks/chance.ts'
import { guess, scoreOf } from './checks/chance.ts'
import { choices, keyIndex, middleIndexes } from './checks/cues.ts'
import { similarity, trigrams } from './checks/similarity.ts'
import { scaleValue } from './checks/values.ts'
import { ABSOLUTE, HEDGE, fitsArticle, grammaticalForm } from './checks/wording.ts'
import { contentWords, fold } from './checks/words.ts'
import type { Language } from './item.ts'
import type { PlacedItem } from './schema.ts'

type Question = { readonly prompt: string; readonly options: readonly string[]; readonly language: Language }

export const CUES = {
  'longest option': ({ options }) => bestBy(options, (text) => text.length),
  'odd one out': ({ options }) => bestBy(options, (text) => -likeness(text, options)),
  'overlap with the prompt': ({ prompt, options, language }) => {
    const asked = contentWords(prompt, language)
    return bestBy(options, (text) => contentWords(text, language).filter((word) => asked.includes(word)).length)
  },
  'middle value': ({ options, language }) => middleIndexes(options.map((text) => scaleValue(text, language))),
  'no absolutes': ({ options, language }) =>
    bestBy(options, (text) => Number(HEDGE[language].test(fold(text))) - Number(ABSOLUTE[language].test(fold(text)))),
  'most common words': ({ options, language }) => {
    const all = options.flatMap((text) => contentWords(text, language))
    return bestBy(options, (text) => mean(contentWords(text, language).map((word) => all.filter((other) => other === word).length)))
  },
  'article and number': ({ prompt, options, language }) => {
    const plural = PLURAL_PROMPT[language].test(fold(prompt))
    return bestBy(options, (text) => Number(fitsArticle(prompt, text, language)) + Number(plural && grammaticalForm(text, language) === 'plural'))
  },
} as const satisfies Readonly<Record<string, (question: Question) => readonly number[]>>

export type Cue = keyof typeof CUES | 'majority vote'

/**
 * How each cue, and the vote of all, does on the single choices of a bank in one language.
 * A cue that is silent on an item does not guess there.
 */
export function solveByCues(items: readonly PlacedItem[], language: Language): Readonly<Record<Cue, Score>> {
  const questions = choices(items).map((item) => ({
    key: keyIndex(item),
    question: { prompt: item.prompt[language], options: item.options.map(({ text }) => text[language]), language },
  }))
  const scoreBy = (pick: (question: Question) => readonly number[]): Score =>
    scoreOf(
      questions.flatMap(({ key, question }): readonly Guess[] => {
        const named = pick(question)
        return named.length === 0 ? [] : [guess(question.options.length, named.length, named.includes(key))]
      }),
    )
  return { ...mapValues(CUES, scoreBy), 'majority vote': scoreBy(majority) }
}

function majority(question: Question): readonly number[] {
  const votes = question.options.map(() => 0)
  for (const pick of Object.values(CUES)) {
    const named = pick(question)
    for (const index of named) votes[index] = (votes[index] ?? 0) + 1 / named.length
  }
  return bestBy(votes, (count) => count)
}

/** Indexes of the entries that score highest; none where all score the same. */
function bestBy<T>(entries: readonly T[], score: (entry: T) => number): readonly number[] {
  const scores = entries.map(score)
  const top = Math.max(...scores)
  const best = scores.flatMap((value, index) => (value > top - 1e-9 ? [index] : []))
  return best.length === entries.length ? [] : best
}

function likeness(text: string, options: readonly string[]): number {
  return mean(options.filter((other) => other !== text).map((other) => similarity(trigrams(text), trigrams(other))))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, change: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, change(value)])) as Record<K, B>
}

const PLURAL_PROMPT: Readonly<Record<Language, RegExp>> = {
  en: /\b(which|what) (two|three|countries|groups|people|officers|soldiers)\b|\bwho were\b/,
  fr: /\b(quels|quelles|lesquels|lesquelles)\b|\bqui sont\b|\bqui etaient\b/,
}
