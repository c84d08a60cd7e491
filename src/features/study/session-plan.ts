import type { ItemHead } from '../../core/bank/item.ts'
import { inScope } from '../../core/bank/scope.ts'
import { shuffle } from '../../core/lib/random.ts'
import type { Moment } from '../../core/lib/time.ts'
import { cardOf, type LearnerState } from '../../core/log/state.ts'
import { todaysQueue } from '../../core/log/todays-queue.ts'
import type { SessionQueue } from './session-queue.ts'
import type { SessionPlan } from './study-ports.ts'

export type PlannedSession = { readonly queue: SessionQueue; readonly mode: 'study' | 'quiz' | 'cram' }

/** A part chosen on purpose introduces so many new items at a time, whatever the day's limit. */
const NEW_IN_CHOSEN_PART = 20
const QUIZ_LENGTH = 10

/**
 * The items of a session. A chosen part that has nothing due or new left is asked anyway,
 * as extra practice that leaves the schedule alone.
 */
export function planSession(plan: SessionPlan, heads: readonly ItemHead[], state: LearnerState, { now, seed }: { readonly now: Moment; readonly seed: number }): PlannedSession {
  if (plan.kind === 'quiz') return { mode: 'quiz', queue: { pending: quizItems(heads, seed), learning: [] } }
  const chosen = heads.filter((head) => inScope(head, plan.scope))
  const factOf = new Map(heads.map((head) => [head.id, head.fact]))
  const { order, learningLater } = todaysQueue(state, { heads: chosen, factOf, ...(plan.scope.kind === 'all' ? {} : { newLimit: NEW_IN_CHOSEN_PART }) }, now)
  const isEmpty = order.length === 0 && learningLater.length === 0
  if (isEmpty && plan.scope.kind !== 'all') {
    return { mode: 'cram', queue: { pending: chosen.filter(({ id }) => cardOf(state, id) !== undefined).map(({ id }) => id), learning: [] } }
  }
  return { mode: 'study', queue: { pending: order, learning: learningLater } }
}

/** A mixed handful that can be marked, one item a fact. */
function quizItems(heads: readonly ItemHead[], seed: number): readonly string[] {
  const facts = new Set<string>()
  const drawn: string[] = []
  for (const at of shuffle(heads.length, seed)) {
    const head = heads[at]
    if (head === undefined || head.kind === 'flip' || facts.has(head.fact)) continue
    facts.add(head.fact)
    drawn.push(head.id)
    if (drawn.length === QUIZ_LENGTH) break
  }
  return drawn
}
