/** The parts of an item by their role: what is asked, what is right, what is wrong, what is told afterwards. */
import type { Language } from '../item.ts'
import type { AuthoredItem } from '../schema.ts'

/** What is right, in words. Empty for a true-false item, whose key is not a text. */
export function keyTexts(item: AuthoredItem, language: Language): readonly string[] {
  switch (item.kind) {
    case 'flip':
    case 'cloze':
    case 'typed':
      return [item.answer[language]]
    case 'choice':
    case 'multiple':
      return item.options.filter(({ right }) => right).map(({ text }) => text[language])
    case 'number':
      return [`${item.value} ${item.unit[language]}`]
    case 'date':
      return [item.value]
    case 'order':
      return item.steps.map(({ text }) => text[language])
    case 'match':
      return item.pairs.map(({ left, right }) => `${left[language]} – ${right[language]}`)
    case 'true-false':
      return []
  }
}

/** Wrong options of a choice or multiple item. */
export function distractorTexts(item: AuthoredItem, language: Language): readonly string[] {
  return optionsOf(item).filter(({ right }) => !right).map(({ text }) => text[language])
}

/** Options of a choice or multiple item, none for another kind. */
export function optionsOf(item: AuthoredItem): readonly Extract<AuthoredItem, { kind: 'choice' }>['options'][number][] {
  return item.kind === 'choice' || item.kind === 'multiple' ? item.options : []
}

/** What a learner reads once the answer is out. */
export function feedbackTexts(item: AuthoredItem, language: Language): readonly string[] {
  const correction = item.kind === 'true-false' && item.correction ? [item.correction[language]] : []
  const reasons = optionsOf(item).flatMap(({ why }) => (why ? [why[language]] : []))
  const mistakes = 'mistakes' in item ? item.mistakes.map(({ why }) => why[language]) : []
  return [item.explanation[language], ...correction, ...reasons, ...mistakes]
}
