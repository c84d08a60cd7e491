import type { ItemHead } from '../../core/bank/item.ts'
import { shuffle } from '../../core/lib/random.ts'
import { aheadItems, cramItems, missedLately } from '../../core/log/cram.ts'
import type { PlannedSession, SessionPlan, StudyPorts } from './study-ports.ts'

const QUIZ_LENGTH = 10

/** The sessions beside everyday study; their code comes when one is opened. */
export async function planOther(plan: Exclude<SessionPlan, { readonly kind: 'study' }>, ports: StudyPorts): Promise<PlannedSession> {
  const { heads } = ports.bank.bank
  const now = ports.clock.now()
  switch (plan.kind) {
    case 'quiz':
      return { mode: 'quiz', queue: { pending: quizItems(heads, ports.randomSeed()), learning: [] } }
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
