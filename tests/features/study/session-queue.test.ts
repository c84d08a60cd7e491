import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs } from '../../../src/core/lib/time.ts'
import { afterAnswer, LEARN_AHEAD_MS, nextItem, putBack, remaining, type SessionQueue } from '../../../src/features/study/session-queue.ts'

const NOW = epochMs(1_000_000_000)
const later = (ms: number) => epochMs(NOW + ms)

describe('the queue of a session', () => {
  it('asks what is due in learning before what is pending', () => {
    expect(nextItem({ pending: ['b'], learning: [{ item: 'a', dueAt: later(-1) }] }, NOW)).toBe('a')
  })

  it('asks what is pending before what is not yet due in learning', () => {
    expect(nextItem({ pending: ['b'], learning: [{ item: 'a', dueAt: later(1) }] }, NOW)).toBe('b')
  })

  it('asks a learning item early when nothing else is left, but not too early', () => {
    expect(nextItem({ pending: [], learning: [{ item: 'a', dueAt: later(LEARN_AHEAD_MS) }] }, NOW)).toBe('a')
    expect(nextItem({ pending: [], learning: [{ item: 'a', dueAt: later(LEARN_AHEAD_MS + 1) }] }, NOW)).toBeUndefined()
  })

  it('holds every item once, whatever is answered and undone', () => {
    const step = fc.record({ undo: fc.boolean(), again: fc.boolean() })
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }), fc.array(step), (items, steps) => {
        let queue: SessionQueue = { pending: items, learning: [] }
        const answered: string[] = []
        for (const { undo, again } of steps) {
          const item = undo ? answered.pop() : nextItem(queue, NOW)
          if (item === undefined) continue
          queue = undo ? putBack(queue, item) : afterAnswer(queue, item, again ? later(60_000) : undefined)
          if (!undo) answered.push(item)
        }
        const held = [...queue.pending, ...queue.learning.map((entry) => entry.item)]
        expect(new Set(held).size).toBe(held.length)
        expect(remaining(queue)).toBe(held.length)
        expect(held.every((item) => items.includes(item))).toBe(true)
      }),
    )
  })
})
