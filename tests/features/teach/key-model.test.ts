import { describe, expect, it } from 'vitest'
import { utf8Encode } from '../../../src/core/lib/utf8.ts'
import { createKeyModel } from '../../../src/features/teach/key-model.ts'
import { KEY } from '../../../src/features/teach/teach-shelf.ts'
import { sealing } from '../../../src/platform/sealing.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../../src/store/shelf-memory.ts'

function aDevice() {
  const store = createMemoryShelfStore()
  const shelf = createMemoryShelf(store)
  const open = () => createKeyModel({ shelf: async () => shelf, sealing: async () => sealing })
  return { store, open, model: open() }
}

async function withMadeKey() {
  const device = aDevice()
  await device.model.load()
  await device.model.make()
  return device
}

const wordsOf = (model: ReturnType<typeof createKeyModel>) => (model.state.value.kind === 'kept' ? model.state.value.words : undefined)

describe('a new key', () => {
  it('is kept nowhere before its backup was opened', async () => {
    const { store, model, open } = await withMadeKey()
    await model.lock('baobab river drum')
    model.code()
    expect(store.values.size).toBe(0)
    const later = open()
    await later.load()
    expect(later.state.value.kind).toBe('none')
  })

  it('goes into use when its printed code is typed again, whatever the case', async () => {
    const { store, model, open } = await withMadeKey()
    await model.takeText(model.code().toLowerCase())
    expect(wordsOf(model)).toHaveLength(4)
    expect(store.values.has(KEY)).toBe(true)
    const later = open()
    await later.load()
    expect(wordsOf(later)).toEqual(wordsOf(model))
  })

  it('goes into use when its file is opened with the passphrase, not with another', async () => {
    const { store, model } = await withMadeKey()
    const token = await model.lock('baobab river drum')
    await model.takeFiles([utf8Encode(`Backup\n${token}\n`)])
    expect(model.locked.value).toBe(true)
    await model.unlock('baobab river')
    expect(model.issues.value.map(({ code }) => code)).toEqual(['key-passphrase'])
    expect(store.values.size).toBe(0)
    await model.unlock('baobab river drum')
    expect(model.state.value.kind).toBe('kept')
  })

  it('is not proved by the backup of another key', async () => {
    const { store, model } = await withMadeKey()
    const other = await withMadeKey()
    await model.takeText(other.model.code())
    expect(model.isOther.value).toBe(true)
    expect(store.values.size).toBe(0)
  })

  it('says in which group of the code there is a slip', async () => {
    const { model } = await withMadeKey()
    const [first = '', ...rest] = model.code().split(' ')
    await model.takeText([first.replace(/.$/, (sign) => (sign === 'Z' ? 'Y' : 'Z')), ...rest].join(' '))
    expect(model.issues.value).toEqual([{ code: 'key-code-slip', params: { group: 1 } }])
    expect(model.state.value.kind).toBe('made')
  })

  it('is made again when the disk refuses it', async () => {
    const { store, model } = await withMadeKey()
    store.refusal = { code: 'store-full' }
    await model.takeText(model.code())
    expect(model.failure.value).toBe('store-full')
    expect(model.state.value.kind).toBe('made')
  })
})

it('a backup brings the same key to another device', async () => {
  const here = await withMadeKey()
  const code = here.model.code()
  await here.model.takeText(code)
  const there = aDevice()
  await there.model.load()
  await there.model.takeText(code)
  expect(wordsOf(there.model)).toEqual(wordsOf(here.model))
})

it('a key on the shelf that is none counts for none', async () => {
  const { store, model } = aDevice()
  store.values.set(KEY, { publicKey: 'x', privateKey: {} })
  await model.load()
  expect(model.state.value.kind).toBe('none')
})
