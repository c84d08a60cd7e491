import { describe, expect, it, vi } from 'vitest'
import type { Item } from '../../../src/core/bank/item.ts'
import type { Fact } from '../../../src/core/log/event.ts'
import { createStudyModel } from '../../../src/features/study/study-model.ts'
import type { SessionPlan } from '../../../src/features/study/study-ports.ts'
import { anItem } from '../../support/items.ts'
import { studyPorts } from '../../support/study-ports.ts'

const ALL: SessionPlan = { kind: 'study', scope: { kind: 'all' } }

async function aSession(items: readonly Item[], { plan = ALL, before = [] }: { readonly plan?: SessionPlan; readonly before?: readonly Fact[] } = {}) {
  const ports = studyPorts(items, before)
  const model = createStudyModel(ports, plan)
  await model.start()
  return { ports, model, asked: model.asked, current: () => model.asked.question.value?.item.id }
}

const reviews = (events: readonly { readonly kind: string }[]) => events.filter((event) => event.kind === 'review')

describe('a study session', () => {
  it('asks a new item, judges the answer and offers grades with their intervals', async () => {
    const { asked } = await aSession([anItem('typed')])
    await asked.submit({ kind: 'text', text: ' keita ' })
    expect(asked.judgement.value).toMatchObject({ verdict: 'right' })
    expect(asked.choices.value.map(({ grade, suggested, next }) => [grade, suggested, next.kind])).toEqual([
      [1, false, 'minutes'],
      [2, false, 'minutes'],
      [3, true, 'minutes'],
      [4, false, 'days'],
    ])
  })

  it('goes on only when the answer is stored, and then records it once', async () => {
    const { ports, model, asked, current } = await aSession([anItem('typed', { id: 'a' }), anItem('typed', { id: 'b' })])
    ports.diskIsFull = true
    await asked.submit({ kind: 'text', text: 'Keita' })
    await model.grade(3)
    expect(model.failure.value).toBe('store-full')
    expect(current()).toBe('a')
    expect(ports.events).toHaveLength(0)

    await model.grade(4)
    await model.retry()
    expect(model.failure.value).toBe('store-full')

    ports.diskIsFull = false
    await model.retry()
    expect(model.failure.value).toBeUndefined()
    expect(ports.events).toMatchObject([{ kind: 'review', item: 'a', grade: 3, verdict: 'right', response: { kind: 'text', text: 'Keita' } }])
    expect(current()).toBe('b')
  })

  it('takes a double tap on a grade as one answer', async () => {
    const { ports, model, asked } = await aSession([anItem('typed'), anItem('typed')])
    await asked.submit({ kind: 'text', text: 'Keita' })
    await Promise.all([model.grade(3), model.grade(3)])
    expect(reviews(ports.events)).toHaveLength(1)
  })

  it('does not judge a text that cannot be read, and keeps it', async () => {
    const { asked } = await aSession([anItem('number')])
    await asked.submit({ kind: 'text', text: 'many' })
    expect(asked.judged.value).toBe(false)
    expect(asked.judgement.value).toMatchObject({ unreadable: 'number' })
    expect(asked.draft.value).toEqual({ kind: 'text', text: 'many' })
  })

  it('offers only Again for a wrong answer, until the learner overrules', async () => {
    const { ports, model, asked } = await aSession([anItem('typed')])
    await asked.submit({ kind: 'text', text: 'Dicko' })
    expect(asked.choices.value.map((choice) => choice.grade)).toEqual([1])
    await model.grade(3)
    expect(ports.events).toHaveLength(0)
    asked.overrule()
    await model.grade(3)
    expect(ports.events).toMatchObject([{ verdict: 'right', overridden: true, grade: 3 }])
  })

  it('takes "I don’t know" as wrong, without a response', async () => {
    const { ports, model, asked } = await aSession([anItem('match')])
    await asked.giveUp()
    await model.grade(1)
    expect(ports.events).toMatchObject([{ verdict: 'wrong', grade: 1 }])
    expect(ports.events[0]).not.toHaveProperty('response')
  })

  it('asks an item in learning again within the session, and ends when all have graduated', async () => {
    const { ports, model, asked, current } = await aSession([anItem('flip', { id: 'a' })])
    const askedIds: (string | undefined)[] = []
    while (model.phase.value === 'open') {
      askedIds.push(current())
      ports.clock.pass({ minutes: 11 })
      await asked.submit()
      await model.grade(3)
    }
    expect(askedIds).toEqual(['a', 'a'])
    expect(model.summary.value).toMatchObject({ answered: 2, right: 2, misses: [], next: { kind: 'days' } })
  })

  it('asks an undone item again at once, as if it had not been answered', async () => {
    const { ports, model, asked, current } = await aSession([anItem('flip', { id: 'a' }), anItem('flip', { id: 'b' })])
    await asked.submit()
    await model.grade(4)
    expect(current()).toBe('b')
    await model.undo()
    expect(current()).toBe('a')
    expect(model.progress.value).toEqual({ done: 0, all: 2 })
    expect(ports.state().cards.phase[0]).toBe(0)
    expect(model.canUndo.value).toBe(false)
  })

  it('undoes without limit', async () => {
    const { ports, model, asked } = await aSession(['a', 'b', 'c'].map((id) => anItem('flip', { id })))
    for (let i = 0; i < 3; i += 1) {
      await asked.submit()
      await model.grade(4)
    }
    expect(model.phase.value).toBe('done')
    for (let i = 0; i < 3; i += 1) await model.undo()
    expect(ports.events.filter((event) => event.kind === 'undo')).toHaveLength(3)
    expect(model.progress.value).toEqual({ done: 0, all: 3 })
  })

  it('keeps the draft when the language changes', async () => {
    const { ports, asked } = await aSession([anItem('multiple')])
    asked.setDraft({ kind: 'picked', options: [1] })
    ports.language.value = 'fr'
    await vi.waitFor(() => expect(asked.question.value?.item.prompt).toMatch(/^FR /))
    expect(asked.draft.value).toEqual({ kind: 'picked', options: [1] })
  })

  it('says when a question cannot be loaded, and goes on where it was', async () => {
    const ports = studyPorts([anItem('flip', { id: 'a' })])
    ports.bank.fails = true
    const model = createStudyModel(ports, ALL)
    await model.start()
    expect(model.phase.value).toBe('load-failed')
    ports.bank.fails = false
    await model.start()
    expect(model.asked.question.value?.item.id).toBe('a')
  })

  it('waits while another tab studies, and gives the lock back when it is left', async () => {
    const ports = studyPorts([anItem('flip')])
    ports.locked = true
    const model = createStudyModel(ports, ALL)
    await model.start()
    expect(model.phase.value).toBe('busy')
    ports.locked = false
    await model.start()
    expect(model.phase.value).toBe('open')
    model.leave()
    expect(ports.locked).toBe(false)
    expect(ports.sessionsLeft).toBe(1)
  })

  it('gives back a lock that comes only after it was left', async () => {
    const ports = studyPorts([anItem('flip')])
    const model = createStudyModel(ports, ALL)
    const started = model.start()
    model.leave()
    await started
    expect(ports.locked).toBe(false)
    expect(model.phase.value).not.toBe('open')
  })

  it('counts the time from the question to the verdict', async () => {
    const { ports, model, asked } = await aSession([anItem('flip')])
    ports.clock.pass({ seconds: 12 })
    await asked.submit()
    ports.clock.pass({ seconds: 30 })
    await model.grade(4)
    expect(ports.events).toMatchObject([{ tookMs: 12_000 }])
  })

  it('never asks two items on one fact', async () => {
    const { model, asked, current } = await aSession([anItem('flip', { id: 'a', fact: 'one' }), anItem('typed', { id: 'b', fact: 'one' }), anItem('flip', { id: 'c' })])
    const seen: (string | undefined)[] = []
    while (model.phase.value === 'open') {
      seen.push(current())
      await asked.submit()
      await model.grade(4)
    }
    expect(seen.toSorted()).toEqual(['a', 'c'])
  })
})

describe('a part chosen on purpose', () => {
  const here = anItem('flip', { id: 'here', section: '2' })
  const there = anItem('flip', { id: 'there', section: '3' })
  const plan: SessionPlan = { kind: 'study', scope: { kind: 'section', id: '2' } }

  it('asks only its own items', async () => {
    const { model, current } = await aSession([there, here], { plan })
    expect(current()).toBe('here')
    expect(model.progress.value.all).toBe(1)
  })

  it('is extra practice once nothing is due, and leaves the schedule alone', async () => {
    const known: Fact = { kind: 'review', item: 'here', grade: 4, verdict: 'self', presentation: 'flip', mode: 'study', tookMs: 1000 }
    const { ports, model, asked } = await aSession([there, here], { plan, before: [known] })
    expect(model.mode.value).toBe('cram')
    const dueDay = ports.state().cards.dueDay[0]
    await asked.submit()
    await model.grade(3)
    expect(ports.events.at(-1)).toMatchObject({ mode: 'cram' })
    expect(ports.state().cards.dueDay[0]).toBe(dueDay)
    expect(model.phase.value).toBe('done')
  })
})
