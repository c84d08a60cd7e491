import type { Item } from '../../core/bank/item.ts'
import type { Moment } from '../../core/lib/time.ts'
import { nextDueOf } from '../../core/log/next-due.ts'
import type { LearnerState } from '../../core/log/state.ts'
import type { NextDue } from '../../core/scheduler/preview.ts'

export type Answered = { readonly item: Item; readonly right: boolean }

export type SessionSummary = {
  readonly answered: number
  readonly right: number
  /** Items missed at least once, each once. */
  readonly misses: readonly Item[]
  /** When the next item comes due; known once the session is done. */
  readonly next: NextDue | undefined
}

export function summarise(answers: readonly Answered[], at: { readonly state: LearnerState; readonly now: Moment } | undefined): SessionSummary {
  const misses = new Map(answers.filter((answer) => !answer.right).map(({ item }) => [item.id, item]))
  return {
    answered: answers.length,
    right: answers.filter((answer) => answer.right).length,
    misses: [...misses.values()],
    next: at && nextDueOf(at.state, at.now),
  }
}
