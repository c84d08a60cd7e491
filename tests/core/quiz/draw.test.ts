import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ITEM_KINDS, TOPICS, type ItemHead } from '../../../src/core/bank/item.ts'
import type { LeakPair } from '../../../src/core/bank/question-bank.ts'
import { drawItems, drawQuiz, type QuizWish } from '../../../src/core/quiz/draw.ts'

const ANY: QuizWish = { topics: [], sections: [], kinds: [], length: 10 }
const seed = fc.nat(2 ** 32 - 1)

/** A bank of 120 heads on 60 facts, in three sections. */
const heads: readonly ItemHead[] = Array.from({ length: 120 }, (_, i) => ({
  id: `item-${i}`,
  number: i + 1,
  kind: ITEM_KINDS[i % ITEM_KINDS.length]!,
  topic: TOPICS[i % TOPICS.length]!,
  section: `s${i % 3}`,
  fact: `fact-${i % 60}`,
  level: 'recall',
}))
const leakPairs = fc.array(fc.tuple(fc.nat(119), fc.nat(119)).map(([a, b]): LeakPair => [`item-${a}`, `item-${b}`]), { maxLength: 200 })
const headOf = (id: string) => heads.find((head) => head.id === id)!

describe('a drawn quiz', () => {
  test('holds one item a fact, none that tells the answer of another, no flashcard, in the order of the bank', () => {
    const length = fc.constantFrom<QuizWish['length']>(5, 10, 20, 40, 'all')
    fc.assert(
      fc.property(seed, leakPairs, length, (seed, leaks, length) => {
        const drawn = drawQuiz(heads, { ...ANY, length }, { leaks, seed })
        const facts = drawn.map((id) => headOf(id).fact)
        expect(new Set(facts).size).toBe(drawn.length)
        expect(leaks.filter(([a, b]) => a !== b && drawn.includes(a) && drawn.includes(b))).toEqual([])
        expect(drawn.some((id) => headOf(id).kind === 'flip')).toBe(false)
        expect(drawn).toEqual(heads.filter(({ id }) => drawn.includes(id)).map(({ id }) => id))
        if (length !== 'all') expect(drawn.length).toBeLessThanOrEqual(length)
      }),
    )
  })
  test('is as long as was wished where enough items go together, and balanced over the topics', () => {
    fc.assert(
      fc.property(seed, (seed) => {
        const drawn = drawQuiz(heads, ANY, { leaks: [], seed })
        expect(drawn.length).toBe(10)
        const counts = TOPICS.map((topic) => drawn.filter((id) => headOf(id).topic === topic).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('keeps to what was chosen', () => {
    const wish: QuizWish = { topics: ['dates', 'causes'], sections: ['s1'], kinds: ['cloze', 'multiple', 'number', 'match'], length: 'all' }
    const drawn = drawQuiz(heads, wish, { leaks: [], seed: 4 }).map(headOf)
    expect(drawn.length).toBeGreaterThan(3)
    for (const { topic, section, kind } of drawn) {
      expect(wish.topics).toContain(topic)
      expect(section).toBe('s1')
      expect(wish.kinds).toContain(kind)
    }
  })
  test('is the same for the same seed and another for another', () => {
    const draw = (seed: number) => drawQuiz(heads, ANY, { leaks: [], seed }).join()
    expect(draw(5)).toBe(draw(5))
    expect(new Set(Array.from({ length: 20 }, (_, seed) => draw(seed))).size).toBe(20)
  })
  test('every item is drawn about equally often', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 4000; seed += 1) for (const id of drawQuiz(heads.slice(0, 60), ANY, { leaks: [], seed })) times.set(id, (times.get(id) ?? 0) + 1)
    const dates = heads.slice(0, 60).filter(({ topic, kind }) => topic === 'dates' && kind !== 'flip')
    const drawn = dates.map(({ id }) => times.get(id) ?? 0)
    const mean = drawn.reduce((sum, n) => sum + n, 0) / drawn.length
    // Fifteen counts: more than six standard deviations from their mean is no chance.
    for (const n of drawn) expect(Math.abs(n - mean)).toBeLessThan(6 * Math.sqrt(mean))
  })
  test('takes no more from a pool than it may give', () => {
    const pools = TOPICS.map((topic, at) => ({ heads: heads.filter((head) => head.topic === topic), count: at }))
    const drawn = drawItems(pools, { length: Infinity, leaks: [], seed: 1 })
    expect(TOPICS.map((topic) => drawn.filter((head) => head.topic === topic).length)).toEqual([0, 1, 2, 3])
  })
})
