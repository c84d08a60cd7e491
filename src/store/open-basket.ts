import { openBasketFiles } from './basket-files.ts'
import { createSecondBasket, type SecondBasket } from './second-basket.ts'

/** @returns undefined where the browser has no place for it */
export async function openBasket(folder: string): Promise<SecondBasket | undefined> {
  const files = await openBasketFiles(folder)
  return files && createSecondBasket(files)
}
