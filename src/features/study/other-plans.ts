import { inScope, type Scope } from '../../core/bank/scope.ts'
import { aheadItems, cramItems, missedLately } from '../../core/log/cram.ts'
import { cardOf } from '../../core/log/state.ts'
import { todaysQueue } from '../../core/log/todays-queue.ts'
import type { PlannedSession, SessionPlan, StudyPorts } from './study-ports.ts'

/** A part chosen on purpose introduces so many new items at a time, whatever the day's limit. */
const NEW_IN_CHOSEN_PART = 20

/** The sessions beside everyday study; their code comes when one is opened. */
export async function planOther(plan: SessionPlan, ports: StudyPorts): Promise<PlannedSession> {
  const { heads } = ports.bank.bank
  const now = ports.clock.now()
  switch (plan.kind) {
    case 'study':
      return planPart(plan.scope, ports)
    case 'ahead':
      return { mode: 'study', queue: { pending: aheadItems(ports.state(), heads, plan.days, now), learning: [] } }
    case 'cram': {
      const events = plan.of.kind === 'missed' ? await ports.everything() : undefined
      if (events?.ok === false) throw new Error('The log cannot be read')
      const missed = missedLately(events?.value ?? [], now.at)
      return { mode: 'cram', queue: { pending: cramItems(ports.state(), heads, plan.of, { now, missed }), learning: [] } }
    }
  }
}

/** A chosen part that has nothing due or new left is asked anyway, as extra practice that leaves the schedule alone. */
function planPart(scope: Scope, { bank, state: currentState, clock }: StudyPorts): PlannedSession {
  const { heads } = bank.bank
  const state = currentState()
  const chosen = heads.filter((head) => inScope(head, scope))
  const factOf = new Map(heads.map((head) => [head.id, head.fact]))
  const { order, learningLater } = todaysQueue(state, { heads: chosen, factOf, newLimit: NEW_IN_CHOSEN_PART, despiteBreak: true }, clock.now())
  if (order.length > 0 || learningLater.length > 0) return { mode: 'study', queue: { pending: order, learning: learningLater } }
  return { mode: 'cram', queue: { pending: chosen.filter(({ id }) => cardOf(state, id) !== undefined).map(({ id }) => id), learning: [] } }
}
