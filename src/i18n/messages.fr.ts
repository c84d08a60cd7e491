import { home } from './fr/home.ts'
import { item } from './fr/item.ts'
import { shell } from './fr/shell.ts'
import { study } from './fr/study.ts'
import type { Messages } from './messages.en.ts'

export const fr = { shell, home, study, item } satisfies Messages
