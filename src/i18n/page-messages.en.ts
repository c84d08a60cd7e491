import { pupil } from './en/pupil.ts'
import { handing } from './en/handing.ts'
import { assignIssues } from './en/assign-issues.ts'
import { browse } from './en/browse.ts'
import { data } from './en/data.ts'
import { welcome } from './en/welcome.ts'
import { exam } from './en/exam.ts'
import { care } from './en/care.ts'
import { memory } from './en/memory.ts'
import { pictures } from './en/pictures.ts'
import { paper } from './en/paper.ts'
import { profiles } from './en/profiles.ts'
import { progress } from './en/progress.ts'
import { quiz } from './en/quiz.ts'
import { gradebook } from './en/gradebook.ts'
import { read } from './en/read.ts'
import { reminders } from './en/reminders.ts'
import { rescue } from './en/rescue.ts'
import { settings } from './en/settings.ts'
import { teach } from './en/teach.ts'
import { ways } from './en/ways.ts'
import type { Widen } from './messages.en.ts'

/** What the other pages say; it comes with the first of them. */
export const en = { data, gradebook, welcome, assignIssues, pupil, handing, read, exam, reminders, profiles, quiz, rescue, browse, care, settings, pictures, teach, ways, memory, paper, progress }

export type PageMessages = Widen<typeof en>
