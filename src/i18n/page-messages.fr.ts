import { browse } from './fr/browse.ts'
import { care } from './fr/care.ts'
import { memory } from './fr/memory.ts'
import { pictures } from './fr/pictures.ts'
import { profiles } from './fr/profiles.ts'
import { quiz } from './fr/quiz.ts'
import { read } from './fr/read.ts'
import { reminders } from './fr/reminders.ts'
import { rescue } from './fr/rescue.ts'
import { settings } from './fr/settings.ts'
import { ways } from './fr/ways.ts'
import type { PageMessages } from './page-messages.en.ts'

export const fr = { read, reminders, profiles, quiz, rescue, browse, care, settings, pictures, ways, memory } satisfies PageMessages
