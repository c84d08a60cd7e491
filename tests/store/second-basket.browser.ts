/** The same promises in the two places a browser has: `npm run browser`. */
import { expect, it } from 'vitest'
import { deleteBasketFiles, openBasketFiles, openCachedFiles } from '../../src/store/basket-files.ts'
import { describeSecondBasket } from './second-basket-cases.ts'

let folders = 0
const folder = () => `basket-test-${(folders += 1)}`

describeSecondBasket('in the private file system', async () => (await openBasketFiles(folder()))!)
describeSecondBasket('in Cache Storage', () => openCachedFiles(folder()))

it('a deleted basket is empty', async () => {
  const name = folder()
  await (await openBasketFiles(name))!.write('tail-a', new Uint8Array([1]))
  await (await openCachedFiles(name)).write('tail-a', new Uint8Array([1]))
  await deleteBasketFiles(name)
  expect(await (await openBasketFiles(name))!.names()).toEqual([])
  expect(await (await openCachedFiles(name)).names()).toEqual([])
})
