import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceDueDays } from '../../../src/core/scheduler/balance.ts'
import { createCardTable, GRADES, readCard } from '../../../src/core/scheduler/card-table.ts'
import type { Grade } from '../../../src/core/scheduler/card-table.ts'
import { fuzzDelta } from '../../../src/core/scheduler/fuzz.ts'
import type { Policy } from '../../../src/core/scheduler/policy.ts'
import { review } from '../../../src/core/scheduler/review.ts'
import { fractionOf } from '../../../src/core/scheduler/seed.ts'
import { aPolicy, momentAt } from '../../support/cards.ts'

const policy = aPolicy({ fuzz: true })

type Given = { readonly seed: number; readonly grade: Grade; readonly day: number }

/** A table of cards that were each answered once, the second apart that makes their order plain. */
function tableOf(answers: readonly Given[], slots: readonly number[] = answers.map((_, i) => i), rules: Policy = policy) {
  const table = createCardTable(answers.length)
  table.size = answers.length
  answers.forEach(({ seed, grade, day }, i) => review(table, slots[i]!, { grade, ...momentAt({ day, minute: i / 60 }), seed }, rules))
  return table
}

const countsOf = (days: Iterable<number>) => {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return counts
}

const learnedTogether = Array.from({ length: 60 }, (_, seed): Given => ({ seed, grade: 4, day: 0 }))
const anyAnswers = fc.array(fc.record({ seed: fc.nat(), grade: fc.constantFrom(...GRADES), day: fc.nat(30) }), { maxLength: 40 })

describe('load balancing', () => {
  it('spreads sixty cards learned together evenly over the five days of their range', () => {
    expect(Math.max(...countsOf(tableOf(learnedTogether).dueDay).values())).toBeGreaterThan(12)
    expect(countsOf(balanceDueDays(tableOf(learnedTogether), policy))).toEqual(new Map([6, 7, 8, 9, 10].map((day) => [day, 12])))
  })

  it('leaves a card on its due day while no other is there', () => {
    const table = tableOf([{ seed: 5, grade: 4, day: 0 }])
    expect([...balanceDueDays(table, policy)]).toEqual([...table.dueDay])
  })

  it('moves a card no farther than it must, and back to its due day once the range is full', () => {
    const alike = Array.from({ length: 6 }, () => ({ seed: 5, grade: 4, day: 0 }) as const)
    const own = tableOf(alike).dueDay[0]!
    const days = balanceDueDays(tableOf(alike), policy)
    expect([days[0], Math.abs(days[1]! - own), days[5]]).toEqual([own, 1, own])
    expect([...countsOf(days.slice(0, 5)).values()]).toEqual([1, 1, 1, 1, 1])
  })

  it('moves no card out of its fuzz range, and none at all without fuzz or in steps', () => {
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), (answers, fuzz) => {
        const rules = aPolicy({ fuzz })
        const table = tableOf(answers, undefined, rules)
        balanceDueDays(table, rules).forEach((dueDay, slot) => {
          const { phase, lastDay, stability, dueDay: own } = readCard(table, slot)
          const days = Math.round(rules.intervalDays(stability))
          if (fuzz && phase === 'review') expect(Math.abs(dueDay - lastDay - days)).toBeLessThanOrEqual(fuzzDelta(days) + 0.5)
          else expect(dueDay).toBe(own)
        })
      }),
    )
  })

  it('gives the same days in whatever slots the cards lie', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(), (answers, shuffle) => {
        const slots = answers.map((_, i) => i).sort((a, b) => fractionOf(shuffle, a) - fractionOf(shuffle, b))
        const plain = balanceDueDays(tableOf(answers), policy)
        const shuffled = balanceDueDays(tableOf(answers, slots), policy)
        expect(slots.map((slot) => shuffled[slot])).toEqual([...plain])
      }),
    )
  })

  it('does not move a card for one answered after it', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (before, after) => {
        const sorted = [...before, ...after.map((answer) => ({ ...answer, day: answer.day + 31 }))]
        const earlier = [...before].sort((a, b) => a.day - b.day)
        const all = [...earlier, ...sorted.slice(before.length)]
        expect([...balanceDueDays(tableOf(all), policy)].slice(0, before.length)).toEqual([...balanceDueDays(tableOf(earlier), policy)])
      }),
    )
  })

  it('lets no day of many weeks of study be as full as with fuzz alone', () => {
    const weeks = Array.from({ length: 600 }, (_, seed): Given => ({ seed, grade: 4, day: Math.floor(seed / 20) }))
    const table = tableOf(weeks)
    const peak = (days: Iterable<number>) => Math.max(...countsOf(days).values())
    expect(peak(balanceDueDays(table, policy))).toBeLessThan(peak(table.dueDay))
    expect(peak(balanceDueDays(table, policy))).toBeLessThanOrEqual(21)
  })
})
