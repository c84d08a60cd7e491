import { home } from './en/home.ts'
import { item } from './en/item.ts'
import { read } from './en/read.ts'
import { shell } from './en/shell.ts'
import { study } from './en/study.ts'

/** Every learner-visible string, in English; the source of the keys. */
export const en = { shell, home, study, item, read }

/** The shape that every language fills: the same keys, strings for strings, functions for functions. */
export type Messages = Widen<typeof en>

type Widen<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { readonly [K in keyof T]: Widen<T[K]> }
