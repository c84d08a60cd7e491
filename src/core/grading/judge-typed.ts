import type { TypedItem } from '../bank/item.ts'
import { editDistance } from '../lib/edit-distance.ts'
import { foldedWords, withoutArticles } from '../lib/text-fold.ts'
import { RIGHT, unreadable, wrongAs } from './judgement.ts'
import { spellInDigits, withPercentSign } from '../lib/number-words.ts'
import type { Judgement, Response } from './response.ts'

/**
 * Right whatever case, accents, spaces, hyphens, punctuation, articles; numbers in words or digits;
 * given names as initials. A small slip is right and named, unless it is as near to a known mistake.
 */
export function judgeTyped(item: TypedItem, response: Extract<Response, { kind: 'text' }>): Judgement {
  const given = wordsOf(response.text)
  if (given.length === 0) return unreadable('empty')
  const right = nearest(given, [item.answer, ...item.accept])
  const mistake = nearest(given, item.mistakes.flatMap(({ match }) => match))
  if (right?.distance === 0) return RIGHT
  if (right !== undefined && right.distance < (mistake?.distance ?? Infinity)) return { ...RIGHT, typo: right.form }
  return wrongAs(item.mistakes, (form) => form === mistake?.form)
}

/** The form that is meant, the first one of equally near ones; undefined when the answer is too far from all. */
function nearest(given: readonly string[], forms: readonly string[]): { readonly form: string; readonly distance: number } | undefined {
  let best: { readonly form: string; readonly distance: number } | undefined
  for (const form of forms) {
    const distance = distanceTo(wordsOf(form), given)
    if (distance < (best?.distance ?? Infinity)) best = { form, distance }
  }
  return best
}

/** Slips between the answer and an accepted form, Infinity when there are too many. */
function distanceTo(form: readonly string[], given: readonly string[]): number {
  // `coup détat` has lost the apostrophe that would show its article: the texts are compared with their articles as well.
  if (given.join('') === form.join('') || isWithInitials(withoutArticles(given), withoutArticles(form))) return 0
  const key = withoutArticles(form).join('')
  const answer = withoutArticles(given).join('')
  const allowed = slipsAllowed(key)
  if (Math.abs(key.length - answer.length) > allowed || digitsOf(key) !== digitsOf(answer)) return Infinity
  const distance = editDistance(answer, key)
  return distance <= allowed ? distance : Infinity
}

const wordsOf = (text: string): readonly string[] => spellInDigits(foldedWords(withPercentSign(text)))

/** `I. B. Keita` for Ibrahim Boubacar Keita: as many words, the last in full, each other in full or by its first letter. */
function isWithInitials(given: readonly string[], form: readonly string[]): boolean {
  const last = form.length - 1
  return given.length === form.length && form.every((word, at) => word === given[at] || (at < last && word[0] === given[at] && digitsOf(word) === ''))
}

/** In a short word one letter makes another word. Only letters count, because a wrong digit is a wrong answer. */
function slipsAllowed(key: string): number {
  const letters = key.length - digitsOf(key).length
  return letters < 5 ? 0 : letters < 9 ? 1 : 2
}

const digitsOf = (key: string): string => key.replace(/[^\d.]/g, '')
