import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copySlot, createCardTable, GRADES, growCardTable, readCard, resetSlot } from '../../../src/core/scheduler/card-table.ts'
import type { CardTable, Grade } from '../../../src/core/scheduler/card-table.ts'
import { fuzzDelta } from '../../../src/core/scheduler/fuzz.ts'
import type { Policy } from '../../../src/core/scheduler/policy.ts'
import { day } from '../../../src/core/lib/time.ts'
import { preview } from '../../../src/core/scheduler/preview.ts'
import { review } from '../../../src/core/scheduler/review.ts'
import { fractionOf } from '../../../src/core/scheduler/seed.ts'
import { aPolicy, momentAt } from '../../support/cards.ts'

const policy = aPolicy({ fuzz: true })

type Given = { readonly seed: number; readonly grade: Grade; readonly day: number }

/** A table of cards that were each answered once. */
function tableOf(answers: readonly Given[], rules: Policy = policy): CardTable {
  const table = createCardTable(answers.length + 1)
  table.size = answers.length + 1
  answers.forEach(({ seed, grade, day: on }, slot) => review(table, slot, { grade, ...momentAt({ day: on, minute: slot / 60 }), seed }, rules))
  return table
}

/** Due days and how many cards each has, as they would be counted anew. */
function countsOf({ phase, dueDay }: CardTable): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  dueDay.forEach((on, slot) => {
    if (phase[slot] === 2) counts.set(on, (counts.get(on) ?? 0) + 1)
  })
  return counts
}
const loadOf = ({ load }: CardTable): ReadonlyMap<number, number> => new Map([...load].flatMap((count, on) => (count > 0 ? [[on, count] as const] : [])))

/** Easy gives 8 days, and the range of 8 is 6 to 10. */
const learnedTogether = Array.from({ length: 60 }, (_, seed): Given => ({ seed, grade: 4, day: 0 }))
const anyAnswers = fc.array(fc.record({ seed: fc.nat(), grade: fc.constantFrom(...GRADES), day: fc.nat(30) }), { maxLength: 40 }).map((answers) => answers.sort((a, b) => a.day - b.day))

