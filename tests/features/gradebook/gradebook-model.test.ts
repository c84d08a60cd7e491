import { signal } from '@preact/signals'
import { expect, test, vi } from 'vitest'
import { editsKey, withKey, withPupils } from '../../../src/core/assignments/class-edits.ts'
import type { Assignment } from '../../../src/core/assignments/assignment.ts'
import { receivedKey, type Received } from '../../../src/core/assignments/received.ts'
import type { PupilAnswer, PupilResult } from '../../../src/core/assignments/result.ts'
import type { Language } from '../../../src/core/bank/item.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import { createGradebookModel } from '../../../src/features/gradebook/gradebook-model.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../../src/store/shelf-memory.ts'
import { slowShelf } from '../../support/slow-shelf.ts'
import { aResult, anAssignment } from '../../support/assignments.ts'
import { aBank, anItem } from '../../support/items.ts'

const ID = '0123456789abcdef'
const OTHER = 'fedcba9876543210'
const choice = anItem('choice', { number: 1 })
const statement = anItem('true-false', { number: 2 })

const answers = (option: number, said: boolean): readonly PupilAnswer[] => [
  { item: 1, response: { kind: 'picked', options: [option] }, seconds: 5 },
  { item: 2, response: { kind: 'said', value: said }, seconds: 5 },
]
const RIGHT = answers(0, true)
const WRONG = answers(1, false)

/** Results that any key opens: what stands on the shelf is the result itself. A bare text is one that no key opens. */
const store = (wanted: Partial<PupilResult>) => {
  const result = aResult(wanted)
  return [receivedKey(result), { result, receivedAt: 1 }] as const
}

function aTeacher({ results = [], assignments = [anAssignment({ items: [1, 2] })], hasKey = true }: { readonly results?: readonly Partial<PupilResult>[]; readonly assignments?: readonly Assignment[]; readonly hasKey?: boolean }) {
  const kept = createMemoryShelfStore()
  for (const wanted of results) kept.values.set(...store(wanted))
  const language = signal<Language>('en')
  const bank = aBank([choice, statement])
  const shelf = slowShelf(createMemoryShelf(kept))
  const create = () =>
    createGradebookModel({
      bank,
      language,
      shelf: async () => shelf,
      assignments: async () => new Map(assignments.map((assignment) => [assignment.id, assignment])),
      async unseal(values) {
        const received = values.filter((value): value is Received => typeof value === 'object')
        return hasKey ? { received, unreadable: values.length - received.length } : undefined
      },
    })
  return { kept, shelf, language, bank, model: create(), create }
}

test('the list names every set that something came in for, with its pupils and results', async () => {
  const results = [{ pupil: 'Awa' }, { pupil: 'AWA', attempt: 2 }, { pupil: 'Moussa/Bâ' }, { assignment: OTHER }]
  const { model } = aTeacher({ results })
  await model.loadList()
  expect(model.classes.value).toMatchObject([{ id: ID, pupils: 2, results: 3, assignment: { className: '9B' } }, { id: OTHER, pupils: 1, results: 1, assignment: undefined }])
})

test('a class is opened, marked and looked through', async () => {
  const { model } = aTeacher({ results: [{ pupil: 'Moussa Bâ', answers: WRONG }, { pupil: 'Awa Diarra', answers: RIGHT }] })
  await model.open(ID)
  expect(model.phase.value).toBe('ready')
  expect(model.rows.value.map(({ name, share }) => [name, share])).toEqual([['Awa Diarra', 1], ['Moussa Bâ', 0]])
  model.look('ba mou')
  expect(model.rows.value.map(({ name }) => name)).toEqual(['Moussa Bâ'])
  model.look('')
  model.sortBy('score')
  model.turn()
  expect(model.rows.value.map(({ name }) => name)).toEqual(['Moussa Bâ', 'Awa Diarra'])
})

test('a changed key marks everything anew, is kept, and can be taken back', async () => {
  const { model, create } = aTeacher({ results: [{ answers: WRONG }] })
  await model.open(ID)
  expect(await model.decide((edits) => withKey(edits, 1, { kind: 'options', right: [1] }))).toBe(true)
  expect(model.book.value?.pupils[0]?.share).toBe(0.5)
  const later = create()
  await later.open(ID)
  expect(later.book.value?.pupils[0]?.share).toBe(0.5)
  await later.decide((edits) => withKey(edits, 1, undefined))
  expect(later.book.value?.pupils[0]?.share).toBe(0)
})

