import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { fail, succeed } from '../../../src/core/lib/result.ts'
import { dayOf, type Day } from '../../../src/core/lib/time.ts'
import type { Fact, LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { addressOf, createWaysModel } from '../../../src/features/ways/ways-model.ts'
import { aReviewFact } from '../../support/events.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { aBank, anItem } from '../../support/items.ts'

const ITEMS = ['a', 'b', 'c'].map((id) => anItem('typed', { id }))

async function somebody(before: readonly Fact[] = []) {
  const clock = fixedClock()
  const events = signal<readonly LearnerEvent[]>([])
  const disk = { isFull: false }
  async function record(facts: readonly Fact[]) {
    if (disk.isFull) return fail({ code: 'store-full' as const })
    const stored = facts.map((fact, i) => ({ ...fact, device: 'phone', seq: events.value.length + i + 1, ...clock.now() }))
    events.value = [...events.value, ...stored]
    return succeed(stored)
  }
  await record([{ kind: 'setting', name: 'fuzz', value: false }, ...before])
  const model = createWaysModel({
    bank: aBank(ITEMS),
    clock,
    state: () => foldEvents(events.value, clock.now().at),
    everything: async () => succeed(events.value),
    setSetting: (name, value) => record([{ kind: 'setting', name, value }]),
    retry: () => record([]),
  })
  await model.refresh()
  const today = dayOf(clock.now(), 240)
  return { clock, disk, model, events, record, inDays: (days: number) => (today + days) as Day }
}

describe('more ways to study', () => {
  it('counts what comes due in the next days', async () => {
    // Easy: due in about eight days. Twice Good: in two.
    const { clock, model } = await somebody([aReviewFact({ item: 'a', grade: 4 }), aReviewFact({ item: 'b' }), aReviewFact({ item: 'b' })])
    expect(model.ahead.value).toEqual([0, 1, 1])
    clock.pass({ days: 1 })
    await model.refresh()
    expect(model.ahead.value).toEqual([1, 1, 2])
  })

  it('counts what was missed in the last seven days, undone answers aside', async () => {
    const { clock, model, record } = await somebody([aReviewFact({ item: 'a', grade: 1 }), aReviewFact({ item: 'b', grade: 1 }), { kind: 'undo', undoes: 'phone:3' }])
    expect(model.missed.value).toBe(1)
    clock.pass({ days: 6 })
    await record([aReviewFact({ item: 'c', grade: 1 })])
    clock.pass({ days: 2 })
    await model.refresh()
    expect(model.missed.value).toBe(1)
  })

  it('says how far one is behind', async () => {
    const { clock, model } = await somebody([aReviewFact({ item: 'a', grade: 4 })])
    expect(model.backlog.value.behind).toBe(0)
    clock.pass({ days: 40 })
    await model.refresh()
    expect(model.backlog.value.behind).toBe(1)
  })

  it('counts what is hard, but not what was left out', async () => {
    const misses = Array.from({ length: 4 }, () => [aReviewFact({ item: 'a', grade: 4 }), aReviewFact({ item: 'a', grade: 1 })]).flat()
    const { model, record } = await somebody(misses)
    expect(model.hard.value).toBe(1)
    await record([{ kind: 'card', item: 'a', change: 'suspend' }])
    expect(model.hard.value).toBe(0)
  })
})

describe('days off', () => {
  it('are planned and cancelled, soonest first', async () => {
    const { model, inDays } = await somebody()
    const later = { from: inDays(30), to: inDays(40) }
    const soon = { from: inDays(3), to: inDays(3) }
    await model.planBreak(later)
    await model.planBreak(soon)
    expect(model.breaks.value).toEqual([soon, later])
    await model.cancelBreak(later)
    expect(model.breaks.value).toEqual([soon])
  })

  it('cannot end before they begin, or before today', async () => {
    const { model, inDays } = await somebody()
    expect(model.canPlan({ from: inDays(5), to: inDays(4) })).toBe(false)
    expect(model.canPlan({ from: inDays(-3), to: inDays(-1) })).toBe(false)
    expect(model.canPlan({ from: inDays(-3), to: inDays(0) })).toBe(true)
    expect(model.canPlan({ from: Number.NaN as Day, to: inDays(1) })).toBe(false)
    await model.planBreak({ from: inDays(5), to: inDays(4) })
    expect(model.breaks.value).toEqual([])
  })

  it('are dropped once they are over', async () => {
    const { clock, model, inDays, events } = await somebody()
    await model.planBreak({ from: inDays(0), to: inDays(1) })
    clock.pass({ days: 2 })
    await model.refresh()
    expect(model.breaks.value).toEqual([])
    const next = { from: inDays(9), to: inDays(9) }
    await model.planBreak(next)
    expect(events.value.at(-1)).toMatchObject({ name: 'breaks', value: [next] })
  })

  it('make one weekday easy and leave the others', async () => {
    const { model } = await somebody()
    await model.setEasyDay(6, 0.5)
    expect(model.easyDays.value).toEqual([1, 1, 1, 1, 1, 1, 0.5])
  })

  it('say when they could not be kept', async () => {
    const { disk, model } = await somebody()
    disk.isFull = true
    await model.setEasyDay(0, 0)
    expect(model.failure.value).toBe('store-full')
    disk.isFull = false
    await model.retry()
    expect(model.failure.value).toBeUndefined()
  })
})

it('gives a part an address of its own', () => {
  expect(addressOf('cram', { kind: 'topics', ids: ['actors', 'causes'] })).toBe('#/cram/topics/actors,causes')
  expect(addressOf('study', { kind: 'section', id: 'intro' })).toBe('#/study/section/intro')
})
