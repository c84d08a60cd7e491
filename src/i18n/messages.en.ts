import { home } from './en/home.ts'
import { item } from './en/item.ts'
import { shell } from './en/shell.ts'
import { study } from './en/study.ts'

/** What the first screen and the first question say, in English; the source of the keys. */
export const en = { shell, home, study, item }

/** The shape that every language fills: the same keys, strings for strings, functions for functions. */
export type Messages = Widen<typeof en>

export type Widen<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { readonly [K in keyof T]: Widen<T[K]> }
