/** Checks 3, 4, 5: neither length nor place nor rank of an option may point at the key. */
import { LANGUAGES } from '../item.ts'
import type { AuthoredItem, PlacedItem } from '../schema.ts'
import { chiSquareLimit, guess, scoreOf } from './chance.ts'
import type { Check } from './check.ts'
import { inEachLanguage, onBank } from './check.ts'
import { distractorTexts, keyTexts, optionsOf } from './keys.ts'
import { scaleValue, unitOf } from './values.ts'

const longKey: Check = {
  id: 'W3',
  rule: 'the key is not the longest option by more than 1.3 times the mean of the others',
  find: inEachLanguage(() => 'options', (item, language) => {
    const key = keyTexts(item, language)[0]?.length ?? 0
    const others = distractorTexts(item, language).map((text) => text.length)
    const mean = others.reduce((sum, length) => sum + length, 0) / others.length
    // Figures and dates stand in order and are as long as they are.
    const measured = optionsOf(item).every(({ text }) => scaleValue(text[language], language) !== undefined)
    if (item.kind !== 'choice' || measured || key <= Math.max(...others) || key <= 1.3 * mean) return undefined
    return `the key is the longest option: ${key} letters against ${mean.toFixed(0)} in the mean`
  }),
}

const keyLengths: Check = {
  id: 'E3',
  rule: 'over the bank, the key is the longest (or the shortest) option no more often than chance and two standard errors allow',
  find: ({ items }) =>
    LANGUAGES.flatMap((language) =>
      (['longest', 'shortest'] as const).flatMap((rank) => {
        const guesses = choices(items).map((item) => {
          const lengths = item.options.map(({ text }) => text[language].length)
          const extreme = rank === 'longest' ? Math.max(...lengths) : Math.min(...lengths)
          const tied = lengths.filter((length) => length === extreme).length
          return guess(lengths.length, tied, lengths[keyIndex(item)] === extreme)
        })
        const { earned, limit, guesses: n } = scoreOf(guesses)
        return earned > limit ? [onBank(`${language}: the key is the ${rank} option ${earned.toFixed(1)} times in ${n}, at most ${limit.toFixed(1)} would be chance`)] : []
      }),
    ),
}

const keyPlaces: Check = {
  id: 'E4',
  rule: 'as written, the key stands at every place about equally often (chi-square over the bank, 1 %)',
  find: ({ items }) => {
    const sizes = new Map<number, number[]>()
    for (const item of choices(items)) {
      const counts = sizes.get(item.options.length) ?? item.options.map(() => 0)
      const place = keyIndex(item)
      counts[place] = (counts[place] ?? 0) + 1
      sizes.set(item.options.length, counts)
    }
    const groups = [...sizes.values()]
    const degrees = groups.reduce((sum, counts) => sum + counts.length - 1, 0)
    const statistic = groups.reduce((sum, counts) => sum + chiSquare(counts), 0)
    if (degrees === 0 || statistic <= chiSquareLimit(degrees)) return []
    return [onBank(`the key's place is not even: ${groups.map((counts) => counts.join('/')).join(', ')} (chi-square ${statistic.toFixed(1)}, limit ${chiSquareLimit(degrees).toFixed(1)})`)]
  },
}

const figures: Check = {
  id: 'W5',
  rule: 'options that are figures or dates stand in order and in one unit; over the bank the key is not the middle one more often than chance allows',
  find: (subject) => [
    ...inEachLanguage(() => 'options', (item, language) => {
      const options = optionsOf(item).map(({ text }) => text[language])
      const values = options.map((text) => scaleValue(text, language))
      if (options.length === 0 || values.includes(undefined)) return undefined
      const steps = values.slice(1).map((value, index) => Math.sign((value ?? 0) - (values[index] ?? 0)))
      if (new Set(steps).size > 1) return `the figures are not in order: ${options.join(' / ')}`
      const units = new Set(options.map((text) => unitOf(text, language)))
      return units.size > 1 ? `the options are in different units: ${options.join(' / ')}` : undefined
    })(subject),
    ...LANGUAGES.flatMap((language) => {
      const guesses = choices(subject.items).flatMap((item) => {
        const values = item.options.map(({ text }) => scaleValue(text[language], language))
        const middle = middleIndexes(values)
        return middle.length === 0 ? [] : [guess(values.length, middle.length, middle.includes(keyIndex(item)))]
      })
      const { earned, limit, guesses: n } = scoreOf(guesses)
      return earned > limit ? [onBank(`${language}: the key is the middle value ${earned.toFixed(1)} times in ${n}, at most ${limit.toFixed(1)} would be chance`)] : []
    }),
  ],
}

export const cueChecks: readonly Check[] = [longKey, keyLengths, keyPlaces, figures]

/** Indexes of the middle value, or of the two middle values; none where an option has no value. */
export function middleIndexes(values: readonly (number | undefined)[]): readonly number[] {
  if (values.length < 3 || values.some((value) => value === undefined)) return []
  const ranked = values.map((value, index) => ({ value: value ?? 0, index })).sort((a, b) => a.value - b.value)
  const half = (ranked.length - 1) / 2
  return [...new Set([Math.floor(half), Math.ceil(half)])].flatMap((rank) => ranked[rank]?.index ?? [])
}

type Choice = Extract<AuthoredItem, { kind: 'choice' }>

export function choices(items: readonly PlacedItem[]): readonly Choice[] {
  return items.flatMap(({ item }) => (item.kind === 'choice' ? [item] : []))
}

export function keyIndex(item: Choice): number {
  return item.options.findIndex(({ right }) => right)
}

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}
