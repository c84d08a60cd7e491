import { DATABASE_NAME } from './database.ts'

/** The names under which a profile's data lies. @param id of the profile */
export function storesOf(id: string): { readonly database: string; readonly basket: string } {
  const database = id === '' ? DATABASE_NAME : `${DATABASE_NAME}-${id}`
  return { database, basket: `${database}-log` }
}

/** The profile whose second basket this is; undefined for any other folder. */
export function profileOfBasket(folder: string): string | undefined {
  return /^rappel-(\w+)-log$/.exec(folder)?.[1]
}
