import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { fail, succeed } from '../../../src/core/lib/result.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import type { Fact, LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { fitMemory, reportMemory } from '../../../src/core/stats/memory-report.ts'
import { keepLook, lastFit, lastLook } from '../../../src/features/memory/fit-note.ts'
import { fitToLearner } from '../../../src/features/memory/fit-to-learner.ts'
import { createMemoryPageModel } from '../../../src/features/memory/memory-model.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../../src/store/shelf-memory.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { drawWeights, simulatedLog } from '../../support/simulated-learner.ts'

const STUDIED = simulatedLog({ weights: drawWeights(11), reviews: 3000, seed: 5 })

function somebody(before: readonly LearnerEvent[]) {
  const clock = fixedClock({ at: epochMs((before.at(-1)?.at ?? Date.UTC(2026, 4, 4)) + 60_000) })
  const events = signal(before)
  const disk = { isFull: false }
  const store = createMemoryShelfStore()
  let waiting: readonly Fact[] = []
  async function record(facts: readonly Fact[]) {
    waiting = [...waiting, ...facts]
    if (disk.isFull) return fail({ code: 'store-full' as const })
    const stored = waiting.map((fact, i) => ({ ...fact, device: 'phone', seq: events.value.length + i + 1, ...clock.now() }))
    waiting = []
    events.value = [...events.value, ...stored]
    return succeed(stored)
  }
  const ports = {
    clock,
    state: () => foldEvents(events.value, clock.now().at),
    everything: async () => succeed(events.value),
    setParameters: (value: unknown) => record([{ kind: 'setting', name: 'parameters', value }]),
    retry: () => record([]),
    shelf: async () => createMemoryShelf(store),
    reportMemory: async (input: Parameters<typeof reportMemory>[0]) => reportMemory(input),
    fitMemory: async (input: Parameters<typeof fitMemory>[0]) => fitMemory(input),
  }
  return { clock, disk, events, ports, model: createMemoryPageModel(ports) }
}

describe('the memory model of a learner', () => {
  it('is fitted, put in force, and gone back from', async () => {
    const { model, ports } = somebody(STUDIED)
    await model.load()
    expect(model.isOwn.value).toBe(false)
    const before = model.report.value?.inForce?.logLoss ?? 0

    await model.fit()
    expect(model.isOwn.value).toBe(true)
    expect(model.last.value).toMatchObject({ asked: true, answers: model.report.value?.answers, gain: expect.any(Number) })
    expect(model.last.value?.gain).toBeGreaterThan(0)
    expect(model.report.value?.inForce?.logLoss).toBeLessThan(before)
    expect(model.isFitting.value).toBe(false)

    await model.goBack()
    expect(model.isOwn.value).toBe(false)
    expect(model.report.value).toMatchObject({ wentBack: true })
    expect(model.report.value?.inForce?.logLoss).toBe(before)
    expect((await fitToLearner(ports, 0)).ok && ports.state().settings.parameters).toBe(null)
  })

  it('stays as it is where a new fit is no better, and says so', async () => {
    const { model, events } = somebody(STUDIED)
    await model.fit()
    const count = events.value.length
    await model.fit()
    expect(events.value.length).toBe(count)
    expect(model.last.value?.gain).toBeLessThanOrEqual(0)
    expect(model.isOwn.value).toBe(true)
  })

  it('waits until there is enough to go by', async () => {
    const { model } = somebody(STUDIED.slice(0, 60))
    await model.load()
    expect(model.report.value?.missing).toBeGreaterThan(0)
    await model.fit()
    expect([model.isOwn.value, model.last.value, model.failure.value]).toEqual([false, undefined, undefined])
  })

  it('is not shown as kept while it is not stored; a retry stores it', async () => {
    const { model, disk } = somebody(STUDIED)
    disk.isFull = true
    await model.fit()
    expect([model.failure.value, model.isOwn.value, model.last.value]).toEqual(['store-full', false, undefined])
    disk.isFull = false
    await model.retry()
    expect([model.failure.value, model.isOwn.value]).toEqual([undefined, true])
  })

  it('says when the work itself fails', async () => {
    const { ports } = somebody(STUDIED)
    const model = createMemoryPageModel({ ...ports, fitMemory: () => Promise.reject(new Error('no memory left')) })
    await model.fit()
    expect([model.failure.value, model.isFitting.value]).toEqual(['work', false])
  })
})

describe('a fit that nobody asked for', () => {
  it('comes when enough is new, is noted as such, and not made again', async () => {
    const { ports } = somebody(STUDIED)
    const shelf = await ports.shelf()
    expect(await fitToLearner(ports, 0)).toMatchObject({ ok: true, value: { asked: false } })
    expect(await lastFit(shelf)).toMatchObject({ asked: false })
    expect(await fitToLearner(ports, (await lastFit(shelf))?.answers)).toEqual({ ok: true, value: undefined })
  })

  it('remembers how much of the log has been looked at', async () => {
    const shelf = await somebody([]).ports.shelf()
    expect(await lastLook(shelf)).toBe(0)
    await keepLook(shelf, 70)
    expect(await lastLook(shelf)).toBe(70)
  })

  it('takes a note that is none for no note', async () => {
    const shelf = await somebody([]).ports.shelf()
    await shelf.change([['memory/fit', { at: 'yesterday' }]])
    expect(await lastFit(shelf)).toBeUndefined()
  })
})
