/** Items under test, each with only the field in question spelled out. */
import type { ChoiceItem, DateItem, FlipItem, ItemKind, MatchItem, NumberItem, OrderItem, TrueFalseItem, TypedItem } from '../../../src/core/bank/item.ts'

const head = <K extends ItemKind>(kind: K) => ({
  kind,
  id: 'turn-k3vd',
  number: 1,
  topic: 'figures' as const,
  section: '2',
  fact: 'turnout',
  level: 'recall' as const,
  prompt: 'What?',
  explanation: 'That.',
  source: ['2.1'],
  terms: [],
})

export const aFlip = (item: Partial<FlipItem> = {}): FlipItem => ({ ...head('flip'), answer: 'Kati', ...item })

export const aTyped = (item: Partial<TypedItem> = {}): TypedItem => ({ ...head('typed'), answer: 'Kati', accept: [], mistakes: [], ...item })

export const aNumber = (value: number, item: Partial<NumberItem> = {}): NumberItem => ({ ...head('number'), value, tolerance: 0, unit: 'people', mistakes: [], ...item })

export const aDate = (value: string, item: Partial<DateItem> = {}): DateItem => ({ ...head('date'), value, mistakes: [], ...item })

/** Options whose texts begin with `+` are right. */
export const aChoice = (options: readonly string[], kind: ChoiceItem['kind'] = 'choice'): ChoiceItem => ({
  ...head(kind),
  options: options.map((text) => ({ text: text.replace('+', ''), right: text.startsWith('+') })),
})

export const aTrueFalse = (answer: boolean, item: Partial<TrueFalseItem> = {}): TrueFalseItem => ({ ...head('true-false'), answer, ...item })

export const anOrder = (...steps: readonly string[]): OrderItem => ({ ...head('order'), steps: steps.map((text) => ({ text })) })

export const aMatch = (...pairs: readonly (readonly [string, string])[]): MatchItem => ({ ...head('match'), pairs: pairs.map(([left, right]) => ({ left, right })) })

export const text = (words: string) => ({ kind: 'text', text: words }) as const
