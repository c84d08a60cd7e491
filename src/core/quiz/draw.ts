import { TOPICS, type ItemHead, type ItemKind, type Topic } from '../bank/item.ts'
import type { LeakPair } from '../bank/question-bank.ts'
import { randomAt, shuffle } from '../lib/random.ts'

/** What a quiz is to be made of. An empty list leaves the choice open. */
export type QuizWish = {
  readonly topics: readonly Topic[]
  readonly sections: readonly string[]
  readonly kinds: readonly ItemKind[]
  /** So many questions, or as many as go together. */
  readonly length: number | 'all'
}

/** Items of which at most `count` are taken. */
export type Pool = { readonly heads: readonly ItemHead[]; readonly count: number }

export type DrawRules = {
  /** Most items over all pools. */
  readonly length: number
  readonly leaks: readonly LeakPair[]
  readonly seed: number
}

/** Kinds that can be marked: whoever turns a flashcard judges alone. */
export const canBeMarked = ({ kind }: ItemHead): boolean => kind !== 'flip'

/**
 * The items of a quiz, balanced over the topics, in the order of the bank.
 * Holds no two items on one fact and none that tells the answer of another, so there may be fewer than asked for.
 */
export function drawQuiz(heads: readonly ItemHead[], wish: QuizWish, { leaks, seed }: Omit<DrawRules, 'length'>): readonly string[] {
  const wanted = heads.filter((head) => canBeMarked(head) && isWanted(head, wish))
  const pools = TOPICS.map((topic) => ({ heads: wanted.filter((head) => head.topic === topic), count: Infinity }))
  const drawn = new Set(drawItems(pools, { length: wish.length === 'all' ? Infinity : wish.length, leaks, seed }))
  return wanted.filter((head) => drawn.has(head)).map(({ id }) => id)
}

/**
 * Takes items from the pools, one from each in turn, each drawn by chance among those that
 * go with what was taken before: no item on a fact that is there already, and of a leak
 * pair never both, because whoever can go back in a quiz sees both at once.
 */
export function drawItems(pools: readonly Pool[], { length, leaks, seed }: DrawRules): readonly ItemHead[] {
  const apart = neighbours(leaks)
  const taken: ItemHead[] = []
  const facts = new Set<string>()
  const banned = new Set<string>()
  const open = shuffle(pools.length, seed).flatMap((at) => {
    const pool = pools[at]
    return pool === undefined ? [] : [{ waiting: shuffled(pool.heads, randomAt(seed, at + 1)), left: pool.count }]
  })

  function takeFrom(waiting: ItemHead[]): boolean {
    for (let head = waiting.pop(); head !== undefined; head = waiting.pop()) {
      if (facts.has(head.fact) || banned.has(head.id)) continue
      taken.push(head)
      facts.add(head.fact)
      for (const other of apart.get(head.id) ?? []) banned.add(other)
      return true
    }
    return false
  }

  while (taken.length < length) {
    const before = taken.length
    for (const pool of open) {
      if (taken.length < length && pool.left > 0 && takeFrom(pool.waiting)) pool.left -= 1
    }
    if (taken.length === before) break
  }
  return taken
}

/** The items in an order drawn by the seed. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  return shuffle(values.length, seed).flatMap((at) => {
    const value = values[at]
    return value === undefined ? [] : [value]
  })
}

function isWanted(head: ItemHead, { topics, sections, kinds }: QuizWish): boolean {
  return allows(topics, head.topic) && allows(sections, head.section) && allows(kinds, head.kind)
}

function allows<T>(chosen: readonly T[], value: T): boolean {
  return chosen.length === 0 || chosen.includes(value)
}

function neighbours(leaks: readonly LeakPair[]): ReadonlyMap<string, readonly string[]> {
  const apart = new Map<string, string[]>()
  for (const [a, b] of leaks) {
    apart.set(a, [...(apart.get(a) ?? []), b])
    apart.set(b, [...(apart.get(b) ?? []), a])
  }
  return apart
}
