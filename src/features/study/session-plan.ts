import { todaysQueue } from '../../core/log/todays-queue.ts'
import type { PlannedSession, SessionPlan, StudyPorts } from './study-ports.ts'

/** What a session asks. Rejects when the code of an uncommon plan cannot be loaded, or the log it needs cannot be read. */
export async function planSession(plan: SessionPlan, ports: StudyPorts): Promise<PlannedSession> {
  if (plan.kind !== 'study' || plan.scope.kind !== 'all') return (await import('./other-plans.ts')).planOther(plan, ports)
  const { heads } = ports.bank.bank
  const factOf = new Map(heads.map((head) => [head.id, head.fact]))
  const exam = await ports.exam()
  const now = ports.clock.now()
  const { order, learningLater } = exam?.queueOf(ports.state(), now) ?? todaysQueue(ports.state(), { heads, factOf }, now)
  return { mode: 'study', queue: { pending: order, learning: learningLater } }
}
