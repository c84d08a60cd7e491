/** Checks 6, 7, 8, 9: no word of the stem or the options may point at the key, and none may mislead. */
import type { Language } from '../item.ts'
import type { AuthoredItem } from '../schema.ts'
import type { Check } from './check.ts'
import { inEachLanguage } from './check.ts'
import { distractorTexts, keyTexts, optionsOf } from './keys.ts'
import { contentWords, fold, sentences, words } from './words.ts'

const catchAlls: Check = {
  id: 'E6',
  rule: 'no option is "all of the above", "none of these" or "both A and B"; no prompt negates twice',
  find: (subject) => [
    ...inEachLanguage(() => 'options', (item, language) => {
      const found = optionsOf(item).find(({ text }) => CATCH_ALL[language].test(fold(text[language])))
      return found && `"${found.text[language]}" points at the other options`
    })(subject),
    ...inEachLanguage(() => 'prompt', (item, language) => (negations(item, language) > 1 ? 'negates twice' : undefined))(subject),
  ],
}

const quietNot: Check = {
  id: 'W6',
  rule: 'a question that asks for what is not so writes the NOT in capitals',
  find: inEachLanguage(() => 'prompt', (item, language) => {
    if (item.kind !== 'choice' && item.kind !== 'multiple') return undefined
    const question = sentences(item.prompt[language]).find((sentence) => sentence.includes('?')) ?? ''
    const emphasised = NEGATION[language].exec(question)?.[0]
    return emphasised !== undefined && emphasised !== emphasised.toUpperCase() ? `"${emphasised}" is easily overlooked` : undefined
  }),
}

const absolutes: Check = {
  id: 'W7',
  rule: 'absolute words do not stand in wrong options only, nor cautious words in the key only',
  find: inEachLanguage(() => 'options', (item, language) => {
    const [key, others] = [keyTexts(item, language), distractorTexts(item, language)]
    if (others.length === 0) return undefined
    const has = (pattern: RegExp) => (text: string): boolean => pattern.test(fold(text))
    if (others.some(has(ABSOLUTE[language])) && !key.some(has(ABSOLUTE[language]))) return 'absolute words (always, only, never) stand in wrong options only'
    if (key.some(has(HEDGE[language])) && !others.some(has(HEDGE[language]))) return 'cautious words (some, largely, may) stand in the key only'
    return undefined
  }),
}

const echoes: Check = {
  id: 'W8',
  rule: 'no word with a meaning stands in the prompt and the key but in no wrong option',
  find: inEachLanguage(() => 'options', (item, language) => {
    const others = new Set(distractorTexts(item, language).flatMap((text) => contentWords(text, language)))
    if (others.size === 0) return undefined
    const asked = contentWords(item.prompt[language], language)
    const key = keyTexts(item, language).flatMap((text) => contentWords(text, language))
    const echo = key.find((word) => asked.includes(word) && !others.has(word))
    return echo && `"${echo}…" of the prompt stands in the key and in no wrong option`
  }),
}

const grammar: Check = {
  id: 'W9',
  rule: 'article and number fit every option, not only the key',
  find: inEachLanguage(() => 'options', (item, language) => {
    const key = keyTexts(item, language)
    const others = distractorTexts(item, language)
    if (item.kind !== 'choice' || key.length === 0) return undefined
    const misfits = others.filter((text) => !fitsArticle(item.prompt[language], text, language))
    if (misfits.length > 0) return `"${misfits[0]}" does not fit the article at the end of the prompt`
    const forms = new Set(others.map((text) => grammaticalForm(text, language)))
    const form = grammaticalForm(key[0] ?? '', language)
    return form !== '' && !forms.has(form) && !forms.has('') && forms.size === 1 ? `only the key is ${form}` : undefined
  }),
}

export const wordingChecks: readonly Check[] = [catchAlls, quietNot, absolutes, echoes, grammar]

/** Whether an option can follow the article that the prompt ends with; true when it ends with none. */
export function fitsArticle(prompt: string, option: string, language: Language): boolean {
  const last = words(prompt).at(-1) ?? ''
  const first = words(option)[0] ?? ''
  const vowel = /^[aeiouyh]/.test(first)
  if (language === 'en') return last === 'a' ? !/^[aeiou]/.test(first) : last !== 'an' || /^[aeiou]/.test(first)
  return last === 'l' || last === 'd' ? vowel : !['le', 'la'].includes(last) || !/^[aeiouy]/.test(first)
}

/** `plural`, `singular masculine`, ... by the article that an option opens with; '' where it opens with none. */
export function grammaticalForm(option: string, language: Language): string {
  return FORMS[language][words(option)[0] ?? ''] ?? ''
}

/** Words that set an option apart from what is usually true. */
export const ABSOLUTE: Readonly<Record<Language, RegExp>> = {
  en: /\b(always|never|all|every|everyone|everybody|everything|nobody|nothing|none|only|completely|entirely|totally|impossible)\b/,
  fr: /\b(toujours|jamais|tous|toutes|tout|aucun|aucune|personne|rien|seulement|uniquement|completement|entierement|totalement|impossible)\b/,
}

/** Words with which careful writers guard what is true. */
export const HEDGE: Readonly<Record<Language, RegExp>> = {
  en: /\b(often|usually|generally|mostly|mainly|largely|partly|sometimes|may|might|some|about|almost|nearly|relatively)\b/,
  fr: /\b(souvent|generalement|surtout|largement|parfois|peut etre|certains|certaines|environ|presque|relativement|en partie|plutot)\b/,
}

const CATCH_ALL: Readonly<Record<Language, RegExp>> = {
  en: /\b(all|none|any|both|neither) of (the|these|those) (above|below|answers|options|these|them)\b|^(all|none|both|neither) of (these|them|the above)$|^both [a-e] and [a-e]$|^[a-e] and [a-e]$/,
  fr: /^(toutes?|tous|aucune?|les deux) (de |d |des |les )*(ces |reponses|propositions|precedent|ci dessus|deux)|\bci dessus\b|^(a la fois )?[a-e] et [a-e]$/,
}

const NEGATION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|except)\b|n’t\b/i,
  fr: /(?<=\b(?:ne\s[^.?!]{1,30}|n’[^.?!]{1,30})\s)(?:pas|jamais|aucune?)\b|\bsauf\b/i,
}

function negations(item: AuthoredItem, language: Language): number {
  return [...item.prompt[language].matchAll(new RegExp(NEGATION[language], 'gi'))].length
}

const FORMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { a: 'singular', an: 'singular', two: 'plural', three: 'plural', several: 'plural' },
  fr: { le: 'masculine', un: 'masculine', la: 'feminine', une: 'feminine', les: 'plural', des: 'plural', deux: 'plural', plusieurs: 'plural' },
}
