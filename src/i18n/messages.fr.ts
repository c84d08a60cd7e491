import { browse } from './fr/browse.ts'
import { home } from './fr/home.ts'
import { item } from './fr/item.ts'
import { pictures } from './fr/pictures.ts'
import { read } from './fr/read.ts'
import { settings } from './fr/settings.ts'
import { shell } from './fr/shell.ts'
import { study } from './fr/study.ts'
import type { Messages } from './messages.en.ts'

export const fr = { shell, home, study, item, read, browse, settings, pictures } satisfies Messages
