import { effect } from '@preact/signals'
import { describe, expect, it, vi } from 'vitest'
import { eventId, type LearnerEvent } from '../../src/core/log/event.ts'
import type { EventLog } from '../../src/core/log/event-log.ts'
import { foldEvents } from '../../src/core/log/fold.ts'
import { cardOf, type LearnerState } from '../../src/core/log/state.ts'
import { createLearner, type LearnerModel } from '../../src/learner/learner-model.ts'
import { createMemoryLog, createMemoryStore } from '../../src/store/event-log-memory.ts'
import { aReview, aReviewFact, viewOf } from '../support/events.ts'
import { fixedClock, NOON } from '../support/fixed-clock.ts'

async function aLearner(store = createMemoryStore()) {
  const clock = fixedClock()
  const log = createMemoryLog(store)
  const learner = await opened(log, clock)
  const stored = (): LearnerState => foldEvents([...store.events.values()], clock.now().at)
  return { store, clock, log, learner, stored }
}

async function opened(log: EventLog, clock = fixedClock()): Promise<LearnerModel> {
  const learner = await createLearner({ log, clock })
  if (!learner.ok) throw new Error(learner.issues[0]?.code)
  return learner.value
}

describe('the learner', () => {
  it('an answer moves the state once it is stored, and the views hear of it', async () => {
    const { learner } = await aLearner()
    const seen: (string | undefined)[] = []
    const stop = effect(() => void seen.push(cardOf(learner.state(), 'turn-k3vd')?.phase))
    const recorded = learner.record([aReviewFact()])
    expect(seen).toEqual([undefined])
    expect((await recorded).ok).toBe(true)
    expect(seen).toEqual([undefined, 'learning'])
    stop()
  })
  it('takes up where it was left', async () => {
    const { learner, store } = await aLearner()
    await learner.record([aReviewFact()])
    await learner.setSetting('newPerDay', 3)
    await learner.markRead('coup')
    const again = await opened(createMemoryLog(store))
    expect(viewOf(again.state())).toEqual(viewOf(learner.state()))
    expect(again.state().settings.newPerDay).toBe(3)
    expect(again.state().sections.has('coup')).toBe(true)
  })
  it('a failed save moves nothing and stays a problem until the retry stores it, once', async () => {
    const { learner, store } = await aLearner()
    store.refusal = { code: 'store-full' }
    expect((await learner.record([aReviewFact()])).ok).toBe(false)
    expect((await learner.retry()).ok).toBe(false)
    expect(learner.problem.value).toEqual({ code: 'store-full' })
    expect(learner.state().count).toBe(0)
    const copy = await learner.everything()
    expect(copy.ok && copy.value.length).toBe(1)
    store.refusal = undefined
    expect((await learner.retry()).ok).toBe(true)
    expect(learner.problem.value).toBeUndefined()
    expect(learner.state().count).toBe(1)
    expect(store.events.size).toBe(1)
  })
  it('what was wrong on opening is said as long as the page lives', async () => {
    const learner = await opened(createMemoryLog(createMemoryStore(), { code: 'store-unavailable' }))
    await learner.record([aReviewFact()])
    expect(learner.problem.value).toEqual({ code: 'store-unavailable' })
  })
  it('undoes answers one by one, newest first, until none of this page is left', async () => {
    const { learner, clock, stored } = await aLearner()
    const before = viewOf(learner.state())
    for (const grade of [3, 1, 4] as const) {
      await learner.record([aReviewFact({ grade, item: grade === 1 ? 'other' : 'turn-k3vd' })])
      clock.pass({ minutes: 1 })
    }
    await learner.undoLast()
    expect(cardOf(learner.state(), 'turn-k3vd')?.reps).toBe(1)
    expect(viewOf(learner.state())).toEqual(viewOf(stored()))
    await Promise.all([learner.undoLast(), learner.undoLast()])
    expect(viewOf(learner.state())).toEqual({ ...before, count: 6 })
    expect(await learner.undoLast()).toEqual({ ok: true, value: [] })
  })
  it('undoes answers only: what was decided about the card since stays, and an answer undone by name is not undone twice', async () => {
    const { learner, stored } = await aLearner()
    await learner.record([aReviewFact({ item: 'other' })])
    const named = await learner.record([aReviewFact()])
    await learner.record([{ kind: 'card', item: 'turn-k3vd', change: 'suspend' }])
    if (named.ok) await learner.record([{ kind: 'undo', undoes: eventId(named.value[0]!) }])
    await learner.undoLast()
    expect([...learner.state().slotOf.keys()].map((item) => cardOf(learner.state(), item))).toEqual([undefined, undefined])
    expect([...learner.state().suspended]).toEqual(['turn-k3vd'])
    expect(viewOf(learner.state())).toEqual(viewOf(stored()))
    expect(await learner.undoLast()).toEqual({ ok: true, value: [] })
  })
  it('an undo whose save failed is stored by the retry', async () => {
    const { learner, store } = await aLearner()
    await learner.record([aReviewFact()])
    store.refusal = { code: 'store-full' }
    expect((await learner.undoLast()).ok).toBe(false)
    expect(cardOf(learner.state(), 'turn-k3vd')).toBeDefined()
    store.refusal = undefined
    await learner.retry()
    expect(cardOf(learner.state(), 'turn-k3vd')).toBeUndefined()
  })
  it('follows what another page records', async () => {
    const { learner, store, clock } = await aLearner()
    const other = await opened(createMemoryLog(store), clock)
    await other.record([aReviewFact()])
    await vi.waitFor(() => expect(viewOf(learner.state())).toEqual(viewOf(other.state())))
  })
  it('keeps the state of the whole log when late events and answers come at once', async () => {
    const { learner, log, store, clock, stored } = await aLearner()
    const tablet = createMemoryLog(store)
    const late: LearnerEvent[] = [aReview({ device: 'tablet', seq: 1, at: NOON }), aReview({ device: 'tablet', seq: 2, item: 'late', at: NOON })]
    clock.pass({ days: 2 })
    await learner.record([aReviewFact()])
    await Promise.all([learner.record([aReviewFact()]), tablet.merge(late), learner.record([aReviewFact({ item: 'other' })])])
    expect(log.unsaved()).toEqual([])
    await vi.waitFor(() => expect(viewOf(learner.state())).toEqual(viewOf(stored())))
    expect(learner.state().count).toBe(5)
  })
  it('starts from a snapshot and the events since, and from the whole log where the snapshot does not serve', async () => {
    const { learner, log, store, clock } = await aLearner()
    await log.merge(Array.from({ length: 2500 }, (_, i) => aReview({ device: 'tablet', seq: i + 1, item: `item-${i % 90}`, at: NOON })))
    const full = await opened(createMemoryLog(store), clock)
    await full.tidy()
    expect(store.snapshot?.covered.size).toBe(2500)
    clock.pass({ days: 1 })
    await full.record([aReviewFact()])
    const fromSnapshot = await opened(createMemoryLog(store), clock)
    expect(viewOf(fromSnapshot.state())).toEqual(viewOf(full.state()))
    store.snapshot = { ...store.snapshot!, pieces: store.snapshot!.pieces.slice(1) }
    expect(viewOf((await opened(createMemoryLog(store), clock)).state())).toEqual(viewOf(full.state()))
    expect(learner.problem.value).toBeUndefined()
  })
  it('brings back a copy of another device, late answers included, and a second time adds nothing', async () => {
    const { learner, clock, store, stored } = await aLearner()
    clock.pass({ days: 2 })
    await learner.record([aReviewFact()])
    const copy = [aReview({ device: 'tablet', seq: 1, at: NOON }), aReview({ device: 'tablet', seq: 2, item: 'late', at: NOON })]
    expect(await learner.bringBack(copy)).toEqual({ ok: true, value: copy })
    expect(viewOf(learner.state())).toEqual(viewOf(stored()))
    expect(cardOf(learner.state(), 'turn-k3vd')?.reps).toBe(2)
    expect(cardOf(learner.state(), 'late')).toBeDefined()
    const before = learner.state()
    expect(await learner.bringBack(copy)).toEqual({ ok: true, value: [] })
    expect(learner.state()).toBe(before)
    expect(store.events.size).toBe(3)
  })
  it('a copy that cannot be stored changes nothing', async () => {
    const { learner, store } = await aLearner()
    store.refusal = { code: 'store-full' }
    expect(await learner.bringBack([aReview({ device: 'tablet' })])).toEqual({ ok: false, issues: [{ code: 'store-full' }] })
    expect(learner.state().count).toBe(0)
    expect(store.events.size).toBe(0)
  })
  it('what waits to be stored is stored before a copy that holds it too', async () => {
    const { learner, log, store } = await aLearner()
    store.refusal = { code: 'store-full' }
    await learner.record([aReviewFact()])
    const copy = await learner.everything()
    store.refusal = undefined
    expect(await learner.bringBack(copy.ok ? copy.value : [])).toEqual({ ok: true, value: [] })
    expect(log.unsaved()).toEqual([])
    expect(learner.problem.value).toBeUndefined()
    expect(learner.state().count).toBe(1)
  })
  it('tells the history of an item with its undos', async () => {
    const { learner, store } = await aLearner()
    await learner.record([aReviewFact()])
    await learner.undoLast()
    await learner.record([aReviewFact({ item: 'other' })])
    const history = await learner.history('turn-k3vd')
    expect(history).toEqual({ ok: true, value: [...store.events.values()].slice(0, 2) })
  })
})
