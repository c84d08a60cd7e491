import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Assignment } from '../../../src/core/assignments/assignment.ts'
import { writeAssignment } from '../../../src/core/assignments/assignment-code.ts'
import { writeHandedFile } from '../../../src/core/assignments/handed.ts'
import type { PupilResult } from '../../../src/core/assignments/result.ts'
import type { TeacherKey } from '../../../src/core/assignments/sealing.ts'
import { RESULTS } from '../../../src/core/assignments/received.ts'
import { createCollectModel } from '../../../src/features/teach/collect-model.ts'
import { sealing } from '../../../src/platform/sealing.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../../src/store/shelf-memory.ts'
import { aResult, anAssignment } from '../../support/assignments.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { aKey } from './bench.ts'

let key: TeacherKey
let set: Assignment
beforeAll(async () => {
  key = await aKey()
  set = anAssignment({ teacherKey: key.publicKey })
})

async function sealed(result: Partial<PupilResult> = {}, assignment = set): Promise<string> {
  const done = await sealing.seal(aResult(result), assignment)
  if (!done.ok) throw new Error('Inconsistent: a result that cannot be sealed')
  return done.value
}

async function aTable({ store = createMemoryShelfStore(), hasKey = true } = {}) {
  const shelf = createMemoryShelf(store)
  const broughtBack: string[] = []
  let chimes = 0
  const model = createCollectModel({
    clock: fixedClock(),
    shelf: async () => shelf,
    sealing: async () => sealing,
    recallKey: async () => (hasKey ? key : undefined),
    bringBack: async ({ id }) => broughtBack.push(id) > 0,
    chime: () => void (chimes += 1),
  })
  await model.load()
  return { store, model, broughtBack, chimes: () => chimes }
}

const namesIn = (model: Awaited<ReturnType<typeof aTable>>['model']) => model.collected.value.map(({ pupils }) => pupils.map(([name]) => name))

describe('collecting', () => {
  it('finds every result in a chat full of other text and tells who is new', async () => {
    const { model, chimes } = await aTable()
    const [awa, ba] = [await sealed(), await sealed({ pupil: 'Ba', device: 'c0ffee01' })]
    await model.takeText(`[18:02] Awa: Bonjour Madame\nhttps://example.org/rappel/${awa}\n[18:03] Issa: moi j’ai oublié #a=1\n[18:05] Ba: voilà https://example.org/rappel/${ba} merci`)
    expect(model.last.value).toEqual({ added: ['Awa Diarra', 'Ba'], again: 0, refused: [], sets: 0, foreignSet: undefined })
    expect(namesIn(model)).toEqual([['Awa Diarra', 'Ba']])
    expect(chimes()).toBe(1)
  })

  it('keeps results sealed on the shelf, and opens them again later', async () => {
    const { model, store } = await aTable()
    const token = await sealed()
    await model.takeText(token)
    expect([...store.values]).toEqual([[`${RESULTS}0123456789abcdef/c0ffee00/1/Awa Diarra`, { version: 1, token, receivedAt: fixedClock().now().at }]])
    const later = await aTable({ store })
    expect(namesIn(later.model)).toEqual([['Awa Diarra']])
  })

  it('takes a code that stays before the camera once, and sounds once', async () => {
    const { model, chimes } = await aTable()
    const token = await sealed()
    await Promise.all([model.takeText(token), model.takeText(token), model.takeText(token)])
    expect(model.last.value).toMatchObject({ added: ['Awa Diarra'], again: 0 })
    expect(chimes()).toBe(1)
  })

  it('says that a result sealed anew was here already', async () => {
    const { model, chimes } = await aTable()
    await model.takeText(await sealed())
    await model.takeText(await sealed())
    expect(model.last.value).toMatchObject({ added: [], again: 1 })
    expect(chimes()).toBe(1)
  })

  it('reads many files, and names what is not to be read', async () => {
    const { model } = await aTable()
    const other = await aKey()
    const foreign = await sealed({}, { ...set, teacherKey: other.publicKey })
    const cut = (await sealed()).slice(0, -9)
    const files = [writeHandedFile('Awa', [await sealed()]), writeHandedFile('x', [foreign, cut]), Uint8Array.of(0xff, 0xfe, 0xfd)]
    await model.takeFiles(files)
    expect(model.last.value?.added).toEqual(['Awa Diarra'])
    expect(model.last.value?.refused.map(({ issue, count }) => [issue.code, count])).toEqual([['file-not-text', 1], ['seal-other-key', 1], ['token-cut', 1]])
  })

  it('takes own sets back in and leaves those of others to pupils', async () => {
    const { model, broughtBack } = await aTable()
    const foreign = writeAssignment(anAssignment({ id: 'ffffffffffffffff' }))
    await model.takeText(`${writeAssignment(set)}\n${foreign}`)
    expect(broughtBack).toEqual([set.id])
    expect(model.last.value).toMatchObject({ sets: 1, foreignSet: foreign })
  })

  it('counts a pupil with two attempts once, and two pupils of one name twice', async () => {
    const { model } = await aTable()
    await model.takeText([await sealed(), await sealed({ attempt: 2 }), await sealed({ device: 'c0ffee02' })].join('\n'))
    expect(model.collected.value[0]?.pupils.map(([name, results]) => [name, results.length])).toEqual([['Awa Diarra', 2], ['Awa Diarra', 1]])
  })

  it('says that there is no key rather than that results are broken', async () => {
    const { model } = await aTable({ hasKey: false })
    expect(model.phase.value).toBe('no-key')
  })

  it('takes the same text in once the disk has room again', async () => {
    const { model, store } = await aTable()
    const token = await sealed()
    store.refusal = { code: 'store-full' }
    await model.takeText(token)
    expect([model.failure.value, model.received.value.length]).toEqual(['store-full', 0])
    store.refusal = undefined
    await model.takeText(token)
    expect(model.received.value).toHaveLength(1)
  })
})

it('results in any order and any number of times come to the same class', async () => {
  const tokens = [
    await sealed(),
    await sealed(),
    await sealed({ usedSeconds: 1 }),
    await sealed({ attempt: 2 }),
    await sealed({ pupil: 'Ba', device: 'c0ffee01' }),
  ]
  const contentsOf = ({ received }: Awaited<ReturnType<typeof aTable>>['model']) => received.value.map(({ result }) => JSON.stringify(result)).toSorted()
  const inOrder = await aTable()
  await inOrder.model.takeText(tokens.join('\n'))
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(tokens, { minLength: tokens.length }), fc.array(fc.constantFrom(...tokens), { maxLength: 4 }), async (order, more) => {
      const { model } = await aTable()
      for (const token of [...more, ...order]) await model.takeText(token)
      expect(contentsOf(model)).toEqual(contentsOf(inOrder.model))
    }),
    { numRuns: 15 },
  )
})