test('a change that cannot be kept is not shown as if it were', async () => {
  const { model, kept } = aTeacher({ results: [{ answers: WRONG }] })
  await model.open(ID)
  kept.refusal = { code: 'store-full' }
  expect(await model.decide((edits) => withKey(edits, 1, { kind: 'all-right' }))).toBe(false)
  expect(model.failure.value).toBe('store-full')
  expect(model.book.value?.pupils[0]?.share).toBe(0)
})

test('two spellings that go by one name are one row, whose results are still two', async () => {
  const { model } = aTeacher({ results: [{ pupil: 'Awa Diara' }, { pupil: 'Awa Diarra', attempt: 2 }], assignments: [anAssignment({ items: [1, 2], settings: { attempts: null } })] })
  await model.open(ID)
  await model.decide((edits) => withPupils(edits, ['awa diara'], { name: 'Awa Diarra' }))
  expect(model.rows.value.map(({ name, attempts }) => [name, attempts.length])).toEqual([['Awa Diarra', 2]])
})

test('a deleted class leaves nothing but the other classes', async () => {
  const { model, kept } = aTeacher({ results: [{}, { attempt: 2 }, { assignment: OTHER }] })
  await model.open(ID)
  await model.decide((edits) => withKey(edits, 1, { kind: 'drop' }))
  await model.loadList()
  expect(kept.values.has(editsKey(ID))).toBe(true)
  expect(await model.remove(ID)).toBe(true)
  expect([...kept.values.keys()]).toEqual([receivedKey(aResult({ assignment: OTHER }))])
  expect(model.book.value).toBeUndefined()
  expect(model.classes.value?.map(({ id }) => id)).toEqual([OTHER])
})

test('says why a class cannot be opened', async () => {
  const { model } = aTeacher({ results: [{ assignment: OTHER }] })
  await model.open(ID)
  expect(model.phase.value).toBe('gone')
  await model.open(OTHER)
  expect(model.phase.value).toBe('no-set')
  const keyless = aTeacher({ results: [{}], hasKey: false })
  await keyless.model.open(ID)
  expect(keyless.model.phase.value).toBe('no-key')
  const offline = aTeacher({ results: [{}] })
  offline.bank.fails = true
  const warned = vi.spyOn(console, 'warn').mockReturnValue()
  await offline.model.open(ID)
  warned.mockRestore()
  expect(offline.model.phase.value).toBe('load-failed')
})

test('counts the results that the key does not open, and marks the others', async () => {
  const { model, kept } = aTeacher({ results: [{}] })
  kept.values.set(`class/result/${ID}/00000000/1/Binta`, 'sealed for another key')
  await model.open(ID)
  expect(model.unreadable.value).toBe(1)
  expect(model.book.value?.pupils).toHaveLength(1)
})

test('questions come in the language of the moment', async () => {
  const { model, language } = aTeacher({ results: [{}] })
  await model.open(ID)
  language.value = 'fr'
  await model.open(ID)
  expect(model.book.value?.items.map(({ item }) => item?.prompt.startsWith('FR'))).toEqual([true, true])
  expect(model.book.value?.pupils[0]?.attempts[0]?.receivedAt).toBe(epochMs(1))
})

test('what is decided while the class is read again stays, there and on the shelf', async () => {
  const { model, shelf, create } = aTeacher({ results: [{ pupil: 'Awa', answers: WRONG }] })
  await model.open(ID)
  const release = shelf.hold()
  const reading = model.open(ID)
  await model.decide((edits) => withKey(edits, 1, { kind: 'drop' }))
  release()
  await reading
  await model.decide((edits) => withKey(edits, 2, { kind: 'all-right' }))
  const again = create()
  await again.open(ID)
  expect(again.edits.value).toEqual(model.edits.value)
  expect(again.edits.value.keys).toEqual(new Map([[1, { kind: 'drop' }], [2, { kind: 'all-right' }]]))
})

test('a class that comes after the next one was asked for is not shown', async () => {
  const assignments = [anAssignment({ items: [1, 2] }), anAssignment({ id: OTHER, items: [1, 2] })]
  const { model, shelf } = aTeacher({ results: [{ pupil: 'Awa' }, { assignment: OTHER, pupil: 'Binta' }], assignments })
  const release = shelf.hold()
  const early = model.open(ID)
  await shelf.asked()
  shelf.hold()()
  await model.open(OTHER)
  release()
  await early
  expect(model.book.value?.assignment.id).toBe(OTHER)
})
