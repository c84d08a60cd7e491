import { browse } from './en/browse.ts'
import { home } from './en/home.ts'
import { item } from './en/item.ts'
import { pictures } from './en/pictures.ts'
import { read } from './en/read.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { study } from './en/study.ts'

/** Every learner-visible string, in English; the source of the keys. */
export const en = { shell, home, study, item, read, browse, settings, pictures }

/** The shape that every language fills: the same keys, strings for strings, functions for functions. */
export type Messages = Widen<typeof en>

type Widen<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { readonly [K in keyof T]: Widen<T[K]> }
