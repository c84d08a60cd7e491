import type { TypedItem } from '../bank/item.ts'
import { editDistance } from '../lib/edit-distance.ts'
import { foldedWords, withoutArticles } from '../lib/text-fold.ts'
import { RIGHT, unreadable, wrongAs } from './judgement.ts'
import { spellInDigits, withPercentSign } from './number-words.ts'
import type { Judgement, Response } from './response.ts'

/**
 * Right whatever case, accents, spaces, hyphens, punctuation, articles; numbers in words or digits;
 * given names as initials. A small slip is right and named, unless it is as near to a known mistake.
 */
export function judgeTyped(item: TypedItem, response: Extract<Response, { kind: 'text' }>): Judgement {
  const given = wordsOf(response.text)
  if (given.length === 0) return unreadable('empty')
  const accepted = [item.answer, ...item.accept]
  if (accepted.some((form) => isSame(given, wordsOf(form)))) return RIGHT

  const mistaken = item.mistakes.flatMap(({ match }) => match)
  const slip = nearest(given, accepted)
  const mistake = nearest(given, mistaken)
  if (slip !== undefined && slip.distance < (mistake?.distance ?? Infinity)) return { ...RIGHT, typo: slip.form }
  return wrongAs(item.mistakes, (form) => form === mistake?.form)
}

const wordsOf = (text: string): readonly string[] => withoutArticles(spellInDigits(foldedWords(withPercentSign(text))))

const isSame = (given: readonly string[], form: readonly string[]): boolean => given.join('') === form.join('') || isWithInitials(given, form)

/** `I. B. Keita` for Ibrahim Boubacar Keita: as many words, the last in full, each other in full or by its first letter. */
function isWithInitials(given: readonly string[], form: readonly string[]): boolean {
  const last = form.length - 1
  return given.length === form.length && form.every((word, at) => word === given[at] || (at < last && word[0] === given[at] && digitsOf(word) === ''))
}

/** The form that the answer is a slip of, the first one of equally near ones. */
function nearest(given: readonly string[], forms: readonly string[]): { readonly form: string; readonly distance: number } | undefined {
  const answer = given.join('')
  let best: { readonly form: string; readonly distance: number } | undefined
  for (const form of forms) {
    const key = wordsOf(form).join('')
    const allowed = slipsAllowed(key)
    if (Math.abs(key.length - answer.length) > allowed || digitsOf(key) !== digitsOf(answer)) continue
    const distance = editDistance(answer, key)
    if (distance <= allowed && distance < (best?.distance ?? Infinity)) best = { form, distance }
  }
  return best
}

/** In a short word one letter makes another word; only letters count, because a wrong digit is a wrong answer. */
function slipsAllowed(key: string): number {
  const letters = key.length - digitsOf(key).length
  return letters < 5 ? 0 : letters < 9 ? 1 : 2
}

const digitsOf = (key: string): string => key.replace(/[^\d.]/g, '')
