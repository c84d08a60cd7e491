/** Checks 1, 2, 15, 16: every item has one clear answer, and what belongs to it. */
import type { Language } from '../item.ts'
import { LANGUAGES } from '../item.ts'
import type { Fault, PlacedItem } from '../schema.ts'
import type { Check } from './check.ts'
import { inEachItem, inEachLanguage } from './check.ts'
import { keyTexts, optionsOf } from './keys.ts'
import { similarity, trigrams } from './similarity.ts'
import { answerKey, fold } from './words.ts'

const keys: Check = {
  id: 'E1',
  rule: 'a choice has one right option, a multiple choice several and not all; no two options, steps or sides of a pair are the same but for case, accents, articles and notation',
  find: (subject) => [...wrongKeyCount(subject), ...sameTwice(subject)],
}

const wrongKeyCount = inEachItem('options', (item) => {
  const right = optionsOf(item).filter((option) => option.right).length
  if (item.kind === 'choice' && right !== 1) return `${right} options are right, a choice needs exactly one`
  if (item.kind === 'multiple' && (right < 2 || right === item.options.length)) return `${right} of ${item.options.length} options are right; two or more must be, and one must not`
  return undefined
})

const sameTwice = inEachLanguage(
  (item) => (item.kind === 'order' ? 'steps' : item.kind === 'match' ? 'pairs' : 'options'),
  (item, language) => {
    const lists =
      item.kind === 'match'
        ? [item.pairs.map(({ left }) => left[language]), item.pairs.map(({ right }) => right[language])]
        : [item.kind === 'order' ? item.steps.map(({ text }) => text[language]) : optionsOf(item).map(({ text }) => text[language])]
    const twice = lists.flatMap((texts) => texts.filter((text, index) => texts.findIndex((other) => answerKey(other) === answerKey(text)) < index))
    return twice.length > 0 ? `"${twice[0]}" stands there twice` : undefined
  },
)

const nearDuplicates: Check = {
  id: 'E2',
  rule: 'no two items with the same answer have nearly the same prompt (trigram similarity 0.8 or more)',
  find: ({ items }) =>
    pairsOf(items, ({ item }, language) => [item.kind === 'true-false' ? `said ${item.answer}` : sameKey(item, language)], (a, b, language) => {
      const likeness = similarity(a.trigrams[language], b.trigrams[language])
      return likeness >= 0.8 ? `asks nearly the same as ${b.placed.item.id} (similarity ${likeness.toFixed(2)})` : undefined
    }),
}

const contradictions: Check = {
  id: 'E15',
  rule: 'a typed item lists accepted forms; no two items have the same prompt and different answers',
  find: (subject) => [
    ...inEachItem('', (item) =>
      (item.kind === 'typed' || item.kind === 'cloze') && item.accept.length === 0 ? 'lists no further form under accept' : undefined,
    )(subject),
    ...pairsOf(subject.items, ({ item }, language) => [fold(item.prompt[language])], (a, b, language) =>
      a.placed.item.kind === b.placed.item.kind && sameKey(a.placed.item, language) !== sameKey(b.placed.item, language)
        ? `has the prompt of ${b.placed.item.id} and another answer`
        : undefined,
    ),
  ],
}

const corrections: Check = {
  id: 'E16',
  rule: 'every text stands in both languages and every item has its explanation (the schema sees to both); a false statement has its correction',
  find: inEachItem('answer', (item) =>
    item.kind === 'true-false' && !item.answer && item.correction === undefined ? 'is false, but no correction puts it right' : undefined,
  ),
}

const reasons: Check = {
  id: 'W16',
  rule: 'every wrong option has a reason why it is wrong',
  find: inEachItem('options', (item) => {
    const silent = optionsOf(item).filter(({ right, why }) => !right && why === undefined)
    return silent.length > 0 ? `no reason for "${silent.map(({ text }) => text.en).join('", "')}"` : undefined
  }),
}

export const answerChecks: readonly Check[] = [keys, nearDuplicates, contradictions, corrections, reasons]

function sameKey(item: PlacedItem['item'], language: Language): string {
  if (item.kind === 'true-false') return String(item.answer)
  const keysOfItem = keyTexts(item, language).map(answerKey)
  return (item.kind === 'order' ? keysOfItem : keysOfItem.sort()).join(' / ')
}

type Prepared = { readonly placed: PlacedItem; readonly trigrams: Readonly<Record<Language, ReadonlySet<string>>> }

/** Compares the items that share a bucket; each finding is told once, on the later item. */
function pairsOf(
  items: readonly PlacedItem[],
  bucketsOf: (placed: PlacedItem, language: Language) => readonly string[],
  compare: (later: Prepared, earlier: Prepared, language: Language) => string | undefined,
): readonly Fault[] {
  const prepared = items.map((placed): Prepared => ({
    placed,
    trigrams: { en: trigrams(placed.item.prompt.en), fr: trigrams(placed.item.prompt.fr) },
  }))
  return LANGUAGES.flatMap((language) => {
    const buckets = new Map<string, Prepared[]>()
    return prepared.flatMap((later) =>
      bucketsOf(later.placed, language).flatMap((bucket) => {
        const earlier = buckets.get(bucket) ?? []
        buckets.set(bucket, [...earlier, later])
        return earlier.flatMap((other) => {
          const message = compare(later, other, language)
          return message === undefined ? [] : [{ path: [...later.placed.path, 'prompt', language], message }]
        })
      }),
    )
  })
}
