import { inScope } from '../../core/bank/scope.ts'
import { cardOf } from '../../core/log/state.ts'
import { todaysQueue } from '../../core/log/todays-queue.ts'
import type { PlannedSession, SessionPlan, StudyPorts } from './study-ports.ts'

/** A part chosen on purpose introduces so many new items at a time, whatever the day's limit. */
const NEW_IN_CHOSEN_PART = 20

/**
 * The items of a session. A chosen part that has nothing due or new left is asked anyway,
 * as extra practice that leaves the schedule alone.
 * Rejects when the code of an uncommon plan cannot be loaded.
 */
export async function planSession(plan: SessionPlan, ports: StudyPorts): Promise<PlannedSession> {
  if (plan.kind !== 'study') return (await import('./other-plans.ts')).planOther(plan, ports)
  const { heads } = ports.bank.bank
  const state = ports.state()
  const chosen = heads.filter((head) => inScope(head, plan.scope))
  const factOf = new Map(heads.map((head) => [head.id, head.fact]))
  const { order, learningLater } = todaysQueue(state, { heads: chosen, factOf, ...(plan.scope.kind === 'all' ? {} : { newLimit: NEW_IN_CHOSEN_PART }) }, ports.clock.now())
  const isEmpty = order.length === 0 && learningLater.length === 0
  if (isEmpty && plan.scope.kind !== 'all') {
    return { mode: 'cram', queue: { pending: chosen.filter(({ id }) => cardOf(state, id) !== undefined).map(({ id }) => id), learning: [] } }
  }
  return { mode: 'study', queue: { pending: order, learning: learningLater } }
}
