import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { fail, succeed } from '../../../src/core/lib/result.ts'
import { dayOf } from '../../../src/core/lib/time.ts'
import type { Fact, LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { createProgressModel } from '../../../src/features/progress/progress-model.ts'
import { aReviewFact } from '../../support/events.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { aBank, anItem } from '../../support/items.ts'

const ITEMS = [anItem('choice', { id: 'a', topic: 'dates' }), anItem('choice', { id: 'b', section: 'coup' }), anItem('choice', { id: 'c' })]

function somebody() {
  const clock = fixedClock()
  const events = signal<readonly LearnerEvent[]>([])
  const shift = signal(0)
  const disk = { isBroken: false }
  async function record(...facts: readonly Fact[]) {
    events.value = [...events.value, ...facts.map((fact, i) => ({ ...fact, device: 'phone', seq: events.value.length + i + 1, ...clock.now() }))]
    return succeed(undefined)
  }
  const model = createProgressModel({
    bank: aBank(ITEMS),
    clock,
    state: () => foldEvents(events.value, clock.now().at),
    recallShift: () => shift.value,
    everything: async () => (disk.isBroken ? fail({ code: 'store-failed' as const }) : succeed(events.value)),
    setSetting: (name, value) => record({ kind: 'setting', name, value }),
  })
  return { clock, disk, model, record, shift }
}

describe('progress', () => {
  it('welcomes who has not begun', async () => {
    const { model, record } = somebody()
    await model.refresh()
    expect(model.isNewcomer.value).toBe(true)
    await record(aReviewFact({ item: 'a' }))
    expect(model.isNewcomer.value).toBe(false)
  })

  it('knows today, what comes back and how well it is known before the log has been read', async () => {
    const { model, record, clock, shift } = somebody()
    await record(aReviewFact({ item: 'a', grade: 4, tookMs: 30_000 }), aReviewFact({ item: 'b', grade: 1, tookMs: 30_000 }))
    expect(model.counts.value).toBe('reading')
    expect(model.streak.value).toBeUndefined()
    expect(model.tally.value).toEqual({ reviews: 2, right: 1, newCards: 2, tookMs: 60_000 })
    expect(model.forecast.value.days.reduce((sum, due) => sum + due)).toBe(2)
    expect(model.memories.value.cards).toBe(2)
    clock.pass({ days: 3 })
    await model.refresh()
    const known = model.memories.value.expectedKnown
    shift.value = -1
    expect(model.memories.value.expectedKnown).toBeLessThan(known - 0.1)
    expect(model.masteryOf({ kind: 'all' })).toEqual({ new: 1, learning: 1, young: 1, mature: 0, all: 3 })
  })

  it('shows one part of the bank', async () => {
    const { model, record } = somebody()
    await record(aReviewFact({ item: 'a', grade: 4 }), aReviewFact({ item: 'b', grade: 1 }), aReviewFact({ item: 'b', grade: 2 }), aReviewFact({ item: 'gone' }))
    await model.refresh()
    expect(model.counts.value).toMatchObject({ all: 4 })
    model.choose({ kind: 'topics', ids: ['dates'] })
    expect(model.counts.value).toMatchObject({ all: 1, grades: { study: [0, 0, 0, 1] } })
    expect(model.memories.value.cards).toBe(1)
    model.choose({ kind: 'section', id: 'coup' })
    expect(model.counts.value).toMatchObject({ all: 2, grades: { study: [1, 1, 0, 0] } })
    expect(model.forecast.value.days[0]).toBe(1)
  })

  it('counts days in a row, and goes on after midnight', async () => {
    const { clock, model, record } = somebody()
    await record(aReviewFact({ item: 'a' }))
    clock.pass({ days: 1 })
    await record(aReviewFact({ item: 'a' }))
    await model.refresh()
    expect(model.streak.value).toMatchObject({ present: 2, studiedToday: true })
    clock.pass({ days: 1 })
    await model.refresh()
    expect(model.streak.value).toMatchObject({ present: 2, studiedToday: false })
    expect(model.today.value).toBe(dayOf(clock.now(), 240))
  })

  it('stops counting days when told so', async () => {
    const { model } = somebody()
    await model.countDays(false)
    expect(model.settings.value.streak).toBe(false)
    await model.countDays(true)
    expect(model.settings.value.streak).toBe(true)
  })

  it('says when the log cannot be read, and reads it when it can', async () => {
    const { disk, model } = somebody()
    disk.isBroken = true
    await model.refresh()
    expect(model.counts.value).toBe('failed')
    disk.isBroken = false
    await model.refresh()
    expect(model.counts.value).toMatchObject({ all: 0 })
  })
})
