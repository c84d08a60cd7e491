import { aheadItems, cramItems, missedLately } from '../../core/log/cram.ts'
import type { PlannedSession, SessionPlan, StudyPorts } from './study-ports.ts'

/** The sessions beside everyday study; their code comes when one is opened. */
export async function planOther(plan: Exclude<SessionPlan, { readonly kind: 'study' }>, ports: StudyPorts): Promise<PlannedSession> {
  const { heads } = ports.bank.bank
  const now = ports.clock.now()
  switch (plan.kind) {
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
