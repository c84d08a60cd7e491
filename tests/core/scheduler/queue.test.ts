import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCardTable, GRADES, readCard } from '../../../src/core/scheduler/card-table.ts'
import type { Grade } from '../../../src/core/scheduler/card-table.ts'
import { isDue } from '../../../src/core/scheduler/due.ts'
import { buildQueue } from '../../../src/core/scheduler/queue.ts'
import type { Candidate, QueueInput } from '../../../src/core/scheduler/queue.ts'
import { review } from '../../../src/core/scheduler/review.ts'
import { aPolicy, momentAt } from '../../support/cards.ts'
import type { When } from '../../support/cards.ts'

const policy = aPolicy()

/** An item and the answers it has had; without any it is new. */
type Spec = { readonly item: string; readonly fact?: string; readonly section?: string; readonly answers?: readonly (When & { readonly grade: Grade; readonly misled?: boolean })[] }

function anInput(specs: readonly Spec[], settings: Partial<Omit<QueueInput, 'now'>> & { readonly now?: When } = {}): QueueInput {
  const table = createCardTable(specs.length)
  const candidates = specs.map(({ item, fact = item, section = 'one', answers = [] }, slot): Candidate => {
    for (const { grade, misled = false, ...when } of answers) review(table, slot, { grade, misled, ...momentAt(when), seed: 0 }, policy)
    return { item, fact, section, slot: answers.length > 0 ? slot : undefined }
  })
  const { now = { day: 10 }, ...rest } = settings
  return { candidates, table, policy, factsStudiedToday: new Set(), newLeftToday: 10, minutesLeftToday: undefined, secondsPerNew: 30, secondsPerReview: 10, sectionsRead: new Set(), ...rest, now: momentAt(now) }
}

const known = (item: string, grade: Grade = 4, day = 0): Spec => ({ item, answers: [{ grade, day }] })

describe('the queue', () => {
  it('holds what is due and as many new items as are left today, in the order of introduction', () => {
    const queue = buildQueue(anInput([known('a'), known('later', 4, 9), { item: 'n1' }, { item: 'n2' }, { item: 'n3' }], { newLeftToday: 2 }))
    expect(queue.due).toEqual(['a'])
    expect(queue.fresh).toEqual(['n1', 'n2'])
    expect(queue.estimatedMs).toBe(70_000)
  })

  it('introduces the sections that were read first', () => {
    const queue = buildQueue(anInput([{ item: 'n1' }, { item: 'n2', section: 'two' }, { item: 'n3', section: 'two' }], { sectionsRead: new Set(['two']), newLeftToday: 3 }))
    expect(queue.fresh).toEqual(['n2', 'n3', 'n1'])
  })

  it('asks a step whose time has come first, and tells when the others come', () => {
    const inStep = (item: string, minute: number): Spec => ({ item, answers: [{ grade: 3, day: 10, minute }] })
    const queue = buildQueue(anInput([known('a'), inStep('now', 0), inStep('soon', 5), inStep('sooner', 4)], { now: { day: 10, minute: 12 } }))
    expect(queue.order).toEqual(['now', 'a'])
    expect(queue.learningLater).toEqual([
      { item: 'sooner', dueAt: momentAt({ day: 10, minute: 14 }).at },
      { item: 'soon', dueAt: momentAt({ day: 10, minute: 15 }).at },
    ])
  })

  it('asks the most endangered memory first when there is time for all', () => {
    const queue = buildQueue(anInput([known('fresher', 4, 2), known('older', 4, 0)], { now: { day: 30 } }))
    expect(queue.due).toEqual(['older', 'fresher'])
  })

  it('asks first what the learner was sure of and got wrong, whatever is more endangered, and also when time is short', () => {
    const misled: Spec = { item: 'misled', answers: [{ grade: 4 }, { grade: 1, day: 8, misled: true }, { grade: 3, day: 8, minute: 10, misled: true }] }
    const inStep: Spec = { item: 'in step', answers: [{ grade: 3, day: 29, minute: 1300 }] }
    const specs = [known('older'), inStep, misled]
    expect(buildQueue(anInput(specs, { now: { day: 30 } })).due).toEqual(['misled', 'in step', 'older'])
    expect(buildQueue(anInput(specs, { now: { day: 30 }, minutesLeftToday: 0.34 })).due).toEqual(['misled', 'in step'])
  })

  it('asks what gains most per second when there is not', () => {
    // Both are due. The one is nearly certain to be lost and would cost its relearning; the other is easily kept.
    const lost: Spec = { item: 'lost', answers: [{ grade: 1 }, { grade: 1, minute: 1 }, { grade: 3, minute: 2 }, { grade: 3, minute: 12 }] }
    const specs = [lost, known('kept')]
    const settings = { now: { day: 400 } }
    expect(buildQueue(anInput(specs, settings)).due).toEqual(['lost', 'kept'])
    expect(buildQueue(anInput(specs, { ...settings, minutesLeftToday: 0.2 })).due).toEqual(['kept'])
  })

  it('asks equals in an order that every device shares and every day changes', () => {
    const specs = ['a', 'b', 'c', 'd', 'e', 'f'].map((item) => known(item))
    const dueOn = (day: number, some: readonly Spec[]) => buildQueue(anInput(some, { now: { day } })).due
    expect(dueOn(10, [...specs].reverse())).toEqual(dueOn(10, specs))
    expect(dueOn(11, specs)).not.toEqual(dueOn(10, specs))
  })

  it('spreads new items evenly among the reviews', () => {
    const reviews = ['a', 'b', 'c', 'd', 'e', 'f'].map((item) => known(item))
    const { order } = buildQueue(anInput([...reviews, { item: 'n1' }, { item: 'n2' }]))
    expect(order.map((item) => (item.startsWith('n') ? 'new' : '-')).join(' ')).toBe('- - new - - - new -')
  })

  it('spends the minutes on steps, then on reviews, then on new items', () => {
    const specs = [known('a'), known('b'), { item: 'n1' }, { item: 'n2' }]
    expect(buildQueue(anInput(specs, { minutesLeftToday: 1 }))).toMatchObject({ due: expect.arrayContaining(['a', 'b']), fresh: ['n1'], estimatedMs: 50_000 })
    expect(buildQueue(anInput(specs, { minutesLeftToday: 0.25 }))).toMatchObject({ due: [expect.any(String)], fresh: [] })
    expect(buildQueue(anInput(specs, { minutesLeftToday: 0 }))).toMatchObject({ order: [], estimatedMs: 0 })
  })
})

