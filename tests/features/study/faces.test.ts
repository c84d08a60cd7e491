import { describe, expect, it, vi } from 'vitest'
import type { FaceTable } from '../../../src/core/bank/face.ts'
import type { Settings } from '../../../src/core/log/settings.ts'
import { createStudyModel } from '../../../src/features/study/study-model.ts'
import { aReviewFact } from '../../support/events.ts'
import { anItem } from '../../support/items.ts'
import { studyPorts } from '../../support/study-ports.ts'

const FACES: FaceTable = {
  picked: { production: { kind: 'typed', answer: 'one', accept: ['1'], mistakes: [] } },
  written: { recognition: { kind: 'choice', options: [{ text: 'Dicko', right: false }, { text: 'Keita', right: true }, { text: 'Cisse', right: false }, { text: 'Touré', right: false }] } },
}

type Asked = { readonly id: 'picked' | 'written'; readonly face?: Settings['face']; readonly certainty?: Settings['certainty']; readonly knownForDays?: number }

/** A session that asks one item, answered once and then again after so many days, which is about its stability. */
async function aSessionOn({ id, face = 'auto', certainty = 'off', knownForDays }: Asked) {
  const ports = studyPorts([anItem(id === 'picked' ? 'choice' : 'typed', { id })], [], FACES)
  await ports.record({ kind: 'setting', name: 'face', value: face })
  await ports.record({ kind: 'setting', name: 'certainty', value: certainty })
  if (knownForDays !== undefined) {
    await ports.record(aReviewFact({ item: id, grade: knownForDays > 0 ? 4 : 1 }))
    ports.clock.pass({ days: knownForDays })
    if (knownForDays > 0) await ports.record(aReviewFact({ item: id, grade: 3 }))
    ports.clock.pass({ days: 200 })
  }
  const model = createStudyModel(ports, { kind: 'study', scope: { kind: 'all' } })
  await model.start()
  return { ports, model, asked: model.asked, kind: () => model.asked.question.value?.item.kind }
}

describe('the face of a question', () => {
  it('is the authored one when it is new', async () => {
    expect((await aSessionOn({ id: 'picked' })).kind()).toBe('choice')
    expect((await aSessionOn({ id: 'written' })).kind()).toBe('typed')
  })

  it('is recognition while the memory is young', async () => {
    expect((await aSessionOn({ id: 'written', knownForDays: 0 })).kind()).toBe('choice')
    expect((await aSessionOn({ id: 'picked', knownForDays: 0 })).kind()).toBe('choice')
  })

  it('is production once the memory is stable', async () => {
    expect((await aSessionOn({ id: 'picked', knownForDays: 20 })).kind()).toBe('typed')
    expect((await aSessionOn({ id: 'written', knownForDays: 20 })).kind()).toBe('typed')
  })

  it('is what the learner has fixed', async () => {
    expect((await aSessionOn({ id: 'picked', face: 'production' })).kind()).toBe('typed')
    expect((await aSessionOn({ id: 'picked', face: 'authored', knownForDays: 20 })).kind()).toBe('choice')
    expect((await aSessionOn({ id: 'written', face: 'recognition', knownForDays: 20 })).kind()).toBe('choice')
  })

  it('is marked and recorded as what it was asked as', async () => {
    const { ports, model, asked } = await aSessionOn({ id: 'picked', face: 'production' })
    await asked.submit({ kind: 'text', text: '1' })
    expect(asked.choices.value.map(({ grade }) => grade)).toEqual([1, 2, 3, 4])
    await model.grade(4)
    expect(ports.events.at(-1)).toMatchObject({ item: 'picked', presentation: 'typed', verdict: 'right', response: { kind: 'text', text: '1' } })
  })

  it('stays when the language changes', async () => {
    const { ports, asked, kind } = await aSessionOn({ id: 'written', face: 'recognition' })
    ports.language.value = 'fr'
    await vi.waitFor(() => expect(asked.question.value?.item.prompt).toMatch(/^FR /))
    expect(kind()).toBe('choice')
  })

  it('is the authored one where the faces cannot be loaded', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const ports = studyPorts([anItem('typed', { id: 'written' })], [aReviewFact({ item: 'written', grade: 1 })])
    ports.bank.facesFail = true
    ports.clock.pass({ days: 1 })
    const model = createStudyModel(ports, { kind: 'study', scope: { kind: 'all' } })
    await model.start()
    expect(model.asked.question.value?.item.kind).toBe('typed')
    expect(warned).toHaveBeenCalled()
    warned.mockRestore()
  })
})

describe('certainty', () => {
  it('is asked of picked answers or of all, as the learner wants', async () => {
    const wanted = async (asked: Asked) => (await aSessionOn(asked)).asked.wantsCertainty.value
    expect(await wanted({ id: 'picked' })).toBe(false)
    expect(await wanted({ id: 'picked', certainty: 'picked' })).toBe(true)
    expect(await wanted({ id: 'written', certainty: 'picked' })).toBe(false)
    expect(await wanted({ id: 'written', certainty: 'all' })).toBe(true)
  })

  it('follows the face: a choice asked by production is no longer picked', async () => {
    expect((await aSessionOn({ id: 'picked', certainty: 'picked', face: 'production' })).asked.wantsCertainty.value).toBe(false)
  })

  it('suggests Hard for a right but unsure pick, and is recorded', async () => {
    const { ports, model, asked } = await aSessionOn({ id: 'picked', certainty: 'picked' })
    asked.setDraft({ kind: 'picked', options: [0] })
    await model.proceed()
    expect(asked.judged.value).toBe(false)
    await asked.submit(undefined, 1)
    expect(asked.choices.value.find(({ suggested }) => suggested)?.grade).toBe(2)
    await model.proceed()
    expect(ports.events.at(-1)).toMatchObject({ verdict: 'right', grade: 2, certainty: 1 })
  })

  it('is not recorded where the learner gave up', async () => {
    const { ports, model, asked } = await aSessionOn({ id: 'picked', certainty: 'all' })
    await asked.giveUp()
    await model.grade(1)
    expect(ports.events.at(-1)).not.toHaveProperty('certainty')
  })
})
