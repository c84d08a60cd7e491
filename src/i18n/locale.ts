import type { Language } from '../core/bank/item.ts'

/**
 * How to write dates and numbers: the learner's own variety of the language, where the browser names one.
 * @param preferred BCP 47 tags, most wanted first
 */
export function localeOf(language: Language, preferred: readonly string[] = navigator.languages): string {
  return preferred.find((tag) => tag.toLowerCase().startsWith(language)) ?? (language === 'en' ? 'en-GB' : 'fr')
}