describe('siblings', () => {
  it('do not come on one day: a review goes before a new item', () => {
    const queue = buildQueue(anInput([{ item: 'new', fact: 'f' }, { ...known('old'), fact: 'f' }]))
    expect(queue.order).toEqual(['old'])
  })

  it('wait when their fact was studied today', () => {
    const queue = buildQueue(anInput([{ item: 'new', fact: 'f' }, { ...known('old'), fact: 'g' }], { factsStudiedToday: new Set(['f', 'g']) }))
    expect(queue.order).toEqual([])
  })

  it('do not stop what is in steps, though its fact was studied today', () => {
    const inStep: Spec = { item: 'begun', fact: 'f', answers: [{ grade: 1, day: 10 }] }
    const queue = buildQueue(anInput([{ item: 'new', fact: 'f' }, inStep, { ...known('old'), fact: 'f' }], { factsStudiedToday: new Set(['f']), now: { day: 10, minute: 5 } }))
    expect(queue.order).toEqual(['begun'])
  })
})

describe('the laws of the queue', () => {
  const aSpec = fc.record({
    fact: fc.nat(15).map((n) => `f${n}`),
    section: fc.constantFrom('one', 'two'),
    answers: fc.array(fc.record({ grade: fc.constantFrom(...GRADES), day: fc.nat(60), minute: fc.nat(1000) }), { maxLength: 4 }).map((answers) => answers.sort((a, b) => a.day - b.day)),
  })
  const anyInput = fc
    .record({
      specs: fc.array(aSpec, { maxLength: 25 }),
      now: fc.record({ day: fc.integer({ min: 50, max: 80 }), minute: fc.nat(1000) }),
      studied: fc.array(fc.nat(15).map((n) => `f${n}`), { maxLength: 5 }),
      newLeftToday: fc.nat(10),
      minutesLeftToday: fc.option(fc.nat(5), { nil: undefined }),
    })
    .map(({ specs, studied, ...rest }) => anInput(specs.map((spec, i) => ({ ...spec, item: `item-${i}` })), { ...rest, factsStudiedToday: new Set(studied), sectionsRead: new Set(['two']) }))

  it('no item comes twice and no two items of one fact come together', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { order, learningLater } = buildQueue(input)
        const all = [...order, ...learningLater.map(({ item }) => item)]
        const facts = all.map((item) => input.candidates.find((candidate) => candidate.item === item)?.fact)
        expect(new Set(facts).size).toBe(all.length)
      }),
    )
  })

  it('both limits are kept', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const queue = buildQueue(input)
        const inSteps = input.candidates.filter(({ slot }) => slot !== undefined && readCard(input.table, slot).phase.endsWith('learning')).length
        expect(queue.fresh.length).toBeLessThanOrEqual(input.newLeftToday)
        expect(queue.estimatedMs).toBeLessThanOrEqual(Math.max((input.minutesLeftToday ?? Infinity) * 60_000, inSteps * 10_000))
      }),
    )
  })

  it('nothing due is lost but to a sibling or the limit of time', () => {
    fc.assert(
      fc.property(anyInput, (limited) => {
        const input = { ...limited, minutesLeftToday: undefined }
        const { due, learningLater } = buildQueue(input)
        const kept = new Set([...due, ...learningLater.map(({ item }) => item)])
        const keptFacts = new Set(input.candidates.filter(({ item }) => kept.has(item)).map(({ fact }) => fact))
        const lost = input.candidates.filter(({ item, slot }) => slot !== undefined && isDue(input.table, slot, input.now) && !kept.has(item))
        expect(lost.filter(({ fact }) => !keptFacts.has(fact) && !input.factsStudiedToday.has(fact))).toEqual([])
      }),
    )
  })

  it('order is due and fresh mixed, each in its own order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { due, fresh, order } = buildQueue(input)
        expect(order.filter((item) => due.includes(item))).toEqual(due)
        expect(order.filter((item) => fresh.includes(item))).toEqual(fresh)
        expect(order.length).toBe(due.length + fresh.length)
      }),
    )
  })

  it('the same input gives the same queue', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(buildQueue(input)).toEqual(buildQueue(input))
      }),
    )
  })
})
