import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade } from '../../../src/core/scheduler/card-table.ts'
import { readCard } from '../../../src/core/scheduler/card-table.ts'
import { aCard, aPolicy, scheduledDays } from '../../support/cards.ts'

const policy = aPolicy()

/** A card in review after some recalled answers, each on its due day. */
function aKnownCard(grades: readonly Grade[]) {
  const card = aCard(policy)
  card.answer(4)
  for (const grade of grades) card.answerWhenDue(grade)
  return card
}

const recalled = fc.constantFrom<Grade[]>(2, 3, 4)
/** How the card was answered before, how it is answered ahead, and when: a share of the wait. */
const ahead = fc.record({ grades: fc.array(recalled, { maxLength: 5 }), grade: recalled, share: fc.double({ min: 0, max: 0.99, noNaN: true }) })
const dayAhead = (card: ReturnType<typeof aKnownCard>, share: number) => {
  const { lastDay, dueDay } = readCard(card.table, 0)
  return Math.floor(lastDay + share * (dueDay - lastDay))
}

describe('a review ahead of its day', () => {
  it('that succeeds weakens no memory, and from its day on the card waits no less than a memory of the strength before', () => {
    fc.assert(
      fc.property(ahead, ({ grades, grade, share }) => {
        const card = aKnownCard(grades)
        const before = readCard(card.table, 0)
        const after = card.answer(grade, { day: dayAhead(card, share) })
        expect(after.stability).toBeGreaterThanOrEqual(before.stability)
        expect(scheduledDays(after)).toBeGreaterThanOrEqual(Math.round(policy.intervalDays(before.stability)))
      }),
    )
  })

  it('gains the less, the earlier it comes (within the same day the model counts otherwise)', () => {
    fc.assert(
      fc.property(ahead, fc.integer({ min: 1, max: 30 }), ({ grades, grade, share }, days) => {
        const on = Math.max(dayAhead(aKnownCard(grades), share), readCard(aKnownCard(grades).table, 0).lastDay + 1)
        const earlier = aKnownCard(grades).answer(grade, { day: on })
        const later = aKnownCard(grades).answer(grade, { day: on + days })
        expect(earlier.stability).toBeLessThan(later.stability)
      }),
    )
  })
})
