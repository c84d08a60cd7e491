import { MASTERIES, type MasteryCount } from '../../core/stats/mastery.ts'
import type { PageMessages } from '../../i18n/page-messages.en.ts'

/** `3 questions: 2 not met yet, 1 known for days`. */
export function masteryText(count: MasteryCount, pictures: PageMessages['pictures']): string {
  const questions = pictures.questions(count.all)
  if (count.all === 0) return questions
  return pictures.questionsWith(questions, MASTERIES.filter((mastery) => count[mastery] > 0).map((mastery) => pictures.masteryOf[mastery](count[mastery])).join(', '))
}
