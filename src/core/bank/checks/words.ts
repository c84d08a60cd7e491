/** Text as the checks compare it: folded as in grading, and words that carry meaning. */
import { foldedWords, withoutArticles } from '../../lib/text-fold.ts'
import type { Language } from '../item.ts'

/** Folded words in their order. */
export const words = foldedWords

/** The folded words as one text. */
export function fold(text: string): string {
  return foldedWords(text).join(' ')
}

/** A text as an answer: two answers with the same words but for articles are one. */
export function answerKey(text: string): string {
  return withoutArticles(foldedWords(text)).join(' ')
}

/** Words that carry meaning, cut to a stem so that `protests` meets `protest`; each once, in order. */
export function contentWords(text: string, language: Language): readonly string[] {
  const carrying = words(text).filter((word) => word.length > 3 && !/^\d/.test(word) && !COMMON[language].has(word))
  return [...new Set(carrying.map(stem))]
}

/** Sentences, cut at . ! ? followed by a space. */
export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/)
}

/** Whether the words of `part` stand in `whole` one behind the other. */
export function holdsWords(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `)
}

function stem(word: string): string {
  return word.replace(/(ing|ed|es|s|x|e)$/, '')
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words too common to give anything away; three letters and fewer are left out anyway. */
const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`about after again against also although among another around article back because been before being below
    between both came come could does doing down during each even ever every first from further have having here into
    itself just know like long made make many more most much must name only other over party same said says several should
    since some still such take than that their them then there these they this those through took under until upon used
    very want wanted well were what when where which while whom whose will with within without would year years your
    according following statement true false mali malian malians question`),
  fr: list(`afin ainsi alors apres article aucun aussi autre autres avait avaient avant avec avoir cela celle celles celui
    cette chez comme comment contre dans depuis dont donc durant elle elles encore entre etait etaient etre faire fait faits
    leur leurs lors mais meme moins nous parce pendant peut plus plusieurs pour pourquoi premier quand quel quelle quelles
    quels question qui quoi sans selon sera serait ses sont sous suite sujet sur tous tout toute toutes tres trop une vers
    voici votre vous dapres entier annee annees mali malien maliens malienne maliennes ont ete etat`),
}