describe('load balancing', () => {
  it('spreads sixty cards learned together over the five days of their range, the fewer the later', () => {
    const table = tableOf(learnedTogether)
    const counts = [6, 7, 8, 9, 10].map((on) => countsOf(table).get(on) ?? 0)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect([counts[0], counts[4]]).toEqual([15, 10])
  })

  it('leaves a card where its hash puts it while no other is there, and moves it no farther than it must', () => {
    const alike = Array.from({ length: 6 }, () => ({ seed: 5, grade: 4, day: 0 }) as const)
    const [first = 0, second = 0, ...rest] = tableOf(alike).dueDay
    expect(Math.abs(second - first)).toBe(1)
    expect(rest.slice(3, 4)).toEqual([6])
    expect([...countsOf(tableOf(alike.slice(0, 5))).values()]).toEqual([1, 1, 1, 1, 1])
  })

  it('gives an easy weekday its share', () => {
    // Day 0 was a Thursday: of the days 6 to 10 the third, day 8, is a Friday.
    const counts = countsOf(tableOf(learnedTogether, aPolicy({ fuzz: true, easyDays: [1, 1, 1, 1, 0.5, 1, 1] })))
    expect(counts.get(8)).toBeGreaterThanOrEqual(6)
    expect(counts.get(8)).toBeLessThanOrEqual(7)
  })

  it('keeps a free weekday and a break free where the range allows, and a break before all', () => {
    const free = aPolicy({ fuzz: true, easyDays: [1, 1, 1, 1, 0, 1, 1], breaks: [{ from: day(9), to: day(30) }] })
    expect([...countsOf(tableOf(learnedTogether, free)).keys()].sort()).toEqual([6, 7])
    const all = aPolicy({ fuzz: true, easyDays: [1, 1, 1, 1, 0, 1, 1], breaks: [{ from: day(0), to: day(7) }, { from: day(9), to: day(30) }] })
    expect([...countsOf(tableOf(learnedTogether, all)).keys()]).toEqual([8])
  })

  it('still asks what has no other day than a break', () => {
    const away = aPolicy({ fuzz: true, breaks: [{ from: day(0), to: day(99) }] })
    expect(countsOf(tableOf(learnedTogether, away)).size).toBe(5)
  })

  it('moves no card out of its fuzz range, and none at all without fuzz', () => {
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), (answers, fuzz) => {
        const rules = aPolicy({ fuzz })
        const table = tableOf(answers, rules)
        answers.forEach((_, slot) => {
          const { phase, lastDay, stability, dueDay } = readCard(table, slot)
          const days = Math.max(Math.round(rules.intervalDays(stability)), 1)
          if (phase === 'review') expect(Math.abs(dueDay - lastDay - days)).toBeLessThanOrEqual(fuzz ? fuzzDelta(days) + 0.5 : 0)
        })
      }),
    )
  })

  const anyMemory = fc.record({ gap: fc.integer({ min: 0, max: 400 }), seed: fc.nat(), steps: fc.constantFrom([], [10]) })
  const anyLoad = fc.array(fc.nat(30), { minLength: 900, maxLength: 900 })

  it('never turns Hard, Good and Easy round, whatever the load', () => {
    fc.assert(
      fc.property(anyMemory, anyLoad, fc.array(fc.constantFrom(0, 0.3, 1), { minLength: 7, maxLength: 7 }), ({ gap, seed, steps }, load, easyDays) => {
        const rules = aPolicy({ fuzz: true, easyDays, relearningStepsMinutes: steps })
        const table = tableOf([{ seed, grade: 4, day: 0 }])
        table.load = Uint16Array.from(load)
        const foreseen = preview(table, 0, { ...momentAt({ day: gap }), seed }, rules)
        const [again, hard, good, easy] = GRADES.map((grade) => (foreseen[grade].kind === 'days' ? foreseen[grade].days : 0)) as [number, number, number, number]
        expect(again).toBeLessThanOrEqual(hard)
        expect(hard).toBeLessThan(good)
        expect(good).toBeLessThan(easy)
      }),
      { numRuns: 300 },
    )
  })

  it('shows on the buttons the days it then gives', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 30, max: 60 }), fc.nat(), (answers, today, seed) => {
        for (const slot of [undefined, 0]) {
          const foreseen = preview(tableOf(answers), slot, { ...momentAt({ day: today }), seed }, policy)
          for (const grade of GRADES) {
            const table = tableOf(answers)
            review(table, slot ?? answers.length, { grade, ...momentAt({ day: today }), seed }, policy)
            const { phase, dueDay } = readCard(table, slot ?? answers.length)
            if (phase === 'review') expect(foreseen[grade]).toEqual({ kind: 'days', days: dueDay - today })
          }
        }
      }),
    )
  })

  it('counts what is due on each day through answers, resets, copies and growth', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(39), fc.nat(39), (answers, a, b) => {
        const table = growCardTable(tableOf([...answers, ...learnedTogether]), 200)
        review(table, a, { grade: 3, ...momentAt({ day: 31 }), seed: 1, mode: 'cram' }, policy)
        review(table, a, { grade: 1, ...momentAt({ day: 31 }), seed: 1, mode: 'cram' }, policy)
        resetSlot(table, b)
        copySlot(table, a, table, b)
        resetSlot(table, a)
        expect(loadOf(table)).toEqual(countsOf(table))
      }),
    )
  })

  it('lets no day of many weeks of study be fuller than what is introduced in a day, but for two', () => {
    const weeks = Array.from({ length: 600 }, (_, seed): Given => ({ seed, grade: 4, day: Math.floor(seed / 20) }))
    expect(Math.max(...countsOf(tableOf(weeks)).values())).toBeLessThanOrEqual(22)
  })

  it('puts nothing off on the whole: over 240 days of study the waits are those of the model, within 3 %', () => {
    const table = createCardTable(600)
    const stretches: number[] = []
    for (let today = 0; today < 240; today += 1) {
      for (let slot = 0; slot < Math.min((today + 1) * 5, 600); slot += 1) {
        const { phase, lastDay, dueDay, stability } = readCard(table, slot)
        if (phase !== 'new' && dueDay > today) continue
        const isRecalled = phase === 'new' || fractionOf(slot, today) < policy.model.retrievability(today - lastDay, stability)
        const moment = { ...momentAt({ day: today }), seed: slot }
        if (!isRecalled) review(table, slot, { grade: 1, ...moment }, policy)
        review(table, slot, { grade: phase === 'new' ? 4 : 3, ...moment }, policy)
        const after = readCard(table, slot)
        const wanted = Math.round(policy.intervalDays(after.stability))
        if (wanted > 2) stretches.push((after.dueDay - today) / wanted)
      }
    }
    expect(stretches.length).toBeGreaterThan(2000)
    expect(Math.abs(stretches.reduce((sum, stretch) => sum + stretch, 0) / stretches.length - 1)).toBeLessThan(0.03)
  })
})
