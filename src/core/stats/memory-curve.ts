import { dayOf, type Day, type EpochMs } from '../lib/time.ts'
import type { ReviewEvent } from '../log/event.ts'
import { createCardTable, type Card, type Grade } from '../scheduler/card-table.ts'
import type { Policy } from '../scheduler/policy.ts'
import { review } from '../scheduler/review.ts'

/** A memory from one answer to the next: recall falls from 1 as the model says. */
export type Fall = { readonly from: Day; readonly to: Day; readonly stability: number; readonly grade: Grade }

export type MemoryCurve = {
  /** By the answers that count, oldest first; several on one day are one fall. The last reaches ahead. */
  readonly falls: readonly Fall[]
  readonly today: Day
  /** Probability of recall, 0 to 1, so many days after an answer. */
  readonly recallAfter: (days: number, stability: number) => number
  readonly desiredRetention: number
  /** When recall will have fallen to the desired one. */
  readonly fallsToDesired: Day
}

/** How far ahead is drawn: until recall is this much below the desired one, but not beyond the limits. */
const BELOW_DESIRED = 0.12
const LEAST_AHEAD_DAYS = 3

/**
 * How recall of one card rose and fell, and how it will fall. The answers are played through
 * the state machine again; of a card that was reset only those since count.
 * @param answers of the card, oldest first
 */
export function memoryCurve(answers: readonly ReviewEvent[], card: Card, policy: Policy, now: { readonly at: EpochMs; readonly day: Day }): MemoryCurve | undefined {
  const table = createCardTable(1)
  const marks: { day: Day; stability: number; grade: Grade }[] = []
  for (const answer of sinceReset(answers, card.reps)) {
    const day = dayOf(answer, policy.settings.rolloverMinutes)
    review(table, 0, { grade: answer.grade, at: answer.at, day, seed: 0, mode: answer.mode }, policy)
    if (table.phase[0] !== 0) marks.push({ day, stability: table.stability[0] as number, grade: answer.grade })
  }
  const last = marks.at(-1)
  if (last === undefined) return undefined
  // What the scheduler holds is the truth of the present; the past is drawn with the weights of today.
  last.stability = card.stability
  const { desiredRetention } = policy.settings
  const fallsToDesired = Math.round(card.lastDay + policy.intervalDays(card.stability)) as Day
  const low = card.lastDay + policy.model.intervalFor(Math.max(desiredRetention - BELOW_DESIRED, 0.5))(card.stability)
  const span = Math.max(now.day - (marks[0]?.day ?? now.day), LEAST_AHEAD_DAYS)
  const end = Math.ceil(Math.max(Math.min(low, now.day + 2 * span), now.day + LEAST_AHEAD_DAYS)) as Day
  return { falls: fallsOf(marks, end), today: now.day, recallAfter: policy.model.retrievability, desiredRetention, fallsToDesired }
}

/** The last answers of which `reps` were no extra practice. */
function sinceReset(answers: readonly ReviewEvent[], reps: number): readonly ReviewEvent[] {
  let counted = 0
  let start = answers.length
  while (start > 0 && counted < reps) {
    start -= 1
    if (answers[start]?.mode !== 'cram') counted += 1
  }
  return answers.slice(start)
}

function fallsOf(marks: readonly { readonly day: Day; readonly stability: number; readonly grade: Grade }[], end: Day): readonly Fall[] {
  return marks.flatMap(({ day, stability, grade }, i) => {
    const next = marks[i + 1]
    return next !== undefined && next.day <= day ? [] : [{ from: day, to: next?.day ?? end, stability, grade }]
  })
}
