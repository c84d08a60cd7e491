import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/bank/item.ts'
import type { CardChange, Fact } from '../../../src/core/log/event.ts'
import { cardOf } from '../../../src/core/log/state.ts'
import { cardCare } from '../../../src/features/study/card-care.ts'
import { createStudyModel } from '../../../src/features/study/study-model.ts'
import { aReviewFact } from '../../support/events.ts'
import { anItem } from '../../support/items.ts'
import { studyPorts } from '../../support/study-ports.ts'

async function aSession(items: readonly Item[], before: readonly Fact[] = []) {
  const ports = studyPorts(items, before)
  let leave = () => {}
  const again = async () => {
    leave()
    const model = createStudyModel(ports, { kind: 'study', scope: { kind: 'all' } })
    await model.start()
    leave = model.leave
    return { model, current: () => (model.phase.value === 'open' ? model.asked.question.value?.item.id : undefined) }
  }
  return { ports, again, ...(await again()) }
}

const two = [anItem('flip', { id: 'a' }), anItem('flip', { id: 'b' })]
const known = aReviewFact({ item: 'a', grade: 3 })

describe('what is decided about the card on the screen', () => {
  it.each(['suspend', 'bury', 'reset'] as const)('%s is stored, and the session goes on without it', async (change: CardChange) => {
    const { ports, model, current } = await aSession(two)
    await cardCare(model, 'a').decide(change)
    expect(ports.events).toMatchObject([{ kind: 'card', item: 'a', change }])
    expect(current()).toBe('b')
    expect(model.progress.value).toEqual({ done: 0, all: 1 })
  })

  it('can be taken back, which asks it again', async () => {
    const { ports, model, current } = await aSession(two)
    const undo = await cardCare(model, 'a').decide('suspend')
    await undo?.()
    expect(current()).toBe('a')
    expect(ports.state().suspended.has('a')).toBe(false)
    expect(model.progress.value).toEqual({ done: 0, all: 2 })
  })

  it('gives a reset card its memory back when it is taken back', async () => {
    const { ports, model } = await aSession(two.slice(0, 1), [known])
    const before = cardOf(ports.state(), 'a')
    const undo = await cardCare(model, 'a').decide('reset')
    expect(cardOf(ports.state(), 'a')).toBeUndefined()
    ports.clock.pass({ seconds: 5 })
    await undo?.()
    expect(cardOf(ports.state(), 'a')).toEqual(before)
  })

  it('waits for the storage, and goes on once a retry has succeeded', async () => {
    const { ports, model, current } = await aSession(two)
    ports.diskIsFull = true
    const decided = cardCare(model, 'a').decide('bury')
    await Promise.resolve()
    await Promise.resolve()
    expect(model.failure.value).toBe('store-full')
    expect(current()).toBe('a')
    ports.diskIsFull = false
    await model.retry()
    await (await decided)?.()
    expect(current()).toBe('a')
  })

  it('ends the session where nothing else is left, and undoing opens it again', async () => {
    const { model, current } = await aSession(two.slice(0, 1))
    const undo = await cardCare(model, 'a').decide('bury')
    expect(model.phase.value).toBe('done')
    await undo?.()
    expect(current()).toBe('a')
  })

  it('keeps a suspended item out of later sessions', async () => {
    const { ports, model, again } = await aSession(two)
    await cardCare(model, 'a').decide('suspend')
    ports.clock.pass({ days: 30 })
    expect((await again()).current()).toBe('b')
  })

  it('brings a buried item back the next day', async () => {
    const { ports, model, again } = await aSession(two.slice(0, 1))
    await cardCare(model, 'a').decide('bury')
    expect((await again()).model.phase.value).toBe('done')
    ports.clock.pass({ days: 1 })
    expect((await again()).current()).toBe('a')
  })
})

describe("the learner's own cue", () => {
  it('is kept, changed and taken away while the question stays', async () => {
    const { ports, model, current } = await aSession(two)
    await cardCare(model, 'a').setCue('as in turning')
    expect(cardCare(model, 'a').cue).toBe('as in turning')
    await cardCare(model, 'a').setCue('')
    expect(cardCare(model, 'a').cue).toBeUndefined()
    expect(current()).toBe('a')
    expect(ports.events.map(({ kind }) => kind)).toEqual(['cue', 'cue'])
  })
})

it('tells a card that was forgotten eight times', async () => {
  const { ports, model } = await aSession(two)
  for (let lapse = 0; lapse < 8; lapse += 1) {
    expect(cardCare(model, 'a').hardAfter).toBeUndefined()
    await ports.record(aReviewFact({ item: 'a', grade: 4 }))
    ports.clock.pass({ days: 40 })
    await ports.record(aReviewFact({ item: 'a', grade: 1, verdict: 'wrong' }))
    ports.clock.pass({ days: 1 })
  }
  expect(cardCare(model, 'a').hardAfter).toBe(8)
})
