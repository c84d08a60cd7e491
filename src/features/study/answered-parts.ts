import { Verdict } from '../../ui/item/Verdict.tsx'
import { CertaintyBar } from './CertaintyBar.tsx'
import { Feedback } from './Feedback.tsx'
import { GradeBar } from './GradeBar.tsx'
import { OwnCue } from './OwnCue.tsx'
import { PromptAloud } from './PromptAloud.tsx'

/** What a question shows once it is answered, or was before: one chunk, fetched while the first question is read. */
export const answeredParts = { CertaintyBar, Feedback, GradeBar, OwnCue, PromptAloud, Verdict }
