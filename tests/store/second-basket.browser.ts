/** The same promises where a browser keeps it: `npm run browser`. */
import { expect, it } from 'vitest'
import { deleteBasketFiles, openBasketFiles } from '../../src/store/basket-files.ts'
import { isBasketThere } from '../../src/store/basket-seen.ts'
import { describeSecondBasket } from './second-basket-cases.ts'

let folders = 0
const folder = () => `basket-test-${(folders += 1)}`

describeSecondBasket('in Cache Storage', async () => (await openBasketFiles(folder()))!)

async function writeAsBefore(name: string, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const draft = await (await (await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })).getFileHandle(file, { create: true })).createWritable()
  await draft.write(bytes)
  await draft.close()
}

it('what an earlier version left in the private file system moves over', async () => {
  const name = folder()
  await writeAsBefore(name, 'tail-a', new Uint8Array([1, 2]))
  expect(await isBasketThere(name)).toBe(true)
  const files = (await openBasketFiles(name))!
  expect(await files.names()).toEqual(['tail-a'])
  expect(await files.read('tail-a')).toEqual(new Uint8Array([1, 2]))
  await expect(navigator.storage.getDirectory().then((root) => root.getDirectoryHandle(name))).rejects.toThrow(DOMException)
})

it('a deleted basket is empty, wherever it lay', async () => {
  const name = folder()
  await (await openBasketFiles(name))!.write('tail-a', new Uint8Array([1]))
  await writeAsBefore(name, 'tail-b', new Uint8Array([1]))
  await deleteBasketFiles(name)
  expect(await isBasketThere(name)).toBe(false)
  expect(await (await openBasketFiles(name))!.names()).toEqual([])
})
