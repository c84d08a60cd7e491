import { describe, expect, it } from 'vitest'
import { readAssignment } from '../../../src/core/assignments/assignment-code.ts'
import { hasChanged, missingOf } from '../../../src/features/teach/readiness.ts'
import { readSet, setKey } from '../../../src/features/teach/teach-shelf.ts'
import { aKey, teachBench } from './bench.ts'

/** A set with a title and three items, and the model that holds it. */
async function withSet() {
  const bench = teachBench()
  await bench.model.load()
  const id = (await bench.model.create())!
  await bench.model.change(id, { title: 'The coup', items: [1, 2, 5] })
  return { ...bench, id }
}

describe('sets', () => {
  it('are there again when the page is opened anew', async () => {
    const { model, reopened, id } = await withSet()
    const again = reopened()
    await again.load()
    expect(again.find(id)).toEqual(model.find(id))
    expect(again.find(id)).toMatchObject({ title: 'The coup', teacher: 'Mme Traoré', items: [1, 2, 5] })
  })

  it('are copied under an id of their own, without having been handed out', async () => {
    const { model, id } = await withSet()
    await model.handOut(id, await aKey())
    const copy = (await model.copy(id, 'The coup (copy)'))!
    expect(model.find(copy)).toMatchObject({ title: 'The coup (copy)', items: [1, 2, 5], handedOut: undefined })
    expect(copy).not.toBe(id)
  })

  it('are gone from the shelf when deleted', async () => {
    const { model, store, id } = await withSet()
    expect(await model.remove(id)).toBe(true)
    expect(store.values.has(setKey(id))).toBe(false)
    expect(model.sets.value).toEqual([])
  })

  it('keep the last of two changes made at once', async () => {
    const { model, reopened, id } = await withSet()
    await Promise.all([model.change(id, { title: 'First' }), model.change(id, { className: '9B' })])
    const again = reopened()
    await again.load()
    expect(again.find(id)).toMatchObject({ title: 'First', className: '9B' })
  })

  it('keep what is changed while the listing is on its way, there and on the shelf', async () => {
    const { model, shelf, reopened, id } = await withSet()
    const release = shelf.hold()
    const loading = model.load()
    await model.change(id, { title: 'Typed meanwhile' })
    const begun = (await model.create())!
    release()
    await loading
    expect(model.find(id)?.title).toBe('Typed meanwhile')
    await model.change(id, { className: '9B' })
    const again = reopened()
    await again.load()
    expect(again.find(id)).toMatchObject({ title: 'Typed meanwhile', className: '9B' })
    expect(again.find(begun)).toBeDefined()
  })

  it('stay deleted when the listing still has them', async () => {
    const { model, shelf, id } = await withSet()
    const release = shelf.hold()
    const loading = model.load()
    await model.remove(id)
    release()
    await loading
    expect(model.find(id)).toBeUndefined()
  })

  it('say so when the disk is full', async () => {
    const { model, store, id } = await withSet()
    store.refusal = { code: 'store-full' }
    expect(await model.change(id, { title: 'New' })).toBe(false)
    expect(model.failure.value).toBe('store-full')
  })
})

describe('handing out', () => {
  it('gives a link that says what the teacher wrote, and keeps what went out when the set changes', async () => {
    const { model, reopened, id } = await withSet()
    const key = await aKey()
    const token = (await model.handOut(id, key))!
    const read = readAssignment(token.slice(3))
    expect(read.ok && read.value).toMatchObject({ id, title: 'The coup', teacher: 'Mme Traoré', teacherKey: key.publicKey, items: [1, 2, 5] })
    expect(hasChanged(model.find(id)!)).toBe(false)
    await model.change(id, { items: [1, 2] })
    expect(hasChanged(model.find(id)!)).toBe(true)
    const again = reopened()
    await again.load()
    expect(again.find(id)?.handedOut?.items).toEqual([1, 2, 5])
  })

  it('waits for a title, a name, a question and an end after the beginning', async () => {
    const { model } = teachBench()
    await model.load()
    const id = (await model.create())!
    await model.change(id, { teacher: ' ' })
    expect(missingOf(model.find(id)!)).toEqual(['needsTitle', 'needsTeacher', 'needsItems'])
  })

  it('is taken back in on another device, once', async () => {
    const here = await withSet()
    const token = (await here.model.handOut(here.id, await aKey()))!
    const assignment = readAssignment(token.slice(3))
    if (!assignment.ok) throw new Error('Inconsistent')
    const there = teachBench()
    await there.model.load()
    expect(await there.model.bringBack(assignment.value)).toBe(true)
    expect(there.model.find(here.id)).toMatchObject({ title: 'The coup', handedOut: assignment.value })
    await there.model.change(here.id, { title: 'Mine' })
    await there.model.bringBack(assignment.value)
    expect(there.model.find(here.id)?.title).toBe('Mine')
  })
})

describe('a set of one’s own that comes back before the sets are listed', () => {
  it('does not write over the draft that stands on the shelf', async () => {
    const { model, shelf, reopened, id } = await withSet()
    await model.change(id, { pupils: 40 })
    const token = (await model.handOut(id, await aKey()))!
    const assignment = readAssignment(token.slice(3))
    if (!assignment.ok) throw new Error('Inconsistent')
    await model.change(id, { title: 'Changed since' })
    const early = reopened()
    const release = shelf.hold()
    const loading = early.load()
    const back = early.bringBack(assignment.value)
    release()
    await Promise.all([loading, back])
    const later = reopened()
    await later.load()
    expect(later.find(id)).toMatchObject({ title: 'Changed since', pupils: 40 })
  })
})

describe('what is read from the shelf', () => {
  it.each([
    ['another version', { version: 2 }],
    ['an id that is none', { id: 'x' }],
    ['a title that is too long', { title: 'x'.repeat(81) }],
    ['items that are no numbers', { items: ['1'] }],
    ['a setting that this app does not offer', { settings: { mode: 'exam' } }],
    ['no count of pupils', { pupils: 0 }],
  ])('is no set with %s', async (_, part) => {
    const { store, id } = await withSet()
    const stored = store.values.get(setKey(id)) as object
    expect(readSet(stored)).toBeDefined()
    expect(readSet({ ...stored, ...part })).toBeUndefined()
  })

  it('loses a damaged link but not the set', async () => {
    const { store, id } = await withSet()
    expect(readSet({ ...(store.values.get(setKey(id)) as object), token: '#a=AQxxxxxxxx' })).toMatchObject({ id, handedOut: undefined })
  })
})
