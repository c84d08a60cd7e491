/** What every shelf promises, whatever it is made of. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Shelf } from '../../src/core/lib/shelf.ts'
import type { StoreBench } from '../support/stores.ts'
import { valueOf } from './event-log-contract.ts'

const keysOf = async (shelf: Shelf, prefix: string): Promise<readonly string[]> => valueOf(await shelf.list(prefix)).map(([key]) => key)

export function describeShelf(name: string, createBench: () => StoreBench): void {
  describe(`the shelf ${name}`, () => {
    let bench: StoreBench
    let shelf: Shelf

    beforeEach(() => {
      bench = createBench()
      shelf = bench.shelf()
    })
    afterEach(() => bench.end())

    it('is empty at first', async () => {
      expect(valueOf(await shelf.get('quiz/a'))).toBeUndefined()
      expect(valueOf(await shelf.list(''))).toEqual([])
    })
    it('gives back what was put, in every page, and the last value counts', async () => {
      const value = { at: new Date(5), bytes: new Uint8Array([1, 2]), tags: new Set(['é']), none: undefined, deep: [{ n: 1.5 }] }
      valueOf(await shelf.change([['quiz/a', 1]]))
      valueOf(await bench.shelf().change([['quiz/a', value]]))
      expect(valueOf(await shelf.get('quiz/a'))).toEqual(value)
    })
    it('keeps a copy: what becomes of the value afterwards changes nothing', async () => {
      const value = { answers: ['a'] }
      valueOf(await shelf.change([['quiz', value]]))
      value.answers.push('b')
      const taken = valueOf(await shelf.get('quiz')) as typeof value
      taken.answers.push('c')
      expect(valueOf(await shelf.get('quiz'))).toEqual({ answers: ['a'] })
    })
    it('puts and removes in one change', async () => {
      valueOf(await shelf.change([['draft/1', 'draft'], ['draft/2', 'other']]))
      valueOf(await shelf.change([['done/1', 'done']], ['draft/1', 'never-there']))
      expect(valueOf(await shelf.list(''))).toEqual([['done/1', 'done'], ['draft/2', 'other']])
    })
    it('lists by prefix, in the order of the keys', async () => {
      const keys = ['b/1', 'a/2', 'a/10', 'a', 'a0', 'a/', 'A/1', 'a.1']
      valueOf(await shelf.change(keys.map((key) => [key, key])))
      expect(await keysOf(shelf, 'a/')).toEqual(['a/', 'a/10', 'a/2'])
      expect(await keysOf(shelf, '')).toEqual([...keys].sort())
      expect(await keysOf(shelf, 'c')).toEqual([])
    })
    it('lists by prefix in every script, up to the last character there is', async () => {
      const keys = ['é', 'é/1', 'éa', 'ê', 'ߊ߲ߞߏ/1', 'ߊ߲ߞߐ', '😀/1', '😀\uffff\uffff', '😁', '\uffff', '\uffff\uffff/1', '\ud83d', '\ue000']
      valueOf(await shelf.change(keys.map((key) => [key, key])))
      for (const prefix of ['é', 'é/', 'ߊ߲ߞߏ/', '😀', '\ud83d', '😀\uffff', '\uffff', '\uffff\uffff']) {
        expect(await keysOf(shelf, prefix)).toEqual(keys.filter((key) => key.startsWith(prefix)).sort())
      }
    })
    it('refuses a value that cannot be copied, and with it the whole change', async () => {
      valueOf(await shelf.change([['kept', 1]]))
      const refused = await shelf.change([['first', 1], ['kept', 2], ['worse', { run: () => undefined }], ['last', 1]], ['kept'])
      expect(refused).toEqual({ ok: false, issues: [{ code: 'store-failed', params: { name: 'DataCloneError' } }] })
      expect(valueOf(await shelf.list(''))).toEqual([['kept', 1]])
      expect((await shelf.change([['later', 1]])).ok).toBe(true)
    })
    it('a full disk changes nothing and is named; later writes go on', async () => {
      valueOf(await shelf.change([['kept', 1]]))
      const empty = bench.fill()
      expect(await shelf.change([['kept', 2], ['new', 1]], ['kept'])).toMatchObject({ ok: false, issues: [{ code: 'store-full' }] })
      expect(valueOf(await shelf.list(''))).toEqual([['kept', 1]])
      empty()
      expect((await shelf.change([['new', 1]])).ok).toBe(true)
    })
    it('two pages at once lose nothing', async () => {
      const other = bench.shelf()
      await Promise.all(Array.from({ length: 40 }, (_, i) => [shelf, other].map((page, n) => page.change([[`${n}/${i}`, i]]))).flat())
      expect((await keysOf(shelf, '')).length).toBe(80)
    })
    it('stands beside the log and leaves it alone', async () => {
      const log = bench.page()
      valueOf(await log.open(0 as never))
      valueOf(await shelf.change([['row', 1], ['head', 2], ['', 3]]))
      expect(valueOf(await log.readAll())).toEqual({ events: [], damaged: 0 })
      expect(valueOf(await shelf.list(''))).toEqual([['', 3], ['head', 2], ['row', 1]])
    })
    it('keeps a key that cannot leave the browser', async () => {
      const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
      valueOf(await shelf.change([['key', privateKey]]))
      const kept = valueOf(await bench.shelf().get('key')) as CryptoKey
      expect(kept.extractable).toBe(false)
      expect((await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, kept, 256)).byteLength).toBe(32)
    })
  })
}
